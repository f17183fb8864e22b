/**
 * How many decimals a number is written with. Zeros at the end are lost when a file is read, so that of several numbers
 * of one table the most decimals are those of the table.
 */
export const decimalsOf = (numbers: ReadonlyArray<number>): number =>
  Math.max(0, ...numbers.map((number) => String(number).split(".")[1]?.length ?? 0))

/** A column of a sheet by its letters: A for 0. */
export const columnName = (index: number): string =>
  index < 26 ? String.fromCodePoint(65 + index) : `${columnName(Math.floor(index / 26) - 1)}${columnName(index % 26)}`

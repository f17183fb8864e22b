/**
 * How many standard deviations each value lies from the mean of all; undefined where they are all the same, or fewer than
 * two. The standard deviation is that of a sample (n - 1), as the spreadsheets of WHO's Data Quality Review have it.
 *
 * Of n values none can lie further than (n - 1) / sqrt(n): six are needed for one to reach 2, eleven for 3.
 */
export const standardScores = (values: ReadonlyArray<number>): ReadonlyArray<number> | undefined => {
  if (values.length < 2) return undefined
  const mean = meanOf(values)
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  const deviation = Math.sqrt(squares / (values.length - 1))
  return deviation === 0 ? undefined : values.map((value) => (value - mean) / deviation)
}

/** The mean of values; not a number for none. */
export const meanOf = (values: ReadonlyArray<number>): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

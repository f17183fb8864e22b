/**
 * The modified Z-score of each value: 0.6745 (x - median) / MAD, where MAD is the median of the absolute deviations from
 * the median. Undefined where more than half of the values are the same, so that the MAD is zero.
 *
 * Iglewicz and Hoaglin, How to Detect and Handle Outliers (ASQC, 1993), who take a score beyond 3.5 for an outlier. Unlike
 * a standard deviation, the MAD is not made larger by the very value that is looked for.
 */
export const modifiedScores = (values: ReadonlyArray<number>): ReadonlyArray<number> | undefined => {
  if (values.length === 0) return undefined
  const median = medianOf(values)
  const spread = medianOf(values.map((value) => Math.abs(value - median)))
  return spread === 0 ? undefined : values.map((value) => (0.6745 * (value - median)) / spread)
}

const medianOf = (values: ReadonlyArray<number>): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  const [below = 0, above = 0] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]]
  return (below + above) / 2
}

/** How the last digits of counts are spread. */
export interface DigitSpread {
  /** How often each digit is the last one, from 0 to 9. */
  readonly counts: ReadonlyArray<number>
  readonly total: number
  /** Pearson's chi-square against ten digits that are equally frequent; nine degrees of freedom. */
  readonly chiSquare: number
  /**
   * Half of the sum of the digits' deviations from ten percent, in percentage points: 0 where all are equally frequent, 90
   * where there is one alone. As in Myers' index of age heaping, of last digits alone.
   */
  readonly preference: number
}

/** The least number of counts for a chi-square: five are expected of each digit (Cochran, 1954). */
export const fewestDigits = 50

/** Chi-square beyond this has nine degrees of freedom in one of a hundred spreads that are even. */
export const unlikelySpread = 21.666

/**
 * How the last digits of whole numbers of two digits and more are spread: of smaller ones nobody expects every digit.
 * Undefined where there are fewer than `fewestDigits`.
 */
export const lastDigits = (values: ReadonlyArray<number>): DigitSpread | undefined => {
  const digits = values.filter((value) => Number.isInteger(value) && value >= 10).map((value) => value % 10)
  const total = digits.length
  if (total < fewestDigits) return undefined
  const counts = Array.from({ length: 10 }, (_, digit) => digits.filter((each) => each === digit).length)
  const expected = total / 10
  return {
    counts,
    total,
    chiSquare: counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0),
    preference: counts.reduce((sum, count) => sum + Math.abs((100 * count) / total - 10), 0) / 2
  }
}

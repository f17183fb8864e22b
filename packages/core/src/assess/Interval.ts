/** Bounds within which the true figure lies at the policy's confidence, in the indicator's unit. */
export interface Interval {
  readonly low: number
  readonly high: number
  readonly confidence: number
}

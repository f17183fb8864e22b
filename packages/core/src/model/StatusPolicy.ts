/**
 * Where the lines between statuses run, as ratios of what was due (1 is the target). Shares of 1, descending.
 */
export interface StatusPolicy {
  /** Exceeded from here on, once the target is due. */
  readonly exceeded: number
  /** On track from here on. */
  readonly onTrack: number
  /** At risk from here on; off track below. */
  readonly atRisk: number
  /** Confidence of the intervals with which estimates are compared with targets. */
  readonly confidence: number
}

/** The policy of a programme that declares none. */
export const defaultStatusPolicy: StatusPolicy = { exceeded: 1.2, onTrack: 0.9, atRisk: 0.6, confidence: 0.95 }

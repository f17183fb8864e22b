/**
 * From where on something is flagged.
 *
 * WHO, Data quality review: a toolkit for facility data quality assessment, Module 1, Framework and metrics (2017): domain 1
 * (completeness), and domain 2, metrics 2a (outliers) and 2b (consistency over time).
 */
export const thresholds = {
  /** A place or period of which less than this share of the reports came in is flagged. */
  completeness: 0.75,
  /** Days after the end of its period in which a report is in time, unless said. */
  dueWithin: 15,
  /** Standard deviations from the mean of a place's own series: a moderate outlier from here on. */
  moderate: 2,
  /** An extreme outlier beyond. */
  extreme: 3,
  /** Modified Z-score, by median and MAD. */
  modified: 3.5,
  /** The fewest periods of a series in which a value can lie so far from the mean at all. */
  fewestPeriods: 6,
  /** A year over the mean of up to three years before it may differ from one by so much. */
  change: 0.33,
  /** How many years before it a year is held against. */
  yearsBefore: 3
} as const

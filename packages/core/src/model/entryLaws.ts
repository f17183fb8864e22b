import type { Entry, OverPlaces, OverTime, TargetMeaning } from "./Indicator.js"

/** What a kind of entry allows; of each list the first is meant where none is declared. */
export interface EntryLaw {
  readonly time: readonly [OverTime, ...ReadonlyArray<OverTime>]
  readonly places: readonly [OverPlaces, ...ReadonlyArray<OverPlaces>]
  readonly targets: readonly [TargetMeaning, ...ReadonlyArray<TargetMeaning>]
}

/** What each kind of entry allows. A sum of percentages, of running totals over time or of unique people is in none. */
export const entryLaws: Readonly<Record<Entry, EntryLaw>> = {
  increment: { time: ["sum"], places: ["sum", "none"], targets: ["for-period", "to-date"] },
  "running-total": { time: ["latest"], places: ["sum", "none"], targets: ["to-date"] },
  level: { time: ["latest", "mean", "max", "min"], places: ["none", "sum"], targets: ["level"] },
  ratio: { time: ["ratio-of-sums", "latest"], places: ["ratio-of-sums", "none"], targets: ["for-period"] },
  estimate: { time: ["latest"], places: ["none", "ratio-of-sums"], targets: ["level"] },
  mean: { time: ["weighted-mean", "latest"], places: ["weighted-mean", "none"], targets: ["level"] },
  person: { time: ["distinct"], places: ["distinct", "none"], targets: ["for-period", "to-date"] },
  "yes-no": { time: ["latest", "all", "any"], places: ["none", "all", "any"], targets: ["level"] },
  judgement: { time: ["latest"], places: ["none"], targets: ["level"] },
  formula: { time: ["recompute"], places: ["none"], targets: ["level", "for-period"] }
}

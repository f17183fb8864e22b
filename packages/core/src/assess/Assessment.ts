import type { Measured } from "../measure/Actual.js"
import type { Baseline, Figure, Indicator, Range, Target } from "../model/Indicator.js"
import type { Logframe } from "../model/Logframe.js"
import type { Result } from "../model/Result.js"
import type { Day } from "../period/day.js"
import type { Interval } from "./Interval.js"
import type { Series } from "./Series.js"

/** Where an indicator stands against its target. Words and colours for it are the reporter's. */
export type Status = "exceeded" | "met" | "on-track" | "at-risk" | "off-track" | "not-due" | "cannot-tell" | "no-data"

/** All statuses, best first; those that say nothing about achievement last. */
export const statuses: ReadonlyArray<Status> = [
  "exceeded",
  "met",
  "on-track",
  "at-risk",
  "off-track",
  "not-due",
  "cannot-tell",
  "no-data"
]

/** Why a status cannot be told, or a figure must be read with care. */
export type Caveat =
  | "no-target"
  | "no-baseline"
  | "target-in-interval"
  | "places-missing"
  | "partly-reported"
  | "simple-random-sample-assumed"
  | "design-effect-applied"
  | "illustrative-baseline"
  | "illustrative-target"
  | "illustrative-actual"

/** The target that counts on the as-of day, and how much of it was due by then. */
export interface DueTarget {
  readonly target: Target
  /** The value in force on the as-of day, after revisions. */
  readonly value: Figure | Range
  /** The number that it stands for; undefined for a range. */
  readonly amount: number | undefined
  /** The target before it, from which the way to it began; undefined for the first. */
  readonly previous: Target | undefined
  /** The number that was in force for the previous target. */
  readonly previousAmount: number | undefined
  /** The share of the time to the target that has passed, 0 to 1; 1 once it is due. */
  readonly elapsed: number
  /** What was due on the as-of day; undefined for a range. */
  readonly dueAmount: number | undefined
}

/** By which formula an achievement was reached; `within-range` for a range to stay in. */
export type Formula = "from-baseline" | "share-of-target" | "at-most-target" | "within-range"

/** Whether the last figure is better or worse than the one before it, given the indicator's direction. */
export type Trend = "better" | "worse" | "unchanged"

/** One indicator of one logframe, assessed. */
export interface IndicatorAssessment {
  /** Such as `2008-2011/officers-trained`. */
  readonly reference: string
  readonly logframe: Logframe
  readonly result: Result
  readonly indicator: Indicator
  /** The baseline in force on the as-of day. */
  readonly baseline: Baseline | undefined
  readonly due: DueTarget | undefined
  readonly measured: Measured
  readonly interval: Interval | undefined
  /** Ratio, 1 is the target; undefined where it has no meaning. Never clamped. */
  readonly achievement: number | undefined
  /** Undefined where there was nothing to put into one. */
  readonly formula: Formula | undefined
  readonly status: Status
  readonly caveats: ReadonlyArray<Caveat>
  /** Programme places without a figure in the actual, where others have one. */
  readonly missingPlaces: ReadonlyArray<string>
  /** Its figures over time and those of the indicators that it came from, with the breaks between them. */
  readonly series: Series
  readonly trend: Trend | undefined
}

/** One logframe, assessed. */
export interface LogframeAssessment {
  readonly logframe: Logframe
  readonly indicators: ReadonlyArray<IndicatorAssessment>
  /** How many indicators have each status. */
  readonly counts: Readonly<Record<Status, number>>
}

/** A programme as it stood on a day. */
export interface Assessment {
  readonly asOf: Day
  readonly logframes: ReadonlyArray<LogframeAssessment>
}

import type { Origin } from "../diagnostic/Origin.js"
import type { Day } from "../period/day.js"
import type { Period } from "../period/Period.js"
import type { PlannedIndicator } from "../measure/MeasurePlan.js"
import type { DigitSpread } from "../statistics/lastDigits.js"

/** What was measured, or why it cannot be told. */
export type Told<Finding> =
  | { readonly kind: "told"; readonly finding: Finding }
  | { readonly kind: "unknown"; readonly reason: UnknownReason }

/** Why something cannot be told. */
export type UnknownReason =
  | "no-rows"
  | "no-frequency"
  | "nothing-due"
  | "no-day-of-receipt"
  | "too-few-periods"
  | "no-figures"
  | "grows-by-itself"
  | "not-added-over-time"
  | "too-few-years"
  | "too-few-digits"

/** Reports that came in, of those that were due. */
export interface ReportsReceived {
  readonly received: number
  readonly expected: number
}

/** How complete the reports of an indicator are; of a place that is undefined, all places report together. */
export interface Completeness extends ReportsReceived {
  readonly byPeriod: ReadonlyArray<ReportsReceived & { readonly period: Period }>
  readonly byPlace: ReadonlyArray<ReportsReceived & { readonly place: string | undefined }>
}

/** A figure of a place's series that lies far from the others. */
export interface Outlier {
  readonly place: string | undefined
  readonly period: Period
  readonly value: number
  /** Standard deviations from the mean of the series; negative below it. */
  readonly deviations: number
  /** Modified Z-score; undefined where more than half of the series is the same. */
  readonly modified: number | undefined
  /** `modified`: only by the modified Z-score, since the value itself widens the standard deviation. */
  readonly grade: "moderate" | "extreme" | "modified"
  /** The row, or the first of the rows that the figure is made of. */
  readonly origin: Origin
}

/** A year of a place's series that differs from those before it. */
export interface SuddenChange {
  readonly place: string | undefined
  readonly year: string
  readonly value: number
  /** The mean of the years before, three at most. */
  readonly before: number
  readonly ratio: number
  readonly origin: Origin
}

/** Rows that say the same once more, or something else of the same. */
export interface Duplicate {
  readonly origin: Origin
  readonly first: Origin
  /** Whether the figures are the same, or contradict each other. */
  readonly isSame: boolean
}

/** A row that contradicts itself or another. */
export interface Contradiction {
  /** The rule that finds it. */
  readonly code: string
  readonly origin: Origin
}

/** The quality of one indicator's rows. */
export interface IndicatorQuality extends Pick<PlannedIndicator, "reference" | "indicator"> {
  readonly rows: number
  readonly completeness: Told<Completeness>
  readonly timeliness: Told<ReportsReceived>
  readonly duplicates: ReadonlyArray<Duplicate>
  readonly outliers: Told<ReadonlyArray<Outlier>>
  readonly changes: Told<ReadonlyArray<SuddenChange>>
  readonly digits: Told<DigitSpread>
  readonly contradictions: ReadonlyArray<Contradiction>
}

/** The quality of a programme's data, by indicator in the order of the logframes. */
export interface DataQuality {
  /** Reports for periods that end later are not yet due: the last day that the data cover, unless said. */
  readonly until: Day
  /** How many days after the end of its period a report was in time. */
  readonly dueWithin: number
  readonly indicators: ReadonlyArray<IndicatorQuality>
}

/** Says what was found. */
export const told = <Finding>(finding: Finding): Told<Finding> => ({ kind: "told", finding })

/** Says why nothing can be said. */
export const unknown = (reason: UnknownReason): Told<never> => ({ kind: "unknown", reason })

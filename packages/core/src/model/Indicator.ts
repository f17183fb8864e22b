import type { Origin } from "../diagnostic/Origin.js"
import type { Period } from "../period/Period.js"
import type { Citation } from "./Citation.js"
import type { Text } from "./Text.js"

/**
 * What one entry of data measures. It decides how entries may add up, which is why there is no boolean "cumulative".
 *
 * - `increment`: what happened within the entry's period (people trained this quarter)
 * - `running-total`: everything since a start, restated each time (504 people trained so far)
 * - `level`: a state at the end of the entry's period (shelters open on 31 December)
 * - `ratio`: a numerator and a denominator
 * - `estimate`: a share estimated by a survey, with its sample size; in the indicator's unit (percent or a share of 1)
 * - `person`: one entry is one person, known by a pseudonym; a person counts once
 * - `yes-no`: whether something is so
 * - `judgement`: a rank on the indicator's declared scale, given by a person
 */
export type Entry = "increment" | "running-total" | "level" | "ratio" | "estimate" | "person" | "yes-no" | "judgement"

/** How entries of several periods make one figure. */
export type OverTime = "sum" | "latest" | "ratio-of-sums" | "distinct"

/** How entries of several places make one figure; `none`: they do not, and only a figure given for the whole counts. */
export type OverPlaces = "sum" | "ratio-of-sums" | "distinct" | "all" | "any" | "none"

/** How entries combine; decided by the entry, and declared where more than one way is honest. */
export interface Combine {
  readonly time: OverTime
  readonly places: OverPlaces
}

/**
 * What a target means: the amount or ratio `for-period` alone, the running total `to-date` since the logframe began, or
 * the `level` to reach.
 */
export type TargetMeaning = "for-period" | "to-date" | "level"

/** Which way is better. */
export type Direction = "increase" | "decrease" | "maintain"

/** A figure as a logframe states it: a number, yes or no, or a rank's name on the indicator's scale. */
export type Figure = number | boolean | string

/** The range to stay in, both bounds included. */
export interface Range {
  readonly low: number
  readonly high: number
}

/** The state before the programme. */
export interface Baseline {
  readonly value: Figure
  readonly period: Period | undefined
  /** Sample size, where the value is an estimate. */
  readonly sample: number | undefined
  readonly citation: Citation | undefined
  readonly illustrative: boolean
  readonly note: Text | undefined
  readonly origin: Origin
}

/** An earlier value of a target, which was in force until the revision's date. */
export interface TargetRevision {
  readonly value: Figure | Range
  /** From this day on the value was in force. */
  readonly date: string
  readonly reason: Text | undefined
}

/** What is to be reached in or by a period, for all or for one place and category. */
export interface Target {
  readonly period: Period
  readonly value: Figure | Range
  /** Place id; undefined for all places together. */
  readonly place: string | undefined
  /** Category by disaggregation id; empty for everybody. */
  readonly categories: Readonly<Record<string, string>>
  /** Later values, in order of date; `value` is the first one. */
  readonly revisions: ReadonlyArray<TargetRevision>
  readonly citation: Citation | undefined
  readonly illustrative: boolean
  readonly origin: Origin
}

/** What became of an indicator of an earlier logframe. */
export type LineageKind = "continues" | "renames" | "rebases" | "splits" | "merges" | "replaces"

/** The indicator's past: how it follows on from indicators of the revised logframe. */
export interface Lineage {
  readonly kind: LineageKind
  /** References such as `2004-2007/officers-trained`. */
  readonly from: ReadonlyArray<string>
  readonly reason: Text | undefined
  readonly origin: Origin
}

/** A means of verification: where the figure can be checked. */
export interface Verification {
  readonly text: Text
  readonly origin: Origin
}

/** An indicator: what is measured, how entries add up, from where and to where it should move. */
export interface Indicator {
  readonly id: string
  readonly title: Text
  readonly definition: Text | undefined
  readonly unit: string
  readonly entry: Entry
  readonly combine: Combine
  readonly targetMeaning: TargetMeaning
  readonly direction: Direction
  /** For `judgement`: the names of the ranks, worst first. */
  readonly scale: ReadonlyArray<string>
  readonly baseline: Baseline | undefined
  readonly targets: ReadonlyArray<Target>
  readonly verification: ReadonlyArray<Verification>
  /** Disaggregation ids, besides place. */
  readonly disaggregations: ReadonlyArray<string>
  readonly lineage: Lineage | undefined
  readonly limits: Text | undefined
  readonly citation: Citation | undefined
  readonly illustrative: boolean
  readonly origin: Origin
}

/** Whether entries count what happens within a period (a flow), or tell a state at a moment. */
export const isFlow = (indicator: Indicator): boolean =>
  indicator.entry === "increment" || indicator.entry === "running-total" || indicator.entry === "person"

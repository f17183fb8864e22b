import type { Origin } from "../diagnostic/Origin.js"
import type { FormulaTree } from "../formula/FormulaTree.js"
import type { Period } from "../period/Period.js"
import type { Alignment } from "./Alignment.js"
import type { Citation } from "./Citation.js"
import type { ReferenceSheet } from "./ReferenceSheet.js"
import type { Text } from "./Text.js"
import { isPercent } from "./isPercent.js"

/**
 * What one entry of data measures. It decides how entries may add up, which is why there is no boolean "cumulative".
 *
 * - `increment`: what happened within the entry's period (people trained this quarter)
 * - `running-total`: everything since a start, restated each time (504 people trained so far)
 * - `level`: a state at the end of the entry's period (shelters open on 31 December)
 * - `ratio`: a numerator and a denominator; in percent, or for each `per` (a rate per 1,000)
 * - `estimate`: a share estimated by a survey, with its sample size; in the indicator's unit (percent or a share of 1)
 * - `mean`: an average, with the number that it was taken over
 * - `person`: one entry is one person, known by a pseudonym; a person counts once
 * - `yes-no`: whether something is so
 * - `judgement`: a rank on the indicator's declared scale, given by a person, by a rubric where there is one
 * - `formula`: no entries of its own; computed from other indicators
 */
export type Entry =
  | "increment"
  | "running-total"
  | "level"
  | "ratio"
  | "estimate"
  | "mean"
  | "person"
  | "yes-no"
  | "judgement"
  | "formula"

/** How entries of several periods make one figure; `recompute`: the formula is applied to what its parts come to. */
export type OverTime =
  | "sum"
  | "latest"
  | "ratio-of-sums"
  | "distinct"
  | "mean"
  | "max"
  | "min"
  | "weighted-mean"
  | "all"
  | "any"
  | "recompute"

/** How entries of several places make one figure; `none`: they do not, and only a figure given for the whole counts. */
export type OverPlaces = "sum" | "ratio-of-sums" | "distinct" | "weighted-mean" | "all" | "any" | "none"

/** How often an indicator is to be reported. */
export type Frequency =
  | "continuous"
  | "monthly"
  | "quarterly"
  | "half-yearly"
  | "yearly"
  | "every-two-years"
  | "every-five-years"
  | "once"
  | "at-end"

/** How the sample of a survey is drawn. */
export interface SampleDesign {
  readonly design:
    | "simple-random"
    | "systematic"
    | "stratified"
    | "cluster"
    | "multi-stage"
    | "purposive"
    | "lot-quality"
    | "other"
  /** The list or map that the sample is drawn from. */
  readonly frame: Text | undefined
  readonly size: number | undefined
  readonly clusters: number | undefined
  /** Variance of the design over that of a simple random sample of the same size. */
  readonly designEffect: number | undefined
  /** Share of those sampled who answered, in percent. */
  readonly responseRate: number | undefined
  /** Confidence for which the sample was sized, as a share of 1. */
  readonly confidence: number | undefined
  readonly note: Text | undefined
}

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
  /** Later values, in order of date; `value` is the first one. */
  readonly revisions: ReadonlyArray<FigureRevision>
  readonly origin: Origin
}

/** A later value of a baseline or a target. */
export interface FigureRevision {
  readonly value: Figure | Range
  /** From this day on the value is in force. */
  readonly date: string
  readonly reason: Text | undefined
  readonly approvedBy: Text | undefined
  readonly origin: Origin
}

/** A baseline or target that is still to be determined. */
export interface Pending {
  readonly what: "baseline" | "target"
  /** The target's period; undefined for a baseline. */
  readonly period: Period | undefined
  /** The day by which it is to be determined. */
  readonly by: string
  readonly origin: Origin
}

/** What is to be reached in or by a period, for all or for one place and category. */
export interface Target {
  readonly period: Period
  /** A milestone's name. */
  readonly title: Text | undefined
  readonly value: Figure | Range
  /** Place id; undefined for all places together. */
  readonly place: string | undefined
  /** Category by disaggregation id; empty for everybody. */
  readonly categories: Readonly<Record<string, string>>
  /** Later values, in order of date; `value` is the first one. */
  readonly revisions: ReadonlyArray<FigureRevision>
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
  /** For `rebases`: what an earlier figure is multiplied with and what is then added, to be comparable. */
  readonly conversion: { readonly times: number; readonly plus: number } | undefined
  readonly origin: Origin
}

/** A means of verification: where the figure can be checked. */
export interface Verification {
  readonly text: Text
  readonly origin: Origin
}

/** A formula as it is written, and as a tree. */
export interface IndicatorFormula {
  readonly text: string
  readonly tree: FormulaTree
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
  /** The library that it is taken from, and its id there. */
  readonly from: { readonly library: string; readonly id: string } | undefined
  /** The base of a rate, such as 1000; undefined for a percentage or a plain ratio. */
  readonly per: number | undefined
  /** What the numerator of a ratio counts. */
  readonly numerator: Text | undefined
  /** What the denominator of a ratio counts. */
  readonly denominator: Text | undefined
  readonly formula: IndicatorFormula | undefined
  /** For `judgement`: the names of the ranks, worst first. */
  readonly scale: ReadonlyArray<string>
  /** For `judgement`: what each rank means. */
  readonly rubric: Readonly<Record<string, Text>>
  readonly baseline: Baseline | undefined
  readonly targets: ReadonlyArray<Target>
  readonly pending: ReadonlyArray<Pending>
  readonly frequency: Frequency | undefined
  /** For `running-total` and `level`: a figure older than so many months no longer tells the state of a place. */
  readonly staleAfter: number | undefined
  readonly responsible: Text | undefined
  readonly method: Text | undefined
  readonly sampleDesign: SampleDesign | undefined
  readonly verification: ReadonlyArray<Verification>
  /** The disaggregations in which data are reported, besides place; each a list of ids, of several for a cross-tabulation. */
  readonly disaggregations: ReadonlyArray<ReadonlyArray<string>>
  readonly alignment: ReadonlyArray<Alignment>
  readonly tags: ReadonlyArray<string>
  readonly referenceSheet: ReferenceSheet | undefined
  readonly lineage: Lineage | undefined
  readonly limits: Text | undefined
  readonly citation: Citation | undefined
  readonly illustrative: boolean
  readonly origin: Origin
}

/** Whether entries count what happens within a period (a flow), or tell a state at a moment. */
export const isFlow = (indicator: Indicator): boolean =>
  indicator.entry === "increment" || indicator.entry === "running-total" || indicator.entry === "person"

/** Whether its figures tell how things stand at the end of a period, so that the last one of a place holds on. */
export const tellsState = ({ entry, combine }: Pick<Indicator, "entry" | "combine">): boolean =>
  combine.time === "latest" || entry === "level"

/** How many of the indicator's unit one is: `per` of a rate, a hundred for percent. */
export const unitScale = ({ per, unit }: Pick<Indicator, "per" | "unit">): number => per ?? (isPercent(unit) ? 100 : 1)

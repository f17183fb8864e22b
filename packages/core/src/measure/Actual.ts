import type { Figure } from "../model/Indicator.js"
import type { Observation } from "../model/Observation.js"
import type { LeftOutReason, RowsBehind } from "../model/RowsBehind.js"
import type { Period } from "../period/Period.js"
import type { ReportingShare } from "./reportingShare.js"

/** An observation that was not counted, with the reason. */
export interface LeftOut {
  readonly observation: Observation
  readonly reason: LeftOutReason
}

/** What observations add up to for an indicator and a span of time, and how. */
export interface Actual {
  /** The figure as it is told: a number, yes or no, or a rank's name. */
  readonly figure: Figure
  /** The figure as a number: yes is 1 and no 0; a rank is its place on the scale, from 0. */
  readonly value: number
  /** The span that the counted observations cover. */
  readonly period: Period
  readonly numerator: number | undefined
  readonly denominator: number | undefined
  /** Sample size of an estimate. */
  readonly sample: number | undefined
  /** The observations that were counted. */
  readonly counted: ReadonlyArray<Observation>
  readonly leftOut: ReadonlyArray<LeftOut>
  /** How many rows were counted, in which files, from when to when, and how many were left out: records each by itself. */
  readonly behind: RowsBehind
  /** How many of the reports that were due are in it; undefined where nobody has said what is due. */
  readonly reporting: ReportingShare | undefined
  /** Places of which a figure is in the actual; empty when it was reported for the whole. */
  readonly places: ReadonlyArray<string>
  /** For a formula: what each indicator that it names came to. Empty otherwise. */
  readonly parts: ReadonlyArray<{ readonly name: string; readonly value: number }>
  /** Whether anything that was counted is illustrative. */
  readonly illustrative: boolean
}

/** Why there is no figure. Missing is never zero. */
export type NoActualReason =
  | "no-rows"
  | "not-combinable-over-places"
  | "categories-incomplete"
  | "zero-denominator"
  | "sample-missing"
  | "only-before-target"
  | "only-baseline"
  | "formula-part-missing"
  | "people-not-countable"
  | "too-large"

/** An actual, or the reason why there is none. */
export type Measured =
  | { readonly kind: "actual"; readonly actual: Actual }
  | { readonly kind: "none"; readonly reason: NoActualReason; readonly leftOut: ReadonlyArray<LeftOut> }

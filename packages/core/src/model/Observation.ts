import type { Origin } from "../diagnostic/Origin.js"
import type { Period } from "../period/Period.js"
import type { Day } from "../period/day.js"
import type { Citation } from "./Citation.js"
import type { RowsBehind } from "./RowsBehind.js"

/**
 * One reported fact: an indicator, a period, a place and categories where given, and what was reported.
 *
 * A **report** is a figure that somebody gave for a period. A **record** has a day instead: an event, a person served, a
 * snapshot; many records make one figure.
 */
export interface Observation {
  /** The indicator's id as written: `officers-trained`, or `2008-2011/officers-trained`. */
  readonly indicator: string
  /** Of a record: its day. */
  readonly period: Period
  /** The day of a record; undefined for a report. */
  readonly date: Day | undefined
  /** The day on which the row came in, where it says so. */
  readonly reported?: Day | undefined
  readonly place: string | undefined
  /** Category by disaggregation id; empty for everybody. */
  readonly categories: Readonly<Record<string, string>>
  readonly value: number | boolean | string | undefined
  readonly numerator: number | undefined
  readonly denominator: number | undefined
  /** Sample size of an estimate. */
  readonly sample: number | undefined
  /** Pseudonym, for entries of kind `person`. */
  readonly person: string | undefined
  /** Of a record: the id under which it is known elsewhere, so that one that is given twice counts once. */
  readonly record?: string | undefined
  readonly citation: Citation | undefined
  readonly illustrative: boolean
  readonly note: string | undefined
  readonly origin: Origin
  /** The rows that it was made of, where it stands for several; undefined for a row of its own. */
  readonly behind: RowsBehind | undefined
}

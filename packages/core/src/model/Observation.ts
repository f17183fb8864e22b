import type { Origin } from "../diagnostic/Origin.js"
import type { Period } from "../period/Period.js"
import type { Citation } from "./Citation.js"

/** One reported fact: an indicator, a period, a place and categories where given, and what was reported. */
export interface Observation {
  /** The indicator's id as written: `officers-trained`, or `2008-2011/officers-trained`. */
  readonly indicator: string
  readonly period: Period
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
  readonly citation: Citation | undefined
  readonly illustrative: boolean
  readonly note: string | undefined
  readonly origin: Origin
}

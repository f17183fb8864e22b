import type { Origin } from "../diagnostic/Origin.js"
import type { Period } from "../period/Period.js"
import type { Evaluation } from "./Evaluation.js"
import type { Logframe } from "./Logframe.js"
import type { StatusPolicy } from "./StatusPolicy.js"
import type { Text } from "./Text.js"

/** A place where the programme works. */
export interface Place {
  readonly id: string
  readonly name: Text
  readonly origin: Origin
}

/** A way of breaking figures down, such as sex: its categories, and whether they exclude each other and cover all. */
export interface Disaggregation {
  readonly id: string
  readonly title: Text
  readonly categories: ReadonlyArray<{ readonly id: string; readonly title: Text }>
  /** Nobody is in two categories. */
  readonly exclusive: boolean
  /** Everybody is in one. */
  readonly complete: boolean
  readonly origin: Origin
}

/** Something that figures and statements are cited from. */
export interface Source {
  readonly id: string
  readonly title: Text
  readonly author: string | undefined
  readonly year: number | undefined
  /** What a reader must know before trusting it. */
  readonly note: Text | undefined
  readonly origin: Origin
}

/** A programme: who works where and when, and its logframes in order of time. */
export interface Programme {
  readonly id: string
  readonly title: Text
  readonly organisation: Text | undefined
  /** The language of texts that are not translated in place (BCP 47). */
  readonly language: string
  readonly period: Period
  readonly summary: Text | undefined
  /** The first month of the fiscal year, 1 to 12. */
  readonly fiscalYearStart: number
  readonly places: ReadonlyArray<Place>
  readonly disaggregations: ReadonlyArray<Disaggregation>
  readonly sources: ReadonlyArray<Source>
  readonly policy: StatusPolicy
  readonly logframes: ReadonlyArray<Logframe>
  readonly evaluation: Evaluation | undefined
  readonly origin: Origin
}

/** A programme as its own file states it: without logframes and evaluation, which link joins to it. */
export type ProgrammeFrame = Omit<Programme, "logframes" | "evaluation">

import type { Day } from "../period/day.js"

/** Why an observation that belongs to an indicator was not counted in a figure. */
export type LeftOutReason =
  | "restates-the-total"
  | "repeated"
  | "overlaps-another"
  | "place-not-combinable"
  | "categories-incomplete"
  | "superseded"
  | "stale"
  | "baseline-period"
  | "after-as-of"

/** What an observation that stands for many rows was made of. */
export interface RowsBehind {
  /** Rows that were counted. */
  readonly rows: number
  /** The files that they are in, by path, with how many of them each holds. */
  readonly files: ReadonlyArray<{ readonly path: string; readonly rows: number }>
  /** The first day that any of them covers. */
  readonly first: Day
  /** The last day that any of them covers. */
  readonly last: Day
  /** How many different places they name. */
  readonly places: number
  /** Rows that were not counted, by reason in order of its name. */
  readonly leftOut: ReadonlyArray<{ readonly reason: LeftOutReason; readonly rows: number }>
}

import type { Change, Thing } from "./Change.js"

/**
 * How the two sides are related: versions of one logframe, a logframe and one that follows on from it (`revises`: the
 * later one second, `revised-by`: first), or two that have nothing to do with each other.
 */
export type Relation = "versions" | "revises" | "revised-by" | "unrelated"

/** A logframe as one side of a comparison. */
export interface ComparedLogframe {
  readonly thing: Thing
  /** Its period, as it is written. */
  readonly period: string
  readonly file: string
}

/** What differs between two logframes, in the order in which they state it. */
export interface LogframeDiff {
  readonly before: ComparedLogframe
  readonly after: ComparedLogframe
  readonly relation: Relation
  readonly changes: ReadonlyArray<Change>
}

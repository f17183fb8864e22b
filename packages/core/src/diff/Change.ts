import type { Origin } from "../diagnostic/Origin.js"
import type { Level } from "../model/Result.js"
import type { Text } from "../model/Text.js"
import type { Plain } from "./Plain.js"

/**
 * What happened.
 *
 * - `added`, `dropped`: the thing itself; or, where there is an aspect, one entry of it (a target, an assumption)
 * - `renamed`: its id
 * - `moved`: it hangs under another result, or stands on another level of the chain
 * - `reworded`: a text
 * - `retargeted`, `rebaselined`: the figure of a target or of the baseline
 * - `rebased`, `split`, `merged`, `replaced`: the indicator became another measure, as its lineage declares
 * - `declared`: no difference that was found, but one that a logframe states among its `adaptations`
 * - `changed`: anything else
 */
export type ChangeKind =
  | "added"
  | "dropped"
  | "renamed"
  | "moved"
  | "reworded"
  | "retargeted"
  | "rebaselined"
  | "rebased"
  | "split"
  | "merged"
  | "replaced"
  | "declared"
  | "changed"

/** What a change is about: a level of the results chain, an indicator, or a part of the programme or its evaluation. */
export type ThingLevel =
  | "programme"
  | "place"
  | "disaggregation"
  | "source"
  | "stakeholder"
  | "framework"
  | "library"
  | "evaluation"
  | "question"
  | "evidence"
  | "finding"
  | "conclusion"
  | "logframe"
  | Level
  | "indicator"

/** Something with an id, as one of the two sides has it. */
export interface Thing {
  readonly level: ThingLevel
  readonly id: string
  readonly title: Text | undefined
  /** The id of the result that it hangs under; undefined at the top. */
  readonly under: string | undefined
}

/** One side of a change. */
export interface Side {
  readonly thing: Thing
  /** What was or is written there; undefined where the whole thing is meant, or where the aspect is not written. */
  readonly value: Plain | undefined
  readonly origin: Origin
}

/**
 * Where a reason was found.
 *
 * - `lineage`: the reason of the indicator's lineage
 * - `dropped`: under `dropped` of the later logframe; `enclosing`: there, for the result around the thing
 * - `adaptation`: an adaptation that says it is about the thing
 * - `revision`: the reason of a revised target or baseline
 * - `new-period`: nobody's words: the figure belongs to the later logframe's own period
 */
export type ReasonKind = "lineage" | "dropped" | "enclosing" | "adaptation" | "revision" | "new-period"

/** Why something changed, in the words of the files. */
export interface Reason {
  readonly kind: ReasonKind
  /** Undefined for `new-period`, which has no words. */
  readonly text: Text | undefined
  readonly origin: Origin
}

/** By what two things were taken for the same, and how alike their wording is (a share of 1) where that decided. */
export interface Match {
  readonly by: "id" | "lineage" | "wording" | "file"
  readonly likeness: number | undefined
}

/** One difference between two sides. Plain data: its sentence is made elsewhere. */
export interface Change {
  readonly kind: ChangeKind
  /** The key in which they differ, as the language writes it (`unit`, `targets`); undefined where the thing is meant. */
  readonly aspect: string | undefined
  /** Undefined only where the thing is not there before. */
  readonly before: Side | undefined
  /** Undefined only where the thing is not there after. */
  readonly after: Side | undefined
  /** Undefined where no reason is given. */
  readonly reason: Reason | undefined
  /** For `renamed`: by what the two were taken for the same. */
  readonly match: Match | undefined
}

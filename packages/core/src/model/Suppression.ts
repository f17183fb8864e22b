import type { Origin } from "../diagnostic/Origin.js"

/** A rule that a comment asks to ignore: `# logframe-ignore require-baseline: the survey is in May`. */
export interface Suppression {
  /** The rule's id as written; empty where the comment names none. */
  readonly code: string
  readonly reason: string | undefined
  /** Where it counts: on one line (from 0), in the whole file, or nowhere, since it stands where it cannot. */
  readonly place:
    | { readonly kind: "line"; readonly line: number }
    | { readonly kind: "file" }
    | { readonly kind: "nowhere" }
  /** Where the rule's id is written. */
  readonly origin: Origin
  /** Where the comment is written. */
  readonly comment: Origin
}

/**
 * What became of a suppression.
 *
 * - `used`: a finding was ignored
 * - `unused`: the rule looked and found nothing here
 * - `unknown`: nobody can tell: the rule is off, or the file could not be read as a whole
 * - `no-rule`: no rule has that id
 */
export type SuppressionOutcome = "used" | "unused" | "unknown" | "no-rule"

/** A suppression, with what became of it. */
export interface JudgedSuppression extends Suppression {
  readonly outcome: SuppressionOutcome
  /** The id that may have been meant, where no rule has the one that is written. */
  readonly nearest: string | undefined
}

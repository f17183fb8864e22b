import type { Change, LocatedDiagnostic, LogframeDiff, Origin, ProgrammeDiff } from "@logframe/core"

/** One of the two sides that are compared. */
export interface ComparedSide {
  readonly kind: "logframe" | "revision" | "working-tree"
  /** As the user named it: a logframe's id, a revision. */
  readonly name: string
  /** The full name of the revision's commit. */
  readonly commit: string | undefined
  /** What could not be read on this side, and is therefore not compared. */
  readonly findings: ReadonlyArray<LocatedDiagnostic>
  /** The line and column of an origin in this side's files, counted from 1. */
  readonly placeOf: (origin: Origin) => { readonly file: string; readonly line: number; readonly column: number }
}

/** Two sides compared: of a whole programme at two times, or of two of its logframes. */
export interface ComparedSides {
  /** The programme's id. */
  readonly programme: string
  /** The language of texts that are not translated in place. */
  readonly language: string
  readonly before: ComparedSide
  readonly after: ComparedSide
  /** Of the programme itself; empty where two logframes are compared. */
  readonly changes: ProgrammeDiff["changes"]
  readonly logframes: ReadonlyArray<LogframeDiff>
  /** How many differences may only seem so, because one side could not be read there; they are in none of the lists. */
  readonly unsure: number
}

/** Every change, in the order in which they are told. */
export const changesIn = ({
  changes,
  logframes
}: Pick<ComparedSides, "changes" | "logframes">): ReadonlyArray<Change> => [
  ...changes,
  ...logframes.flatMap((logframe) => logframe.changes)
]

import type { Fix } from "./Fix.js"
import type { Origin } from "./Origin.js"

/** How grave a finding is: an error stops `validate` and `check` with exit code 1, a warning and a note do not. */
export type Severity = "error" | "warning" | "note"

/** What a finding's sentence is made from. */
export type Params = Readonly<Record<string, string | number | undefined>>

/**
 * A finding: a code, what it is about and where. Its words are made elsewhere (`Words`), so that another language is
 * another catalogue and not another check.
 */
export interface Diagnostic {
  readonly code: string
  readonly severity: Severity
  readonly params: Params
  readonly origin: Origin
  /** Other places that the reader must see to understand the finding. */
  readonly related: ReadonlyArray<Origin>
  /** How it can be mended without asking, where that is safe. */
  readonly fix?: Fix
  /** Where it stands for many rows of data: how many. */
  readonly alike?: RowsAlike
}

/** Rows of data with one fault, told once. */
export interface RowsAlike {
  /** How many rows of the file have this very fault, in the same words. */
  readonly rows: number
  /** The lines of the first few, in order. */
  readonly lines: ReadonlyArray<number>
  /**
   * How many findings more there are of the same code in the same file and column, in other words, that are not told; on
   * the last of those that are told, and 0 on the others.
   */
  readonly untold: number
}

/** The words for one code: the sentence, why it matters, and what to do about it. */
export interface Words {
  readonly message: (params: Params) => string
  readonly why: string
  readonly remedy: (params: Params) => string
}

/** What a stage could make, and what it found. `value` is undefined only when nothing could be made. */
export interface Checked<A> {
  readonly value: A | undefined
  readonly diagnostics: ReadonlyArray<Diagnostic>
}

/** An error finding. */
export const errorAt = (code: string, origin: Origin, params: Params = {}): Diagnostic => ({
  code,
  severity: "error",
  params,
  origin,
  related: []
})

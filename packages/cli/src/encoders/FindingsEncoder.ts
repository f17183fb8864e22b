import type { LocatedDiagnostic, LocatedSuppressed, RejectedRow, SourceFile } from "@logframe/core"
import type { Paint } from "../print/paint.js"

/** A programme's folder, validated: its texts, and what was found in them. Paths are relative to the folder. */
export interface ValidatedFolder {
  /** As the user named it. */
  readonly folder: string
  readonly files: ReadonlyArray<SourceFile>
  readonly findings: ReadonlyArray<LocatedDiagnostic>
  /** What was found and is not told, because a comment in the file asks so. */
  readonly suppressed: ReadonlyArray<LocatedSuppressed>
  /** Rows of data with an error; empty unless they are asked for. */
  readonly rejected: ReadonlyArray<RejectedRow>
}

/** What an encoder may know besides the findings. */
export interface EncoderContext {
  /** The version of this program. */
  readonly version: string
  /** Where the command was run: paths in a format for machines are relative to it. */
  readonly workingFolder: string
  readonly paint: Paint
}

/**
 * Writes the findings of some folders in a format, in pieces. Folders come one after the other, each validated when it
 * is asked for; an encoder keeps its findings where it must, and never its texts, so that memory does not grow with them.
 */
export type FindingsEncoder = (folders: Iterable<ValidatedFolder>, context: EncoderContext) => Iterable<string>

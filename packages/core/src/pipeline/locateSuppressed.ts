import type { SourceFile } from "../source/SourceFile.js"
import { type LocatedDiagnostic, byPlace, locatorIn } from "./locateDiagnostics.js"
import type { SuppressedDiagnostic } from "./suppress.js"

/** A finding that is not told because a comment asks so, with its place and its words, and the comment's reason. */
export interface LocatedSuppressed {
  readonly diagnostic: LocatedDiagnostic
  readonly reason: string | undefined
}

/** Seeks the places of suppressed findings; by file, place and code. */
export const locateSuppressed = (
  suppressed: ReadonlyArray<SuppressedDiagnostic>,
  files: ReadonlyArray<SourceFile>
): ReadonlyArray<LocatedSuppressed> => {
  const locate = locatorIn(files)
  return suppressed
    .map(({ diagnostic, reason }) => ({ diagnostic: locate(diagnostic), reason }))
    .toSorted((a, b) => byPlace(a.diagnostic, b.diagnostic))
}

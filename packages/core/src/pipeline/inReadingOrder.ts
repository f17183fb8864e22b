import type { Diagnostic } from "../diagnostic/Diagnostic.js"
import { byText } from "../source/byText.js"

/** Findings by file, then by code; a place inside a file is only known once it is sought, so `locateDiagnostics` orders by it. */
export const inReadingOrder = (diagnostics: ReadonlyArray<Diagnostic>): ReadonlyArray<Diagnostic> =>
  diagnostics.toSorted((a, b) => byText(a.origin.file, b.origin.file) || byText(a.code, b.code))

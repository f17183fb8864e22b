import { type Diagnostic, type Origin, type Severity, wordsFor } from "@logframe/core"
import { DiagnosticSeverity, type Diagnostic as Marker, type Range } from "vscode-languageserver"

/** Where origins are, as the editor has it. */
export interface Places {
  readonly rangeOf: (origin: Origin) => Range
  readonly uriOf: (origin: Origin) => string
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  note: DiagnosticSeverity.Information
}

/** A finding as the editor shows it: its sentence, why it matters and what to do about it. */
export const markerOf = ({ code, severity, params, origin, related }: Diagnostic, places: Places): Marker => {
  const words = wordsFor(code)
  const remedy = words.remedy(params)
  return {
    range: places.rangeOf(origin),
    severity: severities[severity],
    code,
    source: "logframe",
    message: `${words.message(params)}\nwhy: ${words.why}\ndo: ${remedy}`,
    data: { code, why: words.why, remedy },
    ...(related.length === 0
      ? {}
      : {
          relatedInformation: related.map((other) => ({
            location: { uri: places.uriOf(other), range: places.rangeOf(other) },
            message: "See this as well."
          }))
        })
  }
}

import type { LocatedDiagnostic } from "@logframe/core"
import type { FindingsEncoder } from "./FindingsEncoder.js"
import { findingsIn, suppressedIn } from "./findingsIn.js"

/**
 * Findings as one JSON document, `{ "findings": [...], "suppressed": [...] }`: the fields of `LocatedDiagnostic`, with
 * paths as a user types them; what a comment asks to ignore has the comment's `reason` besides.
 */
export const json: FindingsEncoder = function* (folders) {
  const findings: Array<LocatedDiagnostic> = []
  const suppressed: Array<LocatedDiagnostic & { readonly reason: string | null }> = []
  for (const validated of folders) {
    for (const finding of findingsIn(validated)) findings.push(finding)
    for (const { diagnostic, reason } of suppressedIn(validated))
      suppressed.push({ ...diagnostic, reason: reason ?? null })
  }
  yield `${JSON.stringify({ findings, suppressed }, undefined, 2)}\n`
}

import type { LocatedDiagnostic } from "@logframe/core"
import type { FindingsEncoder } from "./FindingsEncoder.js"
import { findingsIn } from "./findingsIn.js"

/** Findings as one JSON document, `{ "findings": [...] }`: the fields of `LocatedDiagnostic`, with paths as a user types them. */
export const json: FindingsEncoder = function* (folders) {
  const findings: Array<LocatedDiagnostic> = []
  for (const validated of folders) findings.push(...findingsIn(validated))
  yield `${JSON.stringify({ findings }, undefined, 2)}\n`
}

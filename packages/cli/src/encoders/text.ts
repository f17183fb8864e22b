import { countFindings, printFindings } from "../print/printFindings.js"
import { countSuppressed } from "../print/countSuppressed.js"
import type { FindingsEncoder } from "./FindingsEncoder.js"

/** Findings for a person at a terminal: what, where with a code frame, why and what to do; then a line for each folder. */
export const text: FindingsEncoder = function* (folders, { paint }) {
  for (const { folder, files, findings, suppressed } of folders) {
    if (findings.length > 0) yield `${printFindings({ findings, files, folder }, paint)}\n`
    yield `${folder}: ${files.length} files, ${countFindings(findings)}${countSuppressed(suppressed.length)}\n`
  }
}

import type { LocatedDiagnostic } from "@logframe/core"
import { inert } from "../print/inert.js"
import { countSuppressed } from "../print/countSuppressed.js"
import { alikeLines, countFindings } from "../print/printFindings.js"
import type { FindingsEncoder } from "./FindingsEncoder.js"
import { findingsIn } from "./findingsIn.js"

/** GitHub refuses a comment of more than 65,536 characters; what does not fit is counted. */
const longest = 60_000

const gravity: ReadonlyArray<LocatedDiagnostic["severity"]> = ["error", "warning", "note"]

/**
 * Findings as a comment on a pull request: the counts, then a table with errors first. Texts from files are inert: no
 * markup, no link, and nobody is mentioned. What is more than a comment can hold is counted and left out, the gravest last.
 */
export const markdown: FindingsEncoder = function* (folders) {
  const findings: Array<LocatedDiagnostic> = []
  const names: Array<string> = []
  let suppressed = 0
  for (const validated of folders) {
    for (const finding of findingsIn(validated)) findings.push(finding)
    names.push(validated.folder)
    suppressed += validated.suppressed.length
  }
  yield `**logframe validate** ${names.map(inert).join(", ")}: ${countFindings(findings)}${countSuppressed(suppressed)}\n`
  if (findings.length > 0)
    yield* table(gravity.flatMap((level) => findings.filter(({ severity }) => severity === level)))
}

const table = function* (findings: ReadonlyArray<LocatedDiagnostic>): Iterable<string> {
  yield "\n| | where | finding |\n| --- | --- | --- |\n"
  let length = 0
  for (const [index, finding] of findings.entries()) {
    const line = row(finding)
    length += line.length
    if (length > longest) {
      yield `\n${left(findings.slice(index))}\n`
      return
    }
    yield line
  }
}

const row = ({ severity, code, location, message, why, remedy, alike }: LocatedDiagnostic): string => {
  const place = `${location.file}:${location.line}:${location.column}`
  const rows = alike
    ? alikeLines(alike)
        .map((line) => `<br>${inert(line)}`)
        .join("")
    : ""
  const words = `${inert(message)}${rows}<br>why: ${inert(why)}<br>do: ${inert(remedy)}`
  return `| ${severity} | ${inert(place)} | **${code}**<br>${words} |\n`
}

const left = (findings: ReadonlyArray<LocatedDiagnostic>): string =>
  `Not shown: ${countFindings(findings)}. \`logframe validate\` prints all.`

import type { LocatedDiagnostic, LocatedSuppressed } from "@logframe/core"
import { plain } from "../print/plain.js"
import { pathIn } from "../print/printFindings.js"
import type { FindingsEncoder, ValidatedFolder } from "./FindingsEncoder.js"
import { findingsIn, suppressedIn } from "./findingsIn.js"

interface Suite {
  readonly file: string
  readonly findings: Array<LocatedDiagnostic>
  readonly suppressed: Array<LocatedSuppressed>
}

/**
 * Findings as JUnit XML: a suite for each file, a case for each finding, and one passed case for a file in which nothing
 * was found. An error is a failure. A warning or a note is a passed case with its words in `system-out`, because
 * `validate` ends with 0 for them and a build must not be red in one place and green in another. What a comment asks to ignore is a
 * skipped case, with the reason. No times are told.
 */
export const junit: FindingsEncoder = function* (folders) {
  const suites: Array<Suite> = []
  for (const validated of folders) suites.push(...suitesOf(validated))
  const tests = suites.reduce((sum, suite) => sum + casesOf(suite), 0)
  const failures = suites.reduce((sum, { findings }) => sum + countErrors(findings), 0)
  yield '<?xml version="1.0" encoding="UTF-8"?>\n'
  yield `<testsuites${attributes({ name: "logframe validate", tests, failures, errors: 0 })}>\n`
  for (const suite of suites) yield suiteXml(suite)
  yield "</testsuites>\n"
}

const suitesOf = (validated: ValidatedFolder): ReadonlyArray<Suite> => {
  const suites = new Map<string, Suite>()
  const suiteOf = (file: string): Suite => {
    const suite = suites.get(file) ?? { file, findings: [], suppressed: [] }
    suites.set(file, suite)
    return suite
  }
  for (const { path } of validated.files) suiteOf(pathIn(validated.folder, path))
  for (const finding of findingsIn(validated)) suiteOf(finding.location.file).findings.push(finding)
  for (const each of suppressedIn(validated)) suiteOf(each.diagnostic.location.file).suppressed.push(each)
  return [...suites.values()]
}

const casesOf = ({ findings, suppressed }: Suite): number => Math.max(1, findings.length + suppressed.length)

const countErrors = (findings: ReadonlyArray<LocatedDiagnostic>): number =>
  findings.filter(({ severity }) => severity === "error").length

const suiteXml = (suite: Suite): string => {
  const { file, findings, suppressed } = suite
  const counts = { tests: casesOf(suite), failures: countErrors(findings), errors: 0, skipped: suppressed.length }
  const cases = [...findings.map(caseXml), ...suppressed.map(skippedXml)]
  const clean = `    <testcase${attributes({ name: "nothing found", classname: file })}/>`
  const lines = cases.length > 0 ? cases : [clean]
  return [`  <testsuite${attributes({ name: file, ...counts })}>`, ...lines, "  </testsuite>", ""].join("\n")
}

const skippedXml = ({ diagnostic: { code, location, message }, reason }: LocatedSuppressed): string => {
  const why = inert(`${message}\nignored: ${reason ?? "no reason given"}`)
  const names = attributes({ name: `${code} at ${location.line}:${location.column}`, classname: location.file })
  return `    <testcase${names}><skipped>${escaped(why)}</skipped></testcase>`
}

const caseXml = ({ severity, code, location, message, why, remedy }: LocatedDiagnostic): string => {
  const { file, line, column } = location
  const details = inert(`${severity} at ${file}:${line}:${column}\n${message}\nwhy: ${why}\ndo: ${remedy}`)
  const result =
    severity === "error"
      ? `<failure${attributes({ type: code, message })}>${escaped(details)}</failure>`
      : `<system-out>${escaped(details)}</system-out>`
  const names = attributes({ name: `${code} at ${line}:${column}`, classname: file })
  return `    <testcase${names}>${result}</testcase>`
}

const attributes = (values: Readonly<Record<string, string | number>>): string =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${escaped(inert(String(value))).replaceAll("\n", "&#10;")}"`)
    .join("")

/** The text with what XML 1.0 cannot hold, even escaped, shown as a sign: control characters, lone surrogates, non-characters. */
const inert = (text: string): string => plain(text).replace(/[\p{Surrogate}\ufffe\uffff]/gu, "\ufffd")

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;")

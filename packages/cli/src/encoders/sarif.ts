import { createHash } from "node:crypto"
import { isAbsolute, relative, resolve } from "node:path"
import { pathToFileURL } from "node:url"
import type { LocatedDiagnostic, LocatedSuppressed, Location } from "@logframe/core"
import { pages } from "@logframe/core/pages"
import { pagePartsOf } from "../print/pageParts.js"
import type { FindingsEncoder } from "./FindingsEncoder.js"
import { findingsIn, suppressedIn } from "./findingsIn.js"

/**
 * Findings as SARIF 2.1.0 (OASIS, Static Analysis Results Interchange Format), one run for all folders. The rules listed
 * are those that found something. What a comment asks to ignore is there, and marked as suppressed. Columns count UTF-16 code units, as everywhere in this house.
 */
export const sarif: FindingsEncoder = function* (folders, { version, workingFolder }) {
  const found: Array<Found> = []
  for (const validated of folders) {
    for (const finding of findingsIn(validated)) found.push({ finding, suppressions: [] })
    found.push(...suppressedIn(validated).map(suppressedResult))
  }
  const codes = [...new Set(found.map(({ finding }) => finding.code))].toSorted()
  const fingerprint = fingerprinter(workingFolder)
  const results = found.map(({ finding, suppressions }) => ({
    ruleId: finding.code,
    ruleIndex: codes.indexOf(finding.code),
    level: finding.severity,
    message: { text: messageText(`${finding.message}\nWhy: ${finding.why}\nWhat to do: ${finding.remedy}`) },
    locations: [{ physicalLocation: physical(finding.location, workingFolder) }],
    ...relatedOf(finding, workingFolder),
    partialFingerprints: { "logframeFinding/v1": fingerprint(finding) },
    suppressions
  }))
  const driver = { name: "logframe", version, semanticVersion: version, rules: codes.map(descriptor) }
  const run = { tool: { driver }, columnKind: "utf16CodeUnits", language: "en", results }
  yield `${JSON.stringify({ $schema: schema, version: "2.1.0", runs: [run] }, undefined, 2)}\n`
}

/** A finding, and who asks to ignore it: nobody, or a comment in its file. */
interface Found {
  readonly finding: LocatedDiagnostic
  readonly suppressions: ReadonlyArray<{ readonly kind: "inSource"; readonly justification?: string }>
}

const suppressedResult = ({ diagnostic, reason }: LocatedSuppressed): Found => ({
  finding: diagnostic,
  suppressions: [{ kind: "inSource", ...(reason === undefined ? {} : { justification: inert(reason) }) }]
})

const schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

const descriptor = (id: string): object => {
  const { severity, what, why, whatToDo, source } = pagePartsOf(pages[id] ?? "")
  const sections = [why, whatToDo, ...(source === undefined ? [] : [`Source: ${source}`])]
  const markdown = [
    `**Why** ${why}`,
    `**What to do** ${whatToDo}`,
    ...(source === undefined ? [] : [`**Source** ${source}`])
  ]
  return {
    id,
    shortDescription: { text: what },
    fullDescription: { text: `${what} ${why}` },
    help: { text: sections.join("\n\n"), markdown: markdown.join("\n\n") },
    defaultConfiguration: { level: severity }
  }
}

const relatedOf = ({ related }: LocatedDiagnostic, workingFolder: string): object =>
  related.length === 0
    ? {}
    : {
        relatedLocations: related.map((place, id) => ({
          id,
          message: { text: "This belongs to it." },
          physicalLocation: physical(place, workingFolder)
        }))
      }

const physical = ({ file, line, column, endLine, endColumn }: Location, workingFolder: string): object => ({
  artifactLocation: { uri: uriOf(file, workingFolder) },
  region: { startLine: line, startColumn: column, endLine, endColumn }
})

/** A relative reference with forward slashes, percent-encoded; the whole address of a file outside of the working folder. */
const uriOf = (file: string, workingFolder: string): string => {
  const path = resolve(workingFolder, file)
  const below = relative(workingFolder, path)
  if (below === "" || isAbsolute(below) || /^\.\.(?:[/\\]|$)/u.test(below)) return pathToFileURL(path).href
  return below
    .split(/[/\\]/u)
    .map((step) => encodeURIComponent(inert(step)))
    .join("/")
}

/**
 * What makes a finding the same after lines were added above it: its code, file and sentence, and for equal ones their
 * number. Neither lines nor the order of other findings count.
 */
const fingerprinter = (workingFolder: string): ((finding: LocatedDiagnostic) => string) => {
  const seen = new Map<string, number>()
  return ({ code, location, message }) => {
    const key = JSON.stringify([code, uriOf(location.file, workingFolder), message])
    const number = (seen.get(key) ?? 0) + 1
    seen.set(key, number)
    return `${createHash("sha256").update(key).digest("hex").slice(0, 32)}:${number}`
  }
}

/**
 * The text of a message: braces are doubled, since single ones name an argument (section 3.11.5), and what would be a
 * link (section 3.11.6) is none.
 */
const messageText = (text: string): string => inert(text).replace(/[{}]/gu, "$&$&").replaceAll("](", "] (")

/** Text without halves of surrogate pairs, which neither UTF-8 nor an address can hold. */
const inert = (text: string): string => text.replace(/\p{Surrogate}/gu, "\ufffd")

import type { Diagnostic, Severity, Words } from "../diagnostic/Diagnostic.js"
import type { Origin } from "../diagnostic/Origin.js"
import { stageWords } from "../diagnostic/stageWords.js"
import { rules } from "../rules/index.js"
import type { SourceFile } from "../source/SourceFile.js"
import { byText } from "../source/byText.js"
import { spansIn } from "./spansIn.js"

/** A place in a text: file, and 1-based lines and columns, the end excluded. Columns count UTF-16 code units. */
export interface Location {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

/** A finding with its place and its words, as it leaves the core. */
export interface LocatedDiagnostic {
  readonly code: string
  readonly severity: Severity
  readonly location: Location
  readonly related: ReadonlyArray<Location>
  readonly message: string
  readonly why: string
  readonly remedy: string
}

/** Seeks the line and column of each finding and says it in English; by file, place and code. */
export const locateDiagnostics = (
  diagnostics: ReadonlyArray<Diagnostic>,
  files: ReadonlyArray<SourceFile>
): ReadonlyArray<LocatedDiagnostic> => {
  const locate = locationsIn(files)
  return diagnostics
    .map(({ code, severity, params, origin, related }) => {
      const words = wordsFor(code)
      const message = words.message(params)
      const places = { location: locate(origin), related: related.map(locate) }
      return { code, severity, ...places, message, why: words.why, remedy: words.remedy(params) }
    })
    .toSorted(byPlace)
}

const byPlace = (a: LocatedDiagnostic, b: LocatedDiagnostic): number =>
  byText(a.location.file, b.location.file) ||
  a.location.line - b.location.line ||
  a.location.column - b.location.column ||
  byText(a.code, b.code) ||
  byText(a.message, b.message)

const ruleWords: ReadonlyMap<string, Words> = new Map(rules.map((rule) => [rule.id, rule]))

/** The words for a code, of a stage or of a rule. */
export const wordsFor = (code: string): Words => {
  const words = ruleWords.get(code) ?? stageWords[code]
  if (!words) throw new Error(`No words for the code ${code}.`)
  return words
}

/** Finds where origins are written in files, as lines and columns; the start of a file for what is not in it. */
export const locationsIn = (files: ReadonlyArray<SourceFile>): ((origin: Origin) => Location) => {
  const byPath = new Map(files.map((file) => [file.path, textLocator(file)]))
  return (origin) =>
    byPath.get(origin.file)?.(origin) ?? { file: origin.file, line: 1, column: 1, endLine: 1, endColumn: 1 }
}

const textLocator = (file: SourceFile): ((origin: Origin) => Location) => {
  let lineStarts: ReadonlyArray<number> | undefined
  const spanOf = spansIn(file)
  return (origin) => {
    lineStarts ??= startsOfLines(file.text)
    const [start, end] = spanOf(origin)
    const from = positionOf(lineStarts, start)
    const to = positionOf(lineStarts, end)
    return { file: file.path, line: from.line, column: from.column, endLine: to.line, endColumn: to.column }
  }
}

const startsOfLines = (text: string): ReadonlyArray<number> => [
  0,
  ...[...text.matchAll(/\n/gu)].map((match) => match.index + 1)
]

const positionOf = (
  lineStarts: ReadonlyArray<number>,
  offset: number
): { readonly line: number; readonly column: number } => {
  let low = 0
  let high = lineStarts.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((lineStarts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: offset - (lineStarts[low] ?? 0) + 1 }
}

import type { Diagnostic, RowsAlike, Severity, Words } from "../diagnostic/Diagnostic.js"
import type { Origin } from "../diagnostic/Origin.js"
import { stageWords } from "../diagnostic/stageWords.js"
import { rules } from "../rules/index.js"
import type { SourceFile } from "../source/SourceFile.js"
import { byText } from "../source/byText.js"
import { positionsIn } from "./positionsIn.js"
import { spansIn } from "./spansIn.js"

/** A place in a text: file, and 1-based lines and columns, the end excluded. Columns count UTF-16 code units. */
export interface Location {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  /** Of a workbook: the sheet; lines and columns are then those of the sheet. */
  readonly sheet?: string
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
  /** Where it stands for many rows of data: how many. */
  readonly alike?: RowsAlike
}

/** Seeks the line and column of each finding and says it in English; by file, place and code. */
export const locateDiagnostics = (
  diagnostics: ReadonlyArray<Diagnostic>,
  files: ReadonlyArray<SourceFile>
): ReadonlyArray<LocatedDiagnostic> => {
  return diagnostics.map(locatorIn(files)).toSorted(byPlace)
}

/** Seeks the places of findings in files, one finding after the other; each file is read for places once. */
export const locatorIn = (files: ReadonlyArray<SourceFile>): ((diagnostic: Diagnostic) => LocatedDiagnostic) => {
  const locate = locationsIn(files)
  return ({ code, severity, params, origin, related, alike }) => {
    const words = wordsFor(code)
    const { sheet } = origin.cells ?? {}
    const message = `${words.message(params)}${sheet === undefined ? "" : ` Sheet "${sheet}".`}`
    const places = { location: locate(origin), related: related.map(locate) }
    return { code, severity, ...places, message, why: words.why, remedy: words.remedy(params), ...(alike && { alike }) }
  }
}

/** Orders findings by file, place and code. */
export const byPlace = (a: LocatedDiagnostic, b: LocatedDiagnostic): number =>
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

/**
 * Finds where origins are written in files, as lines and columns; the start of a file for what is not in it. Of a table
 * whose text is not given, since it was too large to be read at once, the row is told.
 */
export const locationsIn = (files: ReadonlyArray<SourceFile>): ((origin: Origin) => Location) => {
  const byPath = new Map(files.map((file) => [file.path, textLocator(file)]))
  return (origin) => byPath.get(origin.file)?.(origin) ?? inTable(origin)
}

/** A place in a file whose text is not given: the row and column of a sheet, the row of a large table, or its start. */
const inTable = ({ file, path, cells }: Origin): Location => {
  const [row, field = ""] = path
  const line = (cells || /\.(?:csv|parquet)$/u.test(file)) && typeof row === "number" ? row : 1
  const column = cells && Object.hasOwn(cells.columns, field) ? (cells.columns[field] ?? 0) + 1 : 1
  const at = { file, line, column, endLine: line, endColumn: column }
  return cells?.sheet === undefined ? at : { ...at, sheet: cells.sheet }
}

const textLocator = (file: SourceFile): ((origin: Origin) => Location) => {
  const positionOf = positionsIn(file.text)
  const spanOf = spansIn(file)
  return (origin) => {
    const [start, end] = spanOf(origin)
    const from = positionOf(start)
    const to = positionOf(end)
    return { file: file.path, line: from.line, column: from.column, endLine: to.line, endColumn: to.column }
  }
}

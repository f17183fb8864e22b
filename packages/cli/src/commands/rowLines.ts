import type { IndicatorAssessment, Measured, Observation, RowsBehind } from "@logframe/core"
import { figureText } from "../print/trackingTable.js"
import { pathIn } from "../print/printFindings.js"
import { plain } from "../print/plain.js"
import { words } from "../print/words.js"

/** More rows than this are counted, and not listed. */
const fewRows = 40

/** The rows behind a figure and those left out, with the reason, in lines: each row, or where there are many how many. */
export const rowLines = (
  { measured }: Pick<IndicatorAssessment, "measured">,
  folder: string
): ReadonlyArray<string> => [
  "rows counted:",
  ...countedLines(measured, folder).map((line) => `  ${line}`),
  ...leftOutLines(measured, folder)
]

/** Where a figure was cited from, after a comma; nothing where no source is named. */
export const citedText = (citation: Observation["citation"]): string => {
  if (!citation) return ""
  const [first, last] = citation.lines ?? []
  const lines = first === last ? `line ${first}` : `lines ${first} to ${last}`
  return `, source ${plain(citation.source)}${first === undefined ? "" : ` ${lines}`}`
}

const countedLines = (measured: Measured, folder: string): ReadonlyArray<string> => {
  if (measured.kind === "none") return ["none"]
  const { counted, behind } = measured.actual
  if (counted.length <= fewRows) return counted.map((row) => rowText(row, folder))
  return [behindText(behind, folder), ...(behind.files.length > 1 ? fileLines(behind, folder) : [])]
}

const leftOutLines = (measured: Measured, folder: string): ReadonlyArray<string> => {
  const leftOut = measured.kind === "actual" ? measured.actual.leftOut : measured.leftOut
  const counted = measured.kind === "actual" ? measured.actual.counted : []
  const inside = counted.flatMap(({ behind }) => behind?.leftOut ?? [])
  const listed =
    leftOut.length <= fewRows
      ? leftOut.map(({ observation, reason }) => `${rowText(observation, folder)}  (${words.leftOut[reason]})`)
      : []
  const amounts = [
    ...inside,
    ...(listed.length > 0 ? [] : leftOut.map(({ observation, reason }) => ({ reason, rows: rowsIn(observation) })))
  ]
  const reasons = [...new Set(amounts.map(({ reason }) => reason))].map((reason) => {
    const rows = amounts.filter((each) => each.reason === reason).reduce((sum, each) => sum + each.rows, 0)
    return `${rowCount(rows)}  (${words.leftOut[reason]})`
  })
  const lines = [...listed, ...reasons]
  return lines.length === 0 ? [] : ["rows left out:", ...lines.map((line) => `  ${line}`)]
}

const rowsIn = ({ behind }: Observation): number => behind?.rows ?? 1

const rowCount = (rows: number): string => `${figureText(rows)} ${rows === 1 ? "row" : "rows"}`

/** Such as `1,204 rows of data/rows.csv, 2009-01-03 to 2009-03-30`. */
const behindText = ({ rows, files, first, last }: RowsBehind, folder: string): string => {
  const [file] = files
  const where = file && files.length === 1 ? pathIn(folder, file.path) : `${files.length} files`
  return `${rowCount(rows)} of ${where}, ${first === last ? first : `${first} to ${last}`}`
}

const fileLines = ({ files }: RowsBehind, folder: string): ReadonlyArray<string> =>
  files.map(({ path, rows }) => `  ${pathIn(folder, path)}: ${rowCount(rows)}`)

const rowText = (row: Observation, folder: string): string => {
  const { origin, period, place, categories, value, numerator, denominator, sample, citation, behind } = row
  const where = [place, ...Object.entries(categories).map(([dimension, category]) => `${dimension} ${category}`)]
    .filter((part) => part !== undefined)
    .map(plain)
    .join(", ")
  const figure = numerator === undefined ? figureText(value ?? 1) : `${numerator} of ${denominator}`
  const of = sample === undefined ? "" : `, n = ${sample}`
  const from = behind ? behindText(behind, folder) : `${pathIn(folder, origin.file)}:${origin.path[0]}`
  const marked = row.illustrative ? ", illustrative" : ""
  return `${from}  ${plain(period.label)}${where ? `, ${where}` : ""}: ${figure}${of}${marked}${citedText(citation)}`
}

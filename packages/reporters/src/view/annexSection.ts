import type { IndicatorAssessment, LeftOutReason, Measured, Observation, RowsBehind } from "@logframe/core"
import type { ReportInput } from "./ReportInput.js"
import type { Section, Table } from "./ReportView.js"
import type { Speech } from "./Speech.js"
import { setAsideBlocks } from "./setAsideBlocks.js"
import { annexId } from "./trackingRow.js"

/**
 * For each figure the rows behind it, with file, line and source; where there are many, how many of each file; what was
 * left out, and why.
 */
export const annexSection = (input: ReportInput, speech: Speech): Section => {
  const { column, heading } = speech.words
  const annex = (id: string, indicators: ReadonlyArray<IndicatorAssessment>): Table => ({
    kind: "table",
    id: `annex-${id}`,
    caption: `${column.logframe} ${id}`,
    columns: [column.indicator, column.baseline, column.target, column.counted, column.leftOut],
    rows: indicators.map((assessed) => ({ id: annexId(assessed.reference), cells: cellsOf(assessed, speech) }))
  })
  const tables = input.assessment.logframes.map(({ logframe, indicators }) => annex(logframe.id, indicators))
  return { id: "annex", title: heading.annex, blocks: [...setAsideBlocks(input, speech), ...tables] }
}

const cellsOf = (assessed: IndicatorAssessment, speech: Speech): ReadonlyArray<ReadonlyArray<string>> => {
  const { words, text, figure } = speech
  const { indicator, baseline, due, measured, reference } = assessed
  const { time, places } = indicator.combine
  return [
    [text(indicator.title), reference, words.sentence.formula({ time, places })],
    baseline ? [figure(baseline.value), ...provenance(baseline, speech)] : [words.none],
    due ? [`${figure(due.value)}, ${due.target.period.label}`, ...provenance(due.target, speech)] : [words.none],
    countedLines(measured, speech),
    leftOutLines(measured, speech)
  ]
}

/** More rows than this are counted, and not listed. */
const fewRows = 40

const countedLines = (measured: Measured, speech: Speech): ReadonlyArray<string> => {
  if (measured.kind === "none") return [speech.words.sentence.noRows]
  const { counted, behind } = measured.actual
  if (counted.length <= fewRows) return counted.map((row) => rowText(row, speech))
  const files = behind.files.map(({ path, rows }) => `${path}: ${rowCount(rows, speech)}`)
  return [behindText(behind, speech), ...(files.length > 1 ? files : [])]
}

/** Rows that were left out, each with its reason; where there are many, and of records, how many for each reason. */
const leftOutLines = (measured: Measured, speech: Speech): ReadonlyArray<string> => {
  const leftOut = measured.kind === "actual" ? measured.actual.leftOut : measured.leftOut
  const isFew = leftOut.length <= fewRows
  const told = (reason: LeftOutReason, row: string): string => `${row}: ${speech.words.leftOut[reason]}`
  const inside =
    measured.kind === "actual" ? measured.actual.counted.flatMap(({ behind }) => behind?.leftOut ?? []) : []
  const many = isFew ? [] : leftOut.map(({ observation, reason }) => ({ reason, rows: observation.behind?.rows ?? 1 }))
  const amounts = [...inside, ...many]
  return [
    ...(isFew ? leftOut.map(({ observation, reason }) => told(reason, rowText(observation, speech))) : []),
    ...[...new Set(amounts.map(({ reason }) => reason))].map((reason) => {
      const rows = amounts.filter((each) => each.reason === reason).reduce((sum, each) => sum + each.rows, 0)
      return told(reason, rowCount(rows, speech))
    })
  ]
}

const rowCount = (rows: number, { words, number }: Speech): string =>
  words.sentence.rowCount({ rows, shown: number(rows) })

const behindText = ({ rows, files, first, last }: RowsBehind, { words, number }: Speech): string => {
  const file = files.length === 1 ? (files[0]?.path ?? "") : ""
  return words.sentence.behind({ rows, shown: number(rows), file, files: files.length, first, last })
}

interface Provenance {
  readonly citation: Observation["citation"]
  readonly illustrative: boolean
}

const provenance = ({ citation, illustrative }: Provenance, { words, cite }: Speech): ReadonlyArray<string> =>
  illustrative ? [words.illustrative] : [cite(citation)].filter(Boolean)

const rowText = (row: Observation, speech: Speech): string => {
  const { origin, period, place, categories, value, numerator, denominator, sample, behind } = row
  const where = [period.label, place, ...Object.values(categories)].filter(Boolean).join(", ")
  const shown = numerator === undefined ? speech.figure(value ?? 1) : `${numerator} / ${denominator}`
  const of = sample === undefined ? "" : ` (n = ${sample})`
  const from = behind ? behindText(behind, speech) : `${origin.file}:${origin.path[0]}`
  return [from, `${where}: ${shown}${of}`, ...provenance(row, speech)].join(" · ")
}

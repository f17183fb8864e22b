import { type Logframe, type Result, resultsOf } from "@logframe/core"
import type { ReportInput } from "./ReportInput.js"
import type { Section, Table } from "./ReportView.js"
import type { Speech } from "./Speech.js"
import { withCitation } from "./criterionSection.js"

/** The matrix of each logframe: statements, indicators, means of verification and assumptions, level by level. */
export const matrixSection = ({ programme }: ReportInput, speech: Speech): Section => ({
  id: "matrix",
  title: speech.words.heading.matrix,
  blocks: programme.logframes.map((logframe) => matrixOf(logframe, speech))
})

const matrixOf = (logframe: Logframe, speech: Speech): Table => {
  const { words, text } = speech
  const { column } = words
  return {
    kind: "table",
    id: `matrix-${logframe.id}`,
    caption: `${column.logframe} ${logframe.id}: ${text(logframe.title)}, ${logframe.period.label}`,
    columns: [column.level, column.statement, column.indicators, column.verification, column.assumptions],
    rows: resultsOf(logframe).map((result) => ({ id: "", cells: cellsOf(result, speech) }))
  }
}

const cellsOf = (result: Result, { words, text, cite }: Speech): ReadonlyArray<ReadonlyArray<string>> => [
  [words.level[result.level]],
  [
    withCitation(text(result.statement), result.illustrative ? words.illustrative : cite(result.citation)),
    ...(result.note ? [text(result.note)] : [])
  ],
  result.indicators.map((indicator) => text(indicator.title)),
  [...new Set(result.indicators.flatMap((indicator) => indicator.verification.map((means) => text(means.text))))],
  result.assumptions.map((assumption) => withCitation(text(assumption.text), cite(assumption.citation)))
]

import type { IndicatorAssessment, Observation } from "@logframe/core"
import type { ReportInput } from "./ReportInput.js"
import type { Section, Table } from "./ReportView.js"
import type { Speech } from "./Speech.js"
import { annexId } from "./trackingRow.js"

/** For each figure the rows behind it, with file, line and source; what was left out, and why. */
export const annexSection = ({ assessment }: ReportInput, speech: Speech): Section => {
  const { column, heading } = speech.words
  const annex = (id: string, indicators: ReadonlyArray<IndicatorAssessment>): Table => ({
    kind: "table",
    id: `annex-${id}`,
    caption: `${column.logframe} ${id}`,
    columns: [column.indicator, column.baseline, column.target, column.counted, column.leftOut],
    rows: indicators.map((assessed) => ({ id: annexId(assessed.reference), cells: cellsOf(assessed, speech) }))
  })
  const blocks = assessment.logframes.map(({ logframe, indicators }) => annex(logframe.id, indicators))
  return { id: "annex", title: heading.annex, blocks }
}

const cellsOf = (assessed: IndicatorAssessment, speech: Speech): ReadonlyArray<ReadonlyArray<string>> => {
  const { words, text, figure } = speech
  const { indicator, baseline, due, measured, reference } = assessed
  const counted = measured.kind === "actual" ? measured.actual.counted : []
  const leftOut = measured.kind === "actual" ? measured.actual.leftOut : measured.leftOut
  const { time, places } = indicator.combine
  return [
    [text(indicator.title), reference, words.sentence.formula({ time, places })],
    baseline ? [figure(baseline.value), ...provenance(baseline, speech)] : [words.none],
    due ? [`${figure(due.value)}, ${due.target.period.label}`, ...provenance(due.target, speech)] : [words.none],
    counted.length > 0 ? counted.map((row) => rowText(row, speech)) : [words.sentence.noRows],
    leftOut.map(({ observation, reason }) => `${rowText(observation, speech)}: ${words.leftOut[reason]}`)
  ]
}

interface Provenance {
  readonly citation: Observation["citation"]
  readonly illustrative: boolean
}

const provenance = ({ citation, illustrative }: Provenance, { words, cite }: Speech): ReadonlyArray<string> =>
  illustrative ? [words.illustrative] : [cite(citation)].filter(Boolean)

const rowText = (row: Observation, speech: Speech): string => {
  const { origin, period, place, categories, value, numerator, denominator, sample } = row
  const where = [period.label, place, ...Object.values(categories)].filter(Boolean).join(", ")
  const shown = numerator === undefined ? speech.figure(value ?? 1) : `${numerator} / ${denominator}`
  const of = sample === undefined ? "" : ` (n = ${sample})`
  return [`${origin.file}:${origin.path[0]}`, `${where}: ${shown}${of}`, ...provenance(row, speech)].join(" · ")
}

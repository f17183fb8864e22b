import type { LogframeAssessment } from "@logframe/core"
import type { ReportInput } from "./ReportInput.js"
import type { Section, Tracking } from "./ReportView.js"
import type { Speech } from "./Speech.js"
import { trackingRow } from "./trackingRow.js"

/** The tracking table of each logframe, indicators under the result that they belong to. */
export const trackingSection = ({ assessment }: ReportInput, speech: Speech): Section => ({
  id: "tracking",
  title: speech.words.heading.tracking,
  blocks: assessment.logframes.map((logframe) => trackingOf(logframe, speech))
})

const trackingOf = ({ logframe, indicators }: LogframeAssessment, speech: Speech): Tracking => {
  const { words, text } = speech
  const { column, level } = words
  const results = [...new Set(indicators.map(({ result }) => result))]
  return {
    kind: "tracking",
    id: `tracking-${logframe.id}`,
    caption: `${words.column.logframe} ${logframe.id}: ${text(logframe.title)}`,
    columns: [
      column.indicator,
      column.baseline,
      column.target,
      column.actual,
      column.achieved,
      column.status,
      column.overTime
    ],
    groups: results.map((result) => ({
      title: `${level[result.level]}${result.primary ? "" : `, ${words.notPrimary}`}: ${text(result.statement)}`,
      rows: indicators.filter((assessed) => assessed.result === result).map((assessed) => trackingRow(assessed, speech))
    }))
  }
}

import type { EvidenceSource } from "@logframe/core"
import type { ReportInput } from "./ReportInput.js"
import type { Section } from "./ReportView.js"
import type { Speech } from "./Speech.js"

/** Where the evidence comes from: method, sample, sampling and limits of each source. */
export const evidenceSection = ({ programme }: ReportInput, speech: Speech): Section => {
  const { column, heading } = speech.words
  const sources = programme.evaluation?.sources ?? []
  return {
    id: "evidence",
    title: heading.evidence,
    blocks:
      sources.length === 0
        ? []
        : [
            {
              kind: "table",
              id: "evidence-sources",
              caption: programme.evaluation ? speech.text(programme.evaluation.title) : heading.evidence,
              columns: [column.source, column.method, column.sample, column.sampling, column.limits],
              rows: sources.map((source) => ({ id: "", cells: cellsOf(source, speech) }))
            }
          ]
  }
}

const cellsOf = (
  source: EvidenceSource,
  { words, text, number, cite }: Speech
): ReadonlyArray<ReadonlyArray<string>> => {
  const sample = words.sentence.sampled({
    sample: source.sample === undefined ? "" : number(source.sample),
    population: source.population === undefined ? "" : number(source.population),
    unit: source.sampleUnit ? text(source.sampleUnit) : ""
  })
  const groups = source.breakdowns.map(
    (breakdown) =>
      `${text(breakdown.title)}: ${breakdown.groups.map((group) => `${text(group.title)} ${number(group.percent)} %`).join(", ")}`
  )
  return [
    [text(source.title), cite(source.citation)].filter(Boolean),
    [words.method[source.method]],
    [sample, ...groups].filter(Boolean),
    [source.sampling ? text(source.sampling) : ""],
    [source.limits ? text(source.limits) : ""]
  ]
}

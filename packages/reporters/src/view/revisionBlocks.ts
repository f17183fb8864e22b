import {
  type Indicator,
  type Programme,
  type Revision,
  indicatorsNamed,
  pastReferences,
  resultsNamed
} from "@logframe/core"
import type { ReportInput } from "./ReportInput.js"
import type { Block } from "./ReportView.js"
import type { Speech } from "./Speech.js"

/** How each logframe departs from the one it revises: what changed and why, and what became of each indicator. */
export const revisionBlocks = (
  revisions: ReadonlyArray<Revision>,
  { programme }: ReportInput,
  speech: Speech
): ReadonlyArray<Block> => {
  if (revisions.length === 0) return []
  const { heading } = speech.words
  return [
    { kind: "subheading", text: heading.adapted },
    ...revisions.flatMap((revision) => blocksOf(revision, programme, speech))
  ]
}

const blocksOf = (revision: Revision, programme: Programme, speech: Speech): ReadonlyArray<Block> => {
  const { words, text, cite } = speech
  const { from, to, adaptations, carried, added, dropped } = revision
  const title = `${from.id} → ${to.id}`
  const changes: Block = {
    kind: "table",
    id: `adaptations-${to.id}`,
    caption: `${words.heading.adapted}: ${title}`,
    columns: [words.column.change, words.column.reason, words.column.source],
    rows: adaptations.map((adaptation) => ({
      id: "",
      cells: [
        [text(adaptation.change)],
        [adaptation.reason ? text(adaptation.reason) : words.noReason],
        [adaptation.illustrative ? words.illustrative : "", cite(adaptation.citation)].filter(Boolean)
      ]
    }))
  }
  const fates: Block = {
    kind: "table",
    id: `lineage-${to.id}`,
    caption: `${words.column.became}: ${title}`,
    columns: [words.column.earlier, words.column.became, words.column.indicator, words.column.reason],
    rows: [
      ...carried.map((indicator) => ({ id: "", cells: lineageCells(indicator, revision, { programme, speech }) })),
      ...dropped.map((gone) => ({
        id: "",
        cells: [
          [nameOf(`${from.id}/${gone.id}`, programme, speech)],
          [words.sentence.dropped],
          [""],
          [gone.reason ? text(gone.reason) : words.noReason, cite(gone.citation)].filter(Boolean)
        ]
      }))
    ]
  }
  const news: ReadonlyArray<Block> =
    added.length > 0
      ? [
          {
            kind: "paragraph",
            text: words.sentence.newIndicators(added.map((indicator) => text(indicator.title)).join("; "))
          }
        ]
      : []
  return [...(adaptations.length > 0 ? [changes] : []), fates, ...news]
}

interface Naming {
  readonly programme: Programme
  readonly speech: Speech
}

const lineageCells = (
  indicator: Indicator,
  { to }: Revision,
  { programme, speech }: Naming
): ReadonlyArray<ReadonlyArray<string>> => {
  const { words, text } = speech
  const { lineage } = indicator
  if (!lineage) return []
  const earlier = pastReferences(indicator, to).map((reference) => nameOf(reference, programme, speech))
  return [earlier, [words.lineage[lineage.kind]], [text(indicator.title)], [lineage.reason ? text(lineage.reason) : ""]]
}

const nameOf = (reference: string, { logframes }: Programme, { text }: Speech): string => {
  const [placed] = indicatorsNamed(logframes, reference)
  const [result] = resultsNamed(logframes, reference)
  if (placed) return text(placed.indicator.title)
  return result ? text(result.statement) : reference
}

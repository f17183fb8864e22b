import type { Criterion, JudgedFinding } from "@logframe/core"
import type { FindingBlock } from "./ReportView.js"
import type { Speech } from "./Speech.js"

/** A finding with its evidence counted, the dissent beside it, and how the indicators it is about stand. */
export const findingBlock = (judged: JudgedFinding, criterion: Criterion, speech: Speech): FindingBlock => {
  const { words, text, cite } = speech
  const { finding, evidence, dissent, indicators, methods, reach } = judged
  const sources = new Set(evidence.map(({ source }) => source.id)).size
  const cited = (said: string, citation: Parameters<typeof cite>[0]): string =>
    [said, cite(citation)].filter(Boolean).join(" — ")
  return {
    kind: "finding",
    id: `${criterion}-${finding.id}`,
    statement: text(finding.statement),
    reach: words.reach[reach],
    counts: words.sentence.evidenceCount({ sources, methods: methods.length, dissent: dissent.length }),
    cites: cite(finding.citation),
    evidenceTitle: words.heading.evidence,
    evidence: evidence.map(({ evidence: item, source }) => {
      const who =
        item.groups.length > 0 ? ` (${item.groups.map((group) => groupTitle(group, judged, speech)).join(", ")})` : ""
      const says = item.says ? `: ${text(item.says)}` : ""
      return cited(`${text(source.title)}${who}${says}`, item.citation)
    }),
    dissentTitle: words.heading.dissent,
    dissent: dissent.map((voice) => cited(`${text(voice.who)}: ${text(voice.says)}`, voice.citation)),
    limitsTitle: words.heading.limitsOfFinding,
    limits: finding.limits ? [text(finding.limits)] : [],
    aboutTitle: words.heading.about,
    about: indicators.map(({ reference, indicator, status }) => {
      const { mark, word } = words.status[status]
      return `${text(indicator.title)} [${reference}]: ${mark} ${word}`
    })
  }
}

const groupTitle = (id: string, { evidence }: JudgedFinding, { text }: Speech): string => {
  const groups = evidence.flatMap(({ source }) => source.breakdowns.flatMap((breakdown) => breakdown.groups))
  const group = groups.find((candidate) => candidate.id === id)
  return group ? text(group.title) : id
}

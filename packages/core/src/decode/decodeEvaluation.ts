import { type Origin, originOf, within } from "../diagnostic/Origin.js"
import type { Evaluation, Evidence, EvidenceSource, Finding, SampleBreakdown } from "../model/Evaluation.js"
import type { EvaluationContent } from "../schema/EvaluationFile.js"
import type { SyntaxTree } from "../syntax/SyntaxTree.js"
import { citationIn } from "./Draft.js"
import type { Decoded } from "./Decoded.js"
import { contentDecoder } from "./contentDecoder.js"
import { decodeFaultyEvaluation } from "./decodeFaulty.js"
import { entriesOf } from "./entriesOf.js"

const decodeContent = contentDecoder("evaluation", decodeFaultyEvaluation)

/** Decodes `evaluation.yaml`. */
export const decodeEvaluation = (tree: SyntaxTree): Decoded<Evaluation> => {
  const decoded = decodeContent(tree)
  return { ...decoded, value: decoded.value && evaluationOf(decoded.value, originOf(tree.file.path)) }
}

const evaluationOf = (content: EvaluationContent, origin: Origin): Evaluation => ({
  title: content.evaluation,
  by: content.by,
  year: content.year,
  scope: content.scope,
  questions: entriesOf(content.questions, within(origin, "questions")).map(([id, question, at]) => ({
    id,
    criterion: question.criterion,
    text: question.text,
    origin: at
  })),
  sources: entriesOf(content.sources, within(origin, "sources")).map(sourceOf),
  findings: entriesOf(content.findings, within(origin, "findings")).map(findingOf),
  conclusions: entriesOf(content.conclusions, within(origin, "conclusions")).map(([id, conclusion, at]) => ({
    id,
    statement: conclusion.statement,
    findings: conclusion.findings,
    citation: citationIn(conclusion.source, at),
    origin: at
  })),
  notes: (content.notes ?? []).map((note, index) => {
    const at = within(origin, "notes", index)
    return { text: note.text, citation: citationIn(note.source, at), origin: at }
  }),
  origin
})

type Entry<A> = readonly [id: string, content: A, origin: Origin]
type SourceContent = EvaluationContent["sources"][string]
type FindingContent = EvaluationContent["findings"][string]

const sourceOf = ([id, content, origin]: Entry<SourceContent>): EvidenceSource => ({
  id,
  title: content.title,
  method: content.method,
  population: content.population,
  sample: content.sample,
  sampleUnit: content["sample-unit"],
  sampling: content.sampling,
  breakdowns: entriesOf(content.breakdowns, within(origin, "breakdowns")).map(breakdownOf),
  estimates: entriesOf(content.estimates, within(origin, "estimates")).map(([estimateId, estimate, at]) => ({
    id: estimateId,
    title: estimate.title,
    percent: estimate.percent,
    positives: estimate.positives,
    citation: citationIn(estimate.source, at),
    origin: at
  })),
  limits: content.limits,
  citation: citationIn(content.source, origin),
  origin
})

const breakdownOf = ([id, content, origin]: Entry<
  NonNullable<SourceContent["breakdowns"]>[string]
>): SampleBreakdown => ({
  id,
  title: content.title,
  groups: entriesOf(content.percent, within(origin, "percent")).map(([groupId, percent, at]) => ({
    id: groupId,
    title: content.titles?.[groupId] ?? groupId,
    percent,
    origin: at
  })),
  citation: citationIn(content.source, origin),
  origin
})

const findingOf = ([id, content, origin]: Entry<FindingContent>): Finding => ({
  id,
  criteria: content.criteria,
  statement: content.statement,
  about: content.about ?? [],
  evidence: (content.evidence ?? []).map((item, index) => evidenceOf(item, within(origin, "evidence", index))),
  dissent: (content.dissent ?? []).map((item, index) => {
    const at = within(origin, "dissent", index)
    return { who: item.who, says: item.says, source: item.from, citation: citationIn(item.source, at), origin: at }
  }),
  limits: content.limits,
  citation: citationIn(content.source, origin),
  origin
})

const evidenceOf = (item: NonNullable<FindingContent["evidence"]>[number], origin: Origin): Evidence => ({
  source: item.from,
  says: item.says,
  groups: item.groups ?? [],
  citation: citationIn(item.source, origin),
  origin
})

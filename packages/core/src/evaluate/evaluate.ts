import type { Assessment, IndicatorAssessment } from "../assess/Assessment.js"
import type { Criterion, Evaluation, EvidenceSource, Finding } from "../model/Evaluation.js"
import { type Logframe, indicatorsOf } from "../model/Logframe.js"
import type { Programme } from "../model/Programme.js"
import type { EvidenceReach, JudgedFinding, Judgement, Revision, SourcedEvidence } from "./Judgement.js"

/**
 * What can be said of a programme under one criterion: its findings with their evidence counted, and the figures that
 * bear on it. Nothing is weighed by hand and nothing is left out: dissent stands beside the finding.
 */
export const evaluate = (programme: Programme, assessment: Assessment, criterion: Criterion): Judgement => {
  const { evaluation } = programme
  const findings = evaluation ? evaluation.findings.filter((finding) => finding.criteria.includes(criterion)) : []
  const ids = new Set(findings.map((finding) => finding.id))
  const bearsOnResults = criterion === "effectiveness" || criterion === "impact"
  return {
    criterion,
    questions: (evaluation?.questions ?? []).filter((question) => question.criterion === criterion),
    findings: evaluation ? findings.map((finding) => judgeFinding(finding, evaluation, assessment)) : [],
    conclusions: (evaluation?.conclusions ?? []).filter((conclusion) => conclusion.findings.some((id) => ids.has(id))),
    logframes: bearsOnResults ? assessment.logframes : [],
    revisions: criterion === "relevance" ? revisionsOf(programme) : []
  }
}

const judgeFinding = (finding: Finding, evaluation: Evaluation, assessment: Assessment): JudgedFinding => {
  const evidence = finding.evidence.flatMap((item) => {
    const source = evaluation.sources.find((candidate) => candidate.id === item.source)
    return source ? [{ evidence: item, source }] : []
  })
  const about = new Set(finding.about)
  return {
    finding,
    evidence,
    methods: [...new Set(evidence.map(({ source }) => source.method))],
    groups: [...new Set(evidence.flatMap((item) => item.evidence.groups))],
    reach: reachOf(evidence),
    dissent: finding.dissent,
    indicators: assessment.logframes
      .flatMap((logframe) => logframe.indicators)
      .filter((indicator) => isAbout(indicator, about))
  }
}

const isAbout = (
  { reference, indicator, logframe, result }: IndicatorAssessment,
  about: ReadonlySet<string>
): boolean => [reference, indicator.id, `${logframe.id}/${result.id}`, result.id].some((name) => about.has(name))

const reachOf = (evidence: ReadonlyArray<SourcedEvidence>): EvidenceReach => {
  const distinct = (key: (source: EvidenceSource) => string): number =>
    new Set(evidence.map(({ source }) => key(source))).size
  if (evidence.length === 0) return "none"
  if (distinct((source) => source.id) === 1) return "single-source"
  return distinct((source) => source.method) === 1 ? "single-method" : "several-methods"
}

/** How each logframe that revises another departs from it. */
export const revisionsOf = (programme: Programme): ReadonlyArray<Revision> =>
  programme.logframes.flatMap((to) => {
    const from = programme.logframes.find((logframe) => logframe.id === to.revises)
    return from ? [revisionBetween(from, to)] : []
  })

const revisionBetween = (from: Logframe, to: Logframe): Revision => {
  const indicators = indicatorsOf(to)
  return {
    from,
    to,
    adaptations: to.adaptations,
    carried: indicators.filter((indicator) => indicator.lineage !== undefined),
    added: indicators.filter((indicator) => indicator.lineage === undefined),
    dropped: to.dropped
  }
}

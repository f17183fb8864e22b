import type { IndicatorAssessment, LogframeAssessment } from "../assess/Assessment.js"
import type {
  Conclusion,
  Criterion,
  Dissent,
  Evidence,
  EvidenceSource,
  Finding,
  Method,
  Question
} from "../model/Evaluation.js"
import type { Indicator } from "../model/Indicator.js"
import type { Adaptation, Dropped, Logframe } from "../model/Logframe.js"

/** A piece of evidence with the source that it comes from. */
export interface SourcedEvidence {
  readonly evidence: Evidence
  readonly source: EvidenceSource
}

/**
 * How far the evidence for a finding reaches, counted and not asserted: `none`, one `single-source`, several sources by
 * a `single-method`, or `several-methods` (triangulation by method, Denzin 1978).
 */
export type EvidenceReach = "none" | "single-source" | "single-method" | "several-methods"

/** A finding with its evidence counted. */
export interface JudgedFinding {
  readonly finding: Finding
  readonly evidence: ReadonlyArray<SourcedEvidence>
  readonly methods: ReadonlyArray<Method>
  readonly groups: ReadonlyArray<string>
  readonly reach: EvidenceReach
  readonly dissent: ReadonlyArray<Dissent>
  /** The assessed indicators that the finding is about. */
  readonly indicators: ReadonlyArray<IndicatorAssessment>
}

/** How one logframe departs from the one it revises. */
export interface Revision {
  readonly from: Logframe
  readonly to: Logframe
  readonly adaptations: ReadonlyArray<Adaptation>
  /** Indicators that carry on earlier ones. */
  readonly carried: ReadonlyArray<Indicator>
  readonly added: ReadonlyArray<Indicator>
  readonly dropped: ReadonlyArray<Dropped>
}

/** What one criterion can be judged by: questions, findings, what they conclude, and what the figures show. */
export interface Judgement {
  readonly criterion: Criterion
  readonly questions: ReadonlyArray<Question>
  readonly findings: ReadonlyArray<JudgedFinding>
  readonly conclusions: ReadonlyArray<Conclusion>
  /** For effectiveness and impact: the assessed logframes. Empty for the other criteria. */
  readonly logframes: ReadonlyArray<LogframeAssessment>
  /** For relevance: how the logframes were adapted. Empty for the other criteria. */
  readonly revisions: ReadonlyArray<Revision>
}

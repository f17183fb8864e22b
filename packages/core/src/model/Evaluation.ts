import type { Origin } from "../diagnostic/Origin.js"
import type { Citation } from "./Citation.js"
import type { Text } from "./Text.js"

/** An evaluation criterion, as the OECD-DAC defines them (2019). */
export type Criterion = "relevance" | "coherence" | "effectiveness" | "efficiency" | "impact" | "sustainability"

/** All criteria in the order of the OECD-DAC definitions. */
export const criteria: ReadonlyArray<Criterion> = [
  "relevance",
  "coherence",
  "effectiveness",
  "efficiency",
  "impact",
  "sustainability"
]

/** How evidence was gathered. */
export type Method =
  | "desk-review"
  | "key-informant-interviews"
  | "focus-groups"
  | "survey"
  | "observation"
  | "monitoring-data"
  | "training-assessment"
  | "consultation"

/** A share of the sample, in percent, that belongs to one group. */
export interface GroupShare {
  readonly id: string
  readonly title: Text
  readonly percent: number
  readonly origin: Origin
}

/** One way of dividing a sample into groups: by organisation, by focus of work, by place. */
export interface SampleBreakdown {
  readonly id: string
  readonly title: Text
  readonly groups: ReadonlyArray<GroupShare>
  readonly citation: Citation | undefined
  readonly origin: Origin
}

/** An estimate that a survey reports, in percent. */
export interface SurveyEstimate {
  readonly id: string
  readonly title: Text
  readonly percent: number
  /** How many of the sample were positive, where the survey says so. */
  readonly positives: number | undefined
  readonly citation: Citation | undefined
  readonly origin: Origin
}

/** A body of evidence: how it was gathered, from whom and how many. */
export interface EvidenceSource {
  readonly id: string
  readonly title: Text
  readonly method: Method
  /** How many were on the list that the sample was drawn from. */
  readonly population: number | undefined
  readonly sample: number | undefined
  readonly sampleUnit: Text | undefined
  readonly sampling: Text | undefined
  readonly breakdowns: ReadonlyArray<SampleBreakdown>
  readonly estimates: ReadonlyArray<SurveyEstimate>
  readonly limits: Text | undefined
  readonly citation: Citation | undefined
  readonly origin: Origin
}

/** What one source says for a finding, and which of its groups said so. */
export interface Evidence {
  readonly source: string
  readonly says: Text | undefined
  readonly groups: ReadonlyArray<string>
  readonly citation: Citation | undefined
  readonly origin: Origin
}

/** Who does not share a finding, and why. */
export interface Dissent {
  readonly who: Text
  readonly says: Text
  readonly source: string | undefined
  readonly citation: Citation | undefined
  readonly origin: Origin
}

/** What the evaluation found, the evidence for it and the dissent. */
export interface Finding {
  readonly id: string
  readonly criteria: ReadonlyArray<Criterion>
  readonly statement: Text
  /** Results and indicators that it is about, as references such as `2012-2014/prevalence`. */
  readonly about: ReadonlyArray<string>
  readonly evidence: ReadonlyArray<Evidence>
  readonly dissent: ReadonlyArray<Dissent>
  readonly limits: Text | undefined
  readonly citation: Citation | undefined
  readonly origin: Origin
}

/** A question that the evaluation was asked. */
export interface Question {
  readonly id: string
  readonly criterion: Criterion
  readonly text: Text
  readonly origin: Origin
}

/** A text that stands on findings: a conclusion, a lesson. */
export interface Conclusion {
  readonly id: string
  readonly statement: Text
  readonly findings: ReadonlyArray<string>
  readonly citation: Citation | undefined
  readonly origin: Origin
}

/** An evaluation of the programme: what was asked, the evidence gathered, what was found, and what is concluded. */
export interface Evaluation {
  readonly title: Text
  readonly by: Text | undefined
  readonly year: number | undefined
  readonly scope: Text | undefined
  readonly questions: ReadonlyArray<Question>
  readonly sources: ReadonlyArray<EvidenceSource>
  readonly findings: ReadonlyArray<Finding>
  readonly conclusions: ReadonlyArray<Conclusion>
  /** What the evaluation's own document leaves open or contradicts. */
  readonly notes: ReadonlyArray<{
    readonly text: Text
    readonly citation: Citation | undefined
    readonly origin: Origin
  }>
  readonly origin: Origin
}

import * as Schema from "effect/Schema"
import { criteria } from "../model/Evaluation.js"
import { CitationText, Count, Id, Percent, PlainText, Reference, TextValue } from "./scalars.js"

const cited = { source: Schema.optionalKey(CitationText) }

const CriterionName = Schema.Literals(criteria).annotate({
  description: "An evaluation criterion of the OECD-DAC."
})

const MethodName = Schema.Literals([
  "desk-review",
  "key-informant-interviews",
  "focus-groups",
  "survey",
  "observation",
  "monitoring-data",
  "training-assessment",
  "consultation"
])

const Breakdown = Schema.Struct({
  title: TextValue,
  percent: Schema.Record(Id, Percent).annotate({ description: "The share of the sample in each group, in percent." }),
  titles: Schema.optionalKey(Schema.Record(Id, TextValue)),
  ...cited
})

const Estimate = Schema.Struct({
  title: TextValue,
  percent: Percent,
  positives: Schema.optionalKey(Count.annotate({ description: "How many of the sample were positive, where stated." })),
  ...cited
})

const EvidenceSource = Schema.Struct({
  title: TextValue,
  method: MethodName,
  population: Schema.optionalKey(Count),
  sample: Schema.optionalKey(Count),
  "sample-unit": Schema.optionalKey(TextValue),
  sampling: Schema.optionalKey(TextValue),
  breakdowns: Schema.optionalKey(Schema.Record(Id, Breakdown)),
  estimates: Schema.optionalKey(Schema.Record(Id, Estimate)),
  limits: Schema.optionalKey(TextValue),
  ...cited
})

const EvidenceItem = Schema.Struct({
  from: Id.annotate({ description: "A source of evidence, by its id in this file." }),
  says: Schema.optionalKey(TextValue),
  groups: Schema.optionalKey(Schema.Array(PlainText).annotate({ description: "Stakeholder groups who said so." })),
  ...cited
})

const DissentItem = Schema.Struct({
  who: TextValue,
  says: TextValue,
  from: Schema.optionalKey(Id),
  ...cited
})

const FindingEntry = Schema.Struct({
  criteria: Schema.Array(CriterionName),
  statement: TextValue,
  about: Schema.optionalKey(Schema.Array(Reference)),
  evidence: Schema.optionalKey(Schema.Array(EvidenceItem)),
  dissent: Schema.optionalKey(Schema.Array(DissentItem)),
  limits: Schema.optionalKey(TextValue),
  ...cited
})

/** `evaluation.yaml`: what was asked, the evidence, the findings with their dissent, and the conclusions. */
export const EvaluationFile = Schema.Struct({
  evaluation: TextValue.annotate({ description: "The evaluation's title." }),
  by: Schema.optionalKey(TextValue),
  year: Schema.optionalKey(Schema.Int),
  scope: Schema.optionalKey(TextValue),
  questions: Schema.optionalKey(Schema.Record(Id, Schema.Struct({ criterion: CriterionName, text: TextValue }))),
  sources: Schema.Record(Id, EvidenceSource),
  findings: Schema.Record(Id, FindingEntry),
  conclusions: Schema.optionalKey(
    Schema.Record(Id, Schema.Struct({ statement: TextValue, findings: Schema.Array(Id), ...cited }))
  ),
  notes: Schema.optionalKey(Schema.Array(Schema.Struct({ text: TextValue, ...cited })))
}).annotate({ title: "Evaluation", description: "evaluation.yaml: evidence, findings, dissent and conclusions." })

/** The decoded content of an `evaluation.yaml`. */
export type EvaluationContent = typeof EvaluationFile.Type

import * as Schema from "effect/Schema"
import { criteria } from "../model/Evaluation.js"
import { CitationText, Count, Id, Percent, PlainText, Reference, TextValue } from "./scalars.js"

const cited = { source: Schema.optionalKey(CitationText) }

/** What each criterion asks, in the words of the OECD-DAC (Better Criteria for Better Evaluation, 2019). */
const CriterionName = Schema.Literals(criteria).annotate({
  identifier: "Criterion",
  description: "An evaluation criterion of the OECD-DAC.",
  meanings: {
    relevance: "Is the intervention doing the right things?",
    coherence: "How well does the intervention fit with others?",
    effectiveness: "Is the intervention achieving its objectives?",
    efficiency: "How well are resources being used?",
    impact: "What difference does the intervention make?",
    sustainability: "Will the benefits last?"
  }
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
]).annotate({
  description: "How the evidence was gathered.",
  meanings: {
    "desk-review": "Documents, reports and research were read.",
    "key-informant-interviews": "People who know the matter were interviewed one by one.",
    "focus-groups": "Small groups discussed given questions together.",
    survey: "A sample answered the same questionnaire.",
    observation: "Evaluators saw it themselves, on site.",
    "monitoring-data": "The programme's own records and indicator data.",
    "training-assessment": "What trainees knew or could do was tested.",
    consultation: "Those responsible or concerned were asked for their view, also of preliminary findings."
  }
})

const Breakdown = Schema.Struct({
  title: TextValue.annotate({ description: "By what the sample is divided.", examples: ["Type of organisation"] }),
  percent: Schema.Record(Id, Percent).annotate({
    description: "The share of the sample in each group, in percent.",
    examples: [{ government: 37, ngo: 38.9, own: 24.1 }]
  }),
  titles: Schema.optionalKey(
    Schema.Record(Id, TextValue).annotate({
      description: "The groups' names, by the ids used in percent.",
      examples: [{ government: "Royal Government" }]
    })
  ),
  ...cited
}).annotate({ description: "One way in which a sample is divided into groups." })

const Estimate = Schema.Struct({
  title: TextValue.annotate({ description: "What is estimated.", examples: ["Prevalence in 2012"] }),
  percent: Percent.annotate({ description: "The estimate, in percent of the sample.", examples: [8.16] }),
  positives: Schema.optionalKey(
    Count.annotate({ description: "How many of the sample were positive, where stated.", examples: [19] })
  ),
  ...cited
}).annotate({ description: "A share that a survey estimates." })

const EvidenceSource = Schema.Struct({
  title: TextValue.annotate({ description: "What was done, with whom.", examples: ["Interviews with stakeholders"] }),
  method: MethodName,
  population: Schema.optionalKey(
    Count.annotate({ description: "How many there are to choose from.", examples: [148] })
  ),
  sample: Schema.optionalKey(Count.annotate({ description: "How many were reached.", examples: [54] })),
  "sample-unit": Schema.optionalKey(
    TextValue.annotate({ description: "What the sample counts.", examples: ["respondents", "households"] })
  ),
  sampling: Schema.optionalKey(
    TextValue.annotate({
      description: "How the sample was chosen, and by whom.",
      examples: ["Stratified purposive sampling from a list that the programme provided"]
    })
  ),
  breakdowns: Schema.optionalKey(
    Schema.Record(Id, Breakdown).annotate({ description: "How the sample is made up, by id of the division." })
  ),
  estimates: Schema.optionalKey(
    Schema.Record(Id, Estimate).annotate({ description: "What the survey estimates, by id." })
  ),
  limits: Schema.optionalKey(
    TextValue.annotate({
      description: "What this evidence cannot tell, and who might have bent it.",
      examples: ["The sample is purposive, so that its shares cannot be generalised."]
    })
  ),
  ...cited
}).annotate({ description: "A body of evidence: how it was gathered, from whom and how many." })

const EvidenceItem = Schema.Struct({
  from: Id.annotate({ description: "A source of evidence, by its id in this file.", examples: ["interviews"] }),
  says: Schema.optionalKey(TextValue.annotate({ description: "What it says on this finding, in short." })),
  groups: Schema.optionalKey(
    Schema.Array(PlainText).annotate({
      description: "Stakeholder groups who said so.",
      examples: [["government", "ngo"]]
    })
  ),
  ...cited
}).annotate({ description: "What one source of evidence says on a finding." })

const DissentItem = Schema.Struct({
  who: TextValue.annotate({ description: "Who sees it otherwise.", examples: ["Two of five district officers"] }),
  says: TextValue.annotate({ description: "What they say." }),
  from: Schema.optionalKey(Id.annotate({ description: "The source of evidence in which they say it, by its id." })),
  ...cited
}).annotate({ description: "A view that goes against the finding; reports print it beside it." })

const FindingEntry = Schema.Struct({
  criteria: Schema.Array(CriterionName).annotate({
    description: "The criteria on which the finding bears.",
    examples: [["relevance", "sustainability"]]
  }),
  statement: TextValue.annotate({
    description: "What was found, in one sentence.",
    examples: ["The programme remained relevant over its ten years."]
  }),
  about: Schema.optionalKey(
    Schema.Array(Reference).annotate({
      description: "The results and indicators that it is about.",
      examples: [["2008-2011/goal", "2008-2011/officers-trained"]]
    })
  ),
  evidence: Schema.optionalKey(
    Schema.Array(EvidenceItem).annotate({ description: "What it rests on, source by source." })
  ),
  dissent: Schema.optionalKey(Schema.Array(DissentItem).annotate({ description: "Who sees it otherwise, and how." })),
  limits: Schema.optionalKey(TextValue.annotate({ description: "What the finding cannot tell." })),
  ...cited
}).annotate({ description: "A finding with its evidence, dissent and limits." })

const Question = Schema.Struct({
  criterion: CriterionName,
  text: TextValue.annotate({ description: "The question as it was asked." })
}).annotate({ description: "A question that the evaluation was to answer." })

const Conclusion = Schema.Struct({
  statement: TextValue.annotate({ description: "What is concluded, in one sentence." }),
  findings: Schema.Array(Id).annotate({
    description: "The findings on which it rests, by their ids in this file.",
    examples: [["relevant-throughout"]]
  }),
  ...cited
}).annotate({ description: "A conclusion, and the findings on which it rests." })

const Note = Schema.Struct({ text: TextValue.annotate({ description: "The note." }), ...cited }).annotate({
  description: "What a reader must know besides."
})

/** `evaluation.yaml`: what was asked, the evidence, the findings with their dissent, and the conclusions. */
export const EvaluationFile = Schema.Struct({
  evaluation: TextValue.annotate({
    description: "The evaluation's title.",
    examples: ["Mid-term review of the programme 2022-2026"]
  }),
  by: Schema.optionalKey(
    TextValue.annotate({ description: "Who evaluated, and on whose behalf.", examples: ["Two external evaluators"] })
  ),
  year: Schema.optionalKey(
    Schema.Int.annotate({ description: "The year in which the evaluation was made.", examples: [2024] })
  ),
  scope: Schema.optionalKey(
    TextValue.annotate({ description: "Which criteria, years and places the evaluation covers." })
  ),
  questions: Schema.optionalKey(
    Schema.Record(Id, Question).annotate({ description: "What the evaluation was to answer, by id." })
  ),
  sources: Schema.Record(Id, EvidenceSource).annotate({
    description: "The bodies of evidence by id; findings refer to them in `from`."
  }),
  findings: Schema.Record(Id, FindingEntry).annotate({ description: "What was found, by id." }),
  conclusions: Schema.optionalKey(
    Schema.Record(Id, Conclusion).annotate({ description: "What is concluded from the findings, by id." })
  ),
  notes: Schema.optionalKey(Schema.Array(Note).annotate({ description: "What a reader must know besides." }))
}).annotate({
  title: "Evaluation",
  description: "evaluation.yaml: evidence, findings, dissent and conclusions.",
  examples: [
    {
      evaluation: "Mid-term review of the programme 2022-2026",
      year: 2024,
      sources: {
        interviews: { title: "Interviews with water committees", method: "key-informant-interviews", sample: 24 }
      },
      findings: {
        "committees-manage": {
          criteria: ["sustainability"],
          statement: "Most committees collect fees and pay for repairs themselves.",
          evidence: [{ from: "interviews", says: "19 of 24 committees paid for their last repair" }]
        }
      }
    }
  ]
})

/** The decoded content of an `evaluation.yaml`. */
export type EvaluationContent = typeof EvaluationFile.Type

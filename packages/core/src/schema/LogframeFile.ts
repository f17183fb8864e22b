import * as Schema from "effect/Schema"
import { provenance } from "./IndicatorEntry.js"
import { Assumption, Goal, Outcome } from "./ResultContent.js"
import { CitationText, Id, PeriodText, Reference, TextValue } from "./scalars.js"

const Dropped = Schema.Union([
  TextValue,
  Schema.Struct({
    reason: Schema.optionalKey(TextValue.annotate({ description: "Why it was given up." })),
    source: Schema.optionalKey(CitationText)
  }).annotate({ title: "Reason with its source", description: "The reason, with its source." })
]).annotate({ description: "Why it was given up: a text, or a text with its source." })

const Adaptation = Schema.Struct({
  change: TextValue.annotate({ description: "What was changed.", examples: ["Two districts were added"] }),
  about: Schema.optionalKey(
    Schema.Array(Reference).annotate({
      description: "Results and indicators that it changed, here or in the revised logframe.",
      examples: [["2008-2011/officers-trained"]]
    })
  ),
  reason: Schema.optionalKey(TextValue.annotate({ description: "Why it was changed." })),
  ...provenance
}).annotate({ description: "A change of design, with its reason." })

/** A file of `logframes/`: the results chain of one phase. */
export const LogframeFile = Schema.Struct({
  logframe: Id.annotate({ description: "The logframe's id, such as 2008-2011.", examples: ["2008-2011"] }),
  title: TextValue.annotate({ description: "The phase's title.", examples: ["Second phase: water committees"] }),
  period: PeriodText.annotate({ description: "The span of the phase.", examples: ["2008..2011", "FY2024"] }),
  "data-period": Schema.optionalKey(
    PeriodText.annotate({
      description: "The span from which data count, where it is longer than the period; the period unless said.",
      examples: ["2008..2012"]
    })
  ),
  revises: Schema.optionalKey(
    Id.annotate({ description: "The id of the logframe that this one revises.", examples: ["2004-2007"] })
  ),
  note: Schema.optionalKey(TextValue.annotate({ description: "What a reader must know about this logframe." })),
  illustrative: provenance.illustrative,
  preconditions: Schema.optionalKey(
    Schema.Array(Assumption).annotate({
      description: "What must be so before the programme can begin.",
      examples: [["The ministry has signed the memorandum"]]
    })
  ),
  goal: Goal,
  outcomes: Schema.Record(Id, Outcome).annotate({
    description: "The outcomes (purposes, specific objectives) by id, each with its outputs."
  }),
  dropped: Schema.optionalKey(
    Schema.Record(Id, Dropped).annotate({
      description: "What the revised logframe had and this one gives up: its id there, and the reason.",
      examples: [{ "hotline-calls": "The hotline was handed over to the ministry" }]
    })
  ),
  adaptations: Schema.optionalKey(
    Schema.Array(Adaptation).annotate({
      description: "Changes of design since the revised logframe, with their reasons."
    })
  )
}).annotate({
  title: "Logframe",
  description: "A logframe: goal, outcomes, outputs, activities and their indicators.",
  examples: [
    {
      logframe: "2024-2026",
      title: "Safe water for two districts",
      period: "2024..2026",
      goal: { statement: "Fewer children fall ill from unsafe water" },
      outcomes: {
        "safe-water": {
          statement: "Households use safe water all year",
          assumptions: ["Ground water stays clean"],
          indicators: {
            "households-with-safe-water": {
              title: "Households with safe drinking water",
              unit: "percent",
              entry: "estimate",
              baseline: { value: 41, period: 2023, sample: 384 },
              targets: { "2026": 70 },
              verification: "Household survey"
            }
          },
          outputs: {
            wells: { statement: "Wells are built and handed over", activities: { drilling: "Drill 40 wells" } }
          }
        }
      }
    }
  ]
})

/** The decoded content of a logframe file. */
export type LogframeContent = typeof LogframeFile.Type

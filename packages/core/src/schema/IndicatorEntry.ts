import * as Schema from "effect/Schema"
import {
  CitationText,
  Count,
  DayText,
  FigureValue,
  Id,
  PeriodText,
  PlainText,
  Quantity,
  Reference,
  TextValue
} from "./scalars.js"

/** Keys that tell where a figure or statement comes from. */
export const provenance = {
  source: Schema.optionalKey(CitationText),
  illustrative: Schema.optionalKey(
    Schema.Boolean.annotate({ description: "True when no source states it: an example, and every report says so." })
  )
}

const Baseline = Schema.Union([
  FigureValue,
  Schema.Struct({
    value: FigureValue,
    period: Schema.optionalKey(PeriodText),
    sample: Schema.optionalKey(Count),
    note: Schema.optionalKey(TextValue),
    ...provenance
  })
]).annotate({ description: "The state before: a figure, or a figure with its period, sample and source." })

const amount = {
  value: Schema.optionalKey(FigureValue),
  low: Schema.optionalKey(Quantity.annotate({ description: "Lower bound of the range to stay in." })),
  high: Schema.optionalKey(Quantity.annotate({ description: "Upper bound of the range to stay in." }))
}

const Revision = Schema.Struct({
  ...amount,
  date: DayText.annotate({ description: "From this day on the value was in force." }),
  reason: Schema.optionalKey(TextValue)
})

const Target = Schema.Union([
  FigureValue,
  Schema.Struct({
    ...amount,
    by: Schema.optionalKey(
      Schema.Record(Id, Schema.Record(Id, FigureValue)).annotate({
        description: "Targets by place or by a disaggregation: {place: {siem-reap: 40}, sex: {female: 50}}."
      })
    ),
    revised: Schema.optionalKey(Schema.Array(Revision)),
    ...provenance
  })
])

const references = Schema.Union([Reference, Schema.Array(Reference)])

const Lineage = Schema.Struct({
  continues: Schema.optionalKey(references),
  renames: Schema.optionalKey(references),
  rebases: Schema.optionalKey(references),
  splits: Schema.optionalKey(references),
  merges: Schema.optionalKey(references),
  replaces: Schema.optionalKey(references),
  reason: Schema.optionalKey(TextValue)
}).annotate({ description: "What this indicator was in the logframe that is revised." })

/** An indicator as a logframe writes it. */
export const IndicatorEntry = Schema.Struct({
  title: TextValue,
  definition: Schema.optionalKey(TextValue),
  unit: PlainText.annotate({ description: "What is counted or measured: people, trainings, percent." }),
  entry: Schema.Literals([
    "increment",
    "running-total",
    "level",
    "ratio",
    "estimate",
    "person",
    "yes-no",
    "judgement"
  ]).annotate({
    description: "What one entry of data measures; it decides how entries may add up."
  }),
  "over-places": Schema.optionalKey(
    Schema.Literals(["sum", "ratio-of-sums", "distinct", "all", "any", "none"]).annotate({
      description: "How the figures of several places make one."
    })
  ),
  "target-means": Schema.optionalKey(
    Schema.Literals(["for-period", "to-date", "level"]).annotate({
      description: "What a target means: an amount for its period, a running total to date, or a level to reach."
    })
  ),
  direction: Schema.optionalKey(
    Schema.Literals(["increase", "decrease", "maintain"]).annotate({
      description: "Which way is better; increase unless said."
    })
  ),
  scale: Schema.optionalKey(
    Schema.Array(PlainText).annotate({ description: "For a judgement: the names of the ranks, worst first." })
  ),
  baseline: Schema.optionalKey(Baseline),
  targets: Schema.optionalKey(
    Schema.Record(Schema.String, Target).annotate({ description: "Targets by period: {2008: 100, 2009: 120}." })
  ),
  verification: Schema.optionalKey(
    Schema.Union([TextValue, Schema.Array(TextValue)]).annotate({
      description: "Means of verification: where the figure can be checked."
    })
  ),
  disaggregations: Schema.optionalKey(
    Schema.Array(Id).annotate({ description: "Disaggregations of programme.yaml in which data are reported." })
  ),
  lineage: Schema.optionalKey(Lineage),
  limits: Schema.optionalKey(TextValue.annotate({ description: "What the figure cannot tell." })),
  ...provenance
})

/** The decoded content of an indicator. */
export type IndicatorContent = typeof IndicatorEntry.Type

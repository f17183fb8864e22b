import * as Schema from "effect/Schema"
import { ReferenceSheetEntry } from "./ReferenceSheetEntry.js"
import {
  CitationText,
  Count,
  DayText,
  DisaggregationReference,
  FigureValue,
  Id,
  Percent,
  PeriodText,
  PlainText,
  Quantity,
  Reference,
  TagList,
  TextValue
} from "./scalars.js"

/** Keys that tell where a figure or statement comes from. */
export const provenance = {
  source: Schema.optionalKey(CitationText),
  illustrative: Schema.optionalKey(
    Schema.Boolean.annotate({ description: "True when no source states it: an example, and every report says so." })
  )
}

/** Where something stands in frameworks outside of the programme. */
export const AlignmentList = Schema.Array(
  Schema.Struct({
    framework: Id.annotate({ description: "A framework of programme.yaml." }),
    reference: PlainText.annotate({ description: "The paragraph, target or code there, such as 1.3.7 or 6.1." }),
    note: Schema.optionalKey(TextValue.annotate({ description: "How far it goes." }))
  })
).annotate({ description: "Its place in outside frameworks: a national plan, the SDGs, a donor's strategy." })

const amount = {
  value: Schema.optionalKey(FigureValue),
  low: Schema.optionalKey(Quantity.annotate({ description: "Lower bound of the range to stay in." })),
  high: Schema.optionalKey(Quantity.annotate({ description: "Upper bound of the range to stay in." }))
}

const revision = {
  date: DayText.annotate({ description: "From this day on the value is in force." }),
  reason: Schema.optionalKey(TextValue.annotate({ description: "Why it was revised." })),
  "approved-by": Schema.optionalKey(TextValue.annotate({ description: "Who approved it." }))
}

const revisions = { description: "Later values, each with its date, reason and approver; the history is kept." }

const pending = {
  "to-be-determined": DayText.annotate({ description: "Not known yet; the day by which it will be." })
}

const Baseline = Schema.Union([
  FigureValue,
  Schema.Struct({
    value: FigureValue,
    period: Schema.optionalKey(PeriodText.annotate({ description: "When it was measured." })),
    sample: Schema.optionalKey(Count.annotate({ description: "How many were asked, for an estimate." })),
    note: Schema.optionalKey(TextValue.annotate({ description: "What a reader must know about it." })),
    revised: Schema.optionalKey(Schema.Array(Schema.Struct({ value: FigureValue, ...revision })).annotate(revisions)),
    ...provenance
  }),
  Schema.Struct(pending)
]).annotate({
  description:
    "The state before: a figure; a figure with its period, sample and source; or the day by which it will be known."
})

const parts = Schema.Record(
  DisaggregationReference,
  Schema.Record(
    Schema.String.check(
      Schema.isPattern(/^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+(-[a-z0-9]+)*)*$/u, {
        expected: "a place or category such as female, or female/under-15 for a cross-tabulation"
      })
    ),
    FigureValue
  )
).annotate({
  description:
    "Targets by place or by a disaggregation: {place: {siem-reap: 40}, sex: {female: 50}, sex/age: {female/under-15: 20}}."
})

const Target = Schema.Union([
  FigureValue,
  Schema.Struct({
    ...amount,
    title: Schema.optionalKey(TextValue.annotate({ description: "A milestone's name." })),
    by: Schema.optionalKey(parts),
    revised: Schema.optionalKey(Schema.Array(Schema.Struct({ ...amount, ...revision })).annotate(revisions)),
    ...provenance
  }),
  Schema.Struct(pending)
]).annotate({ description: "A figure to reach, a range to stay in, or the day by which it will be known." })

const references = Schema.Union([Reference, Schema.Array(Reference)])
const past = (description: string) => Schema.optionalKey(references.annotate({ description }))

const Lineage = Schema.Struct({
  continues: past("The same measure goes on."),
  renames: past("The same measure under another id or title."),
  rebases: past("The same thing in another unit or from another base; `conversion` makes the figures comparable."),
  splits: past("A part of what the earlier indicator measured."),
  merges: past("Several earlier indicators in one."),
  replaces: past("Another measure in the place of the earlier one."),
  conversion: Schema.optionalKey(
    Schema.Struct({
      times: Schema.optionalKey(Quantity.annotate({ description: "What an earlier figure is multiplied with." })),
      plus: Schema.optionalKey(Quantity.annotate({ description: "What is then added." }))
    }).annotate({ description: "For `rebases`: how an earlier figure becomes one of this indicator." })
  ),
  reason: Schema.optionalKey(TextValue.annotate({ description: "Why it was changed." }))
}).annotate({ description: "What this indicator was in the logframe that is revised." })

const SampleDesign = Schema.Struct({
  design: Schema.Literals([
    "simple-random",
    "systematic",
    "stratified",
    "cluster",
    "multi-stage",
    "purposive",
    "lot-quality",
    "other"
  ]).annotate({ description: "How the sample is drawn." }),
  frame: Schema.optionalKey(TextValue.annotate({ description: "The list or map that the sample is drawn from." })),
  size: Schema.optionalKey(Count.annotate({ description: "How many are to be asked." })),
  clusters: Schema.optionalKey(Count.annotate({ description: "How many clusters they are drawn in." })),
  "design-effect": Schema.optionalKey(
    Quantity.check(Schema.isGreaterThan(0, { expected: "a number above 0" })).annotate({
      description: "Variance of this design over that of a simple random sample of the same size."
    })
  ),
  "response-rate": Schema.optionalKey(Percent.annotate({ description: "Share of those sampled who answered." })),
  confidence: Schema.optionalKey(
    Schema.Finite.check(
      Schema.isBetween({ minimum: 0.5, maximum: 0.999 }, { expected: "a confidence between 0.5 and 0.999" })
    ).annotate({ description: "The confidence that it was sized for, such as 0.95." })
  ),
  note: Schema.optionalKey(TextValue.annotate({ description: "What a statistician must know besides." }))
}).annotate({ description: "How the sample of a survey is drawn." })

const title = TextValue.annotate({ description: "What is measured, without the target." })
const unit = PlainText.annotate({ description: "What is counted or measured: people, trainings, percent." })
const entry = Schema.Literals([
  "increment",
  "running-total",
  "level",
  "ratio",
  "estimate",
  "mean",
  "person",
  "yes-no",
  "judgement",
  "formula"
]).annotate({ description: "What one entry of data measures; it decides how entries may add up." })

/** What defines an indicator, wherever it stands: all that a library may hold besides title, unit and entry. */
const definition = {
  definition: Schema.optionalKey(TextValue.annotate({ description: "What is counted exactly, and what is not." })),
  "over-time": Schema.optionalKey(
    Schema.Literals([
      "sum",
      "latest",
      "ratio-of-sums",
      "distinct",
      "mean",
      "max",
      "min",
      "weighted-mean",
      "all",
      "any"
    ]).annotate({ description: "How the figures of several periods make one, where more than one way is honest." })
  ),
  "over-places": Schema.optionalKey(
    Schema.Literals(["sum", "ratio-of-sums", "distinct", "weighted-mean", "all", "any", "none"]).annotate({
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
  numerator: Schema.optionalKey(TextValue.annotate({ description: "For a ratio: what the numerator counts." })),
  denominator: Schema.optionalKey(TextValue.annotate({ description: "For a ratio: what the denominator counts." })),
  per: Schema.optionalKey(
    Quantity.check(Schema.isGreaterThan(0, { expected: "a number above 0" })).annotate({
      description: "For a rate: its base, such as 1000 for deaths per 1,000 live births."
    })
  ),
  formula: Schema.optionalKey(
    PlainText.annotate({
      description:
        "For entry: formula. Over indicators of the logframe: 100 * wells-working / wells-built; a minus has a space before it."
    })
  ),
  scale: Schema.optionalKey(
    Schema.Array(PlainText).annotate({ description: "For a judgement: the names of the ranks, worst first." })
  ),
  rubric: Schema.optionalKey(
    Schema.Record(PlainText, TextValue).annotate({
      description: "For a judgement: what each rank means, by its name, worst first; it stands for `scale`."
    })
  ),
  disaggregations: Schema.optionalKey(
    Schema.Array(DisaggregationReference).annotate({
      description: "Disaggregations of programme.yaml in which data are reported; sex/age for a cross-tabulation."
    })
  ),
  frequency: Schema.optionalKey(
    Schema.Literals([
      "continuous",
      "monthly",
      "quarterly",
      "half-yearly",
      "yearly",
      "every-two-years",
      "every-five-years",
      "once",
      "at-end"
    ]).annotate({ description: "How often it is reported." })
  ),
  responsible: Schema.optionalKey(TextValue.annotate({ description: "Who collects and reports it." })),
  method: Schema.optionalKey(TextValue.annotate({ description: "How the data are collected." })),
  "sample-design": Schema.optionalKey(SampleDesign),
  verification: Schema.optionalKey(
    Schema.Union([TextValue, Schema.Array(TextValue)]).annotate({
      description: "Means of verification: where the figure can be checked."
    })
  ),
  limits: Schema.optionalKey(TextValue.annotate({ description: "What the figure cannot tell." })),
  alignment: Schema.optionalKey(AlignmentList),
  tags: Schema.optionalKey(TagList),
  "reference-sheet": Schema.optionalKey(ReferenceSheetEntry),
  ...provenance
}

/** An indicator as a library defines it: without baseline, targets and past, which are a logframe's. */
export const LibraryIndicatorEntry = Schema.Struct({ title, unit, entry, ...definition }).annotate({
  description: "An indicator that logframes may take over."
})

const given = ["title", "unit", "entry"] as const

interface TakenOver {
  readonly from?: string
  readonly title?: unknown
  readonly unit?: unknown
  readonly entry?: unknown
}

/** What an indicator cannot do without, unless it is taken from a library. */
const definedOrTakenOver = Schema.makeFilter<TakenOver>(
  (content) =>
    content.from === undefined
      ? given.filter((key) => content[key] === undefined).map((key) => ({ path: [key], issue: "missing" }))
      : [],
  { toJsonSchema: () => ({ anyOf: [{ required: ["from"] }, { required: given }] }) }
)

/** An indicator as a logframe writes it: in full, or from a library with what is different here. */
export const IndicatorEntry = Schema.Struct({
  from: Schema.optionalKey(
    Reference.annotate({
      description: "The library indicator that it takes over, such as wash/water-points; the other keys override it."
    })
  ),
  title: Schema.optionalKey(title),
  unit: Schema.optionalKey(unit),
  entry: Schema.optionalKey(entry),
  ...definition,
  baseline: Schema.optionalKey(Baseline),
  targets: Schema.optionalKey(
    Schema.Record(Schema.String, Target).annotate({ description: "Targets by period: {2008: 100, 2009: 120}." })
  ),
  lineage: Schema.optionalKey(Lineage)
})
  .check(definedOrTakenOver)
  .annotate({ description: "What is measured, how entries add up, from where and to where it should move." })

/** The decoded content of an indicator. */
export type IndicatorContent = typeof IndicatorEntry.Type

/** The decoded content of a library's indicator. */
export type LibraryIndicatorContent = typeof LibraryIndicatorEntry.Type

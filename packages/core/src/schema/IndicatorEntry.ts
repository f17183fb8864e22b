import * as Schema from "effect/Schema"
import { ReferenceSheetEntry } from "./ReferenceSheetEntry.js"
import { honestCombination, honestDefinition } from "./honestCombination.js"
import { indicatorChoices } from "./indicatorChoices.js"
import {
  CitationText,
  Confidence,
  Count,
  DayText,
  DisaggregationReference,
  FigureValue,
  Id,
  Percent,
  PeriodKey,
  PeriodText,
  PlainText,
  PositiveNumber,
  Quantity,
  Reference,
  TagList,
  TextValue
} from "./scalars.js"

/** Keys that tell where a figure or statement comes from. */
export const provenance = {
  source: Schema.optionalKey(CitationText),
  illustrative: Schema.optionalKey(
    Schema.Boolean.annotate({
      identifier: "Illustrative",
      description: "True when no source states it: an example, and every report says so. Inherited by what is inside."
    })
  )
}

/** Where something stands in frameworks outside of the programme. */
export const AlignmentList = Schema.Array(
  Schema.Struct({
    framework: Id.annotate({ description: "A framework of programme.yaml, by its id.", examples: ["sdg"] }),
    reference: PlainText.annotate({
      description: "The paragraph, target or code there.",
      examples: ["6.1", "Outcome 1.3.7"]
    }),
    note: Schema.optionalKey(TextValue.annotate({ description: "How far the agreement goes." }))
  }).annotate({ description: "A place in an outside framework." })
).annotate({
  identifier: "Alignment",
  description: "Its place in outside frameworks: a national plan, the SDGs, a donor's strategy.",
  examples: [[{ framework: "sdg", reference: "6.1" }]]
})

const amount = {
  value: Schema.optionalKey(FigureValue.annotate({ description: "The figure to reach.", examples: [120] })),
  low: Schema.optionalKey(
    Quantity.annotate({ description: "Lower bound of the range to stay in, in the place of a value.", examples: [85] })
  ),
  high: Schema.optionalKey(
    Quantity.annotate({ description: "Upper bound of the range to stay in, in the place of a value.", examples: [95] })
  )
}

const revision = {
  date: DayText.annotate({ description: "From this day on the value is in force." }),
  reason: Schema.optionalKey(
    TextValue.annotate({ description: "Why it was revised.", examples: ["Two districts were added"] })
  ),
  "approved-by": Schema.optionalKey(
    TextValue.annotate({ description: "Who approved it.", examples: ["Steering committee"] })
  )
}

const revisions = { description: "Later values, each with its date, reason and approver; the history is kept." }
const aRevision = { description: "A value that took the place of an earlier one." }

const pending = {
  "to-be-determined": DayText.annotate({ description: "Not known yet; the day by which it will be." })
}

const Pending = Schema.Struct(pending).annotate({
  title: "To be determined",
  description: "Not known yet."
})

const Baseline = Schema.Union([
  FigureValue,
  Schema.Struct({
    value: FigureValue.annotate({ description: "The figure before the programme.", examples: [8.16] }),
    period: Schema.optionalKey(PeriodText.annotate({ description: "When it was measured.", examples: [2012] })),
    sample: Schema.optionalKey(
      Count.annotate({ description: "How many were asked, for an estimate.", examples: [232] })
    ),
    note: Schema.optionalKey(TextValue.annotate({ description: "What a reader must know about it." })),
    revised: Schema.optionalKey(
      Schema.Array(
        Schema.Struct({ value: FigureValue.annotate({ description: "The later figure." }), ...revision }).annotate(
          aRevision
        )
      ).annotate(revisions)
    ),
    ...provenance
  }).annotate({ title: "Figure with its source", description: "A figure with its period, sample and source." }),
  Pending
]).annotate({
  description:
    "The state before: a figure; a figure with its period, sample and source; or the day by which it will be known.",
  examples: [0, { value: 8.16, period: 2012, sample: 232, source: "prevalence-study-2012" }]
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
    "Targets by place or by a disaggregation: {place: {siem-reap: 40}, sex: {female: 50}, sex/age: {female/under-15: 20}}.",
  examples: [{ place: { "siem-reap": 40, battambang: 25 } }]
})

const Target = Schema.Union([
  FigureValue,
  Schema.Struct({
    ...amount,
    title: Schema.optionalKey(
      TextValue.annotate({ description: "A milestone's name.", examples: ["End of the first phase"] })
    ),
    by: Schema.optionalKey(parts),
    revised: Schema.optionalKey(
      Schema.Array(Schema.Struct({ ...amount, ...revision }).annotate(aRevision)).annotate(revisions)
    ),
    ...provenance
  }).annotate({ title: "Figure with its parts", description: "A figure or a range, with its parts and its history." }),
  Pending
]).annotate({ description: "A figure to reach, a range to stay in, or the day by which it will be known." })

const references = Schema.Union([Reference, Schema.Array(Reference)])
const past = (description: string) =>
  Schema.optionalKey(references.annotate({ description, examples: ["2004-2007/officers-trained"] }))

const Lineage = Schema.Struct({
  continues: past("The same measure goes on."),
  renames: past("The same measure under another id or title."),
  rebases: past("The same thing in another unit or from another base; `conversion` makes the figures comparable."),
  splits: past("A part of what the earlier indicator measured."),
  merges: past("Several earlier indicators in one."),
  replaces: past("Another measure in the place of the earlier one."),
  conversion: Schema.optionalKey(
    Schema.Struct({
      times: Schema.optionalKey(
        Quantity.annotate({ description: "What an earlier figure is multiplied with; 1 unless said.", default: 1 })
      ),
      plus: Schema.optionalKey(Quantity.annotate({ description: "What is then added; 0 unless said.", default: 0 }))
    }).annotate({
      description: "For `rebases`: how an earlier figure becomes one of this indicator.",
      examples: [{ times: 100 }]
    })
  ),
  reason: Schema.optionalKey(TextValue.annotate({ description: "Why it was changed." }))
}).annotate({ description: "What this indicator was in the logframe that is revised." })

const SampleDesign = Schema.Struct({
  design: indicatorChoices.sampling,
  frame: Schema.optionalKey(
    TextValue.annotate({
      description: "The list or map that the sample is drawn from.",
      examples: ["Household list of the 2019 census"]
    })
  ),
  size: Schema.optionalKey(Count.annotate({ description: "How many are to be asked.", examples: [384] })),
  clusters: Schema.optionalKey(Count.annotate({ description: "How many clusters they are drawn in.", examples: [30] })),
  "design-effect": Schema.optionalKey(
    PositiveNumber.annotate({
      description: "Variance of this design over that of a simple random sample of the same size.",
      examples: [2]
    })
  ),
  "response-rate": Schema.optionalKey(Percent.annotate({ description: "Share of those sampled who answered." })),
  confidence: Schema.optionalKey(
    Confidence.annotate({ description: "The confidence that it was sized for, such as 0.95.", examples: [0.95] })
  ),
  note: Schema.optionalKey(TextValue.annotate({ description: "What a statistician must know besides." }))
}).annotate({ description: "How the sample of a survey is drawn." })

const title = TextValue.annotate({
  description: "What is measured, without the target.",
  examples: ["Households with safe drinking water"]
})
const unit = PlainText.annotate({
  description: "What is counted or measured: people, trainings, percent.",
  examples: ["people", "percent", "wells"]
})
const { entry } = indicatorChoices

/** What defines an indicator, wherever it stands: all that a library may hold besides title, unit and entry. */
const definition = {
  definition: Schema.optionalKey(
    TextValue.annotate({
      description: "What is counted exactly, and what is not.",
      examples: ["A household counts when its main source is protected and within 30 minutes' walk"]
    })
  ),
  "over-time": Schema.optionalKey(indicatorChoices.overTime),
  "over-places": Schema.optionalKey(indicatorChoices.overPlaces),
  "target-means": Schema.optionalKey(indicatorChoices.targetMeans),
  direction: Schema.optionalKey(indicatorChoices.direction),
  numerator: Schema.optionalKey(
    TextValue.annotate({ description: "For a ratio: what the numerator counts.", examples: ["Wells that work"] })
  ),
  denominator: Schema.optionalKey(
    TextValue.annotate({ description: "For a ratio: what the denominator counts.", examples: ["Wells built"] })
  ),
  per: Schema.optionalKey(
    PositiveNumber.annotate({
      description: "For a rate: its base, such as 1000 for deaths per 1,000 live births.",
      examples: [1000]
    })
  ),
  formula: Schema.optionalKey(
    PlainText.annotate({
      description:
        "For entry: formula. Over indicators of the logframe: 100 * wells-working / wells-built; a minus has a space before it.",
      examples: ["100 * wells-working / wells-built"]
    })
  ),
  scale: Schema.optionalKey(
    Schema.Array(PlainText).annotate({
      description: "For a judgement: the names of the ranks, worst first.",
      examples: [["weak", "fair", "strong"]]
    })
  ),
  rubric: Schema.optionalKey(
    Schema.Record(PlainText, TextValue).annotate({
      description: "For a judgement: what each rank means, by its name, worst first; it stands for `scale`.",
      examples: [{ weak: "No committee meets", strong: "It meets monthly and collects fees" }]
    })
  ),
  disaggregations: Schema.optionalKey(
    Schema.Array(DisaggregationReference).annotate({
      description: "Disaggregations of programme.yaml in which data are reported; sex/age for a cross-tabulation.",
      examples: [["sex", "sex/age"]]
    })
  ),
  frequency: Schema.optionalKey(indicatorChoices.frequency),
  "stale-after": Schema.optionalKey(
    Schema.String.check(
      Schema.isPattern(/^[1-9]\d{0,2} (?:month|quarter|year)s?$/u, {
        expected: "a number of months, quarters or years, such as 6 months"
      })
    ).annotate({
      description: "For a level or running total: a place's figure older than this is no longer counted.",
      examples: ["6 months", "1 year"]
    })
  ),
  responsible: Schema.optionalKey(
    TextValue.annotate({ description: "Who collects and reports it.", examples: ["M&E officer"] })
  ),
  method: Schema.optionalKey(
    TextValue.annotate({ description: "How the data are collected.", examples: ["Household survey"] })
  ),
  "sample-design": Schema.optionalKey(SampleDesign),
  verification: Schema.optionalKey(
    Schema.Union([TextValue, Schema.Array(TextValue)]).annotate({
      description: "Means of verification: where the figure can be checked.",
      examples: ["Attendance lists", ["Household survey 2024", "District water records"]]
    })
  ),
  limits: Schema.optionalKey(
    TextValue.annotate({
      description: "What the figure cannot tell; printed beside it.",
      examples: ["Counts attendances, not people"]
    })
  ),
  alignment: Schema.optionalKey(AlignmentList),
  tags: Schema.optionalKey(TagList),
  "reference-sheet": Schema.optionalKey(ReferenceSheetEntry),
  ...provenance
}

/** An indicator as a library defines it: without baseline, targets and past, which are a logframe's. */
export const LibraryIndicatorEntry = Schema.Struct({ title, unit, entry, ...definition })
  .check(honestDefinition)
  .annotate({
    identifier: "LibraryIndicator",
    title: "Library indicator",
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
  { toJsonSchema: () => ({ anyOf: [{ required: given }, { required: ["from"] }] }) }
)

/** An indicator as a logframe writes it: in full, or from a library with what is different here. */
export const IndicatorEntry = Schema.Struct({
  from: Schema.optionalKey(
    Reference.annotate({
      description: "The library indicator that it takes over, such as wash/water-points; the other keys override it.",
      examples: ["wash/water-points"]
    })
  ),
  title: Schema.optionalKey(title),
  unit: Schema.optionalKey(unit),
  entry: Schema.optionalKey(entry),
  ...definition,
  baseline: Schema.optionalKey(Baseline),
  targets: Schema.optionalKey(
    Schema.Record(PeriodKey, Target).annotate({
      description: "Targets by period: {2008: 100, 2009: 120}.",
      examples: [{ "2008": 100, "2009": 120 }]
    })
  ),
  lineage: Schema.optionalKey(Lineage)
})
  .check(definedOrTakenOver, honestCombination)
  .annotate({
    identifier: "Indicator",
    title: "Indicator",
    description: "What is measured, how entries add up, from where and to where it should move."
  })

/** The decoded content of an indicator. */
export type IndicatorContent = typeof IndicatorEntry.Type

/** The decoded content of a library's indicator. */
export type LibraryIndicatorContent = typeof LibraryIndicatorEntry.Type

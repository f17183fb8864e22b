import * as Schema from "effect/Schema"
import { AlignmentList, IndicatorEntry, provenance } from "./IndicatorEntry.js"
import {
  CitationText,
  CurrencyCode,
  Id,
  PeriodText,
  Percent,
  Quantity,
  Reference,
  TagList,
  TextValue
} from "./scalars.js"

/** A condition outside of the programme's control: a text, or a text with its source. */
export const Assumption = Schema.Union([
  TextValue,
  Schema.Struct({
    text: TextValue.annotate({ description: "The condition." }),
    source: Schema.optionalKey(CitationText)
  }).annotate({ title: "Assumption with its source", description: "A condition, with its source." })
]).annotate({
  identifier: "Assumption",
  description: "A condition outside of the programme's control on which the result depends.",
  examples: ["Ground water stays clean"]
})

const RiskLevel = Schema.Literals(["low", "medium", "high", "very-high"])

const likelihoods = {
  low: "It is not expected to happen.",
  medium: "It may well happen.",
  high: "It is more likely to happen than not.",
  "very-high": "It is expected to happen."
}

const impacts = {
  low: "The result would be reached all the same.",
  medium: "The result would be late, or smaller.",
  high: "Most of the result would be lost.",
  "very-high": "The result could not be reached."
}

const Risk = Schema.Struct({
  text: TextValue.annotate({ description: "What may happen.", examples: ["A dry year empties shallow wells"] }),
  likelihood: Schema.optionalKey(RiskLevel.annotate({ description: "How likely it is.", meanings: likelihoods })),
  impact: Schema.optionalKey(
    RiskLevel.annotate({ description: "How grave it would be for the result.", meanings: impacts })
  ),
  mitigation: Schema.optionalKey(
    TextValue.annotate({ description: "What is done about it.", examples: ["Wells are drilled below 40 metres"] })
  ),
  owner: Schema.optionalKey(TextValue.annotate({ description: "Who watches it.", examples: ["Field coordinator"] })),
  source: Schema.optionalKey(CitationText)
}).annotate({
  identifier: "Risk",
  description: "Something that may keep the result from being reached, and what is done about it."
})

const Budget = Schema.Struct({
  amount: Quantity.check(Schema.isGreaterThanOrEqualTo(0, { expected: "an amount of 0 or more" })).annotate({
    description: "The amount of money.",
    examples: [120_000]
  }),
  currency: Schema.optionalKey(
    CurrencyCode.annotate({ description: "The currency (ISO 4217), such as USD; the programme's unless said." })
  )
}).annotate({
  identifier: "Budget",
  description: "What the result costs, its parts included.",
  examples: [{ amount: 120_000, currency: "EUR" }]
})

/** Keys of every level of the results chain. */
const anyLevel = {
  statement: TextValue.annotate({
    description: "What is to be reached, or done, in one sentence.",
    examples: ["Households use safe water all year"]
  }),
  responsible: Schema.optionalKey(
    TextValue.annotate({ description: "Who answers for it.", examples: ["Provincial water department"] })
  ),
  assumptions: Schema.optionalKey(
    Schema.Array(Assumption).annotate({
      description: "Conditions outside of the programme's control on which it depends.",
      examples: [["Ground water stays clean"]]
    })
  ),
  risks: Schema.optionalKey(
    Schema.Array(Risk).annotate({ description: "Risks, with likelihood, impact, mitigation." })
  ),
  budget: Schema.optionalKey(Budget),
  "contributes-to": Schema.optionalKey(
    Schema.Array(Reference).annotate({
      description: "Other results that it serves, beyond the one it stands under.",
      examples: [["healthy-schools"]]
    })
  ),
  alignment: Schema.optionalKey(AlignmentList),
  tags: Schema.optionalKey(TagList),
  note: Schema.optionalKey(TextValue.annotate({ description: "What a reader must know about it." })),
  ...provenance
}

const withIndicators = {
  ...anyLevel,
  indicators: Schema.optionalKey(
    Schema.Record(Id, IndicatorEntry).annotate({ description: "What it is measured by: the indicators, by id." })
  )
}

const Activity = Schema.Union([
  TextValue,
  Schema.Struct({
    ...withIndicators,
    planned: Schema.optionalKey(
      PeriodText.annotate({ description: "When it is to be done.", examples: ["2024-Q2..2024-Q4"] })
    ),
    actual: Schema.optionalKey(
      PeriodText.annotate({ description: "When it was done.", examples: ["2024-Q3..2025-Q1"] })
    ),
    inputs: Schema.optionalKey(
      Schema.Array(TextValue).annotate({
        description: "What it uses: people, goods, services.",
        examples: [["Drilling rig for six months", "Two hydrogeologists"]]
      })
    )
  }).annotate({ title: "Activity with its plan", description: "An activity with its plan, inputs and budget." })
]).annotate({
  identifier: "Activity",
  description: "What is done: a text, or a text with its plan, inputs and budget."
})

/** The impact to which the programme contributes. */
export const Goal = Schema.Struct(withIndicators).annotate({
  identifier: "Goal",
  title: "Goal",
  description: "The goal (impact) to which the programme contributes."
})

const Output = Schema.Struct({
  ...withIndicators,
  weight: Schema.optionalKey(
    Percent.annotate({ description: "Its share of its outcome, in percent.", examples: [40] })
  ),
  activities: Schema.optionalKey(
    Schema.Record(Id, Activity).annotate({ description: "What is done to deliver it, by id." })
  )
}).annotate({
  identifier: "Output",
  title: "Output",
  description: "A product or service that the programme delivers."
})

const outcomeKeys = {
  ...withIndicators,
  primary: Schema.optionalKey(
    Schema.Boolean.annotate({
      description: "False for an objective that the programme does not answer for; true unless said.",
      default: true
    })
  ),
  outputs: Schema.optionalKey(
    Schema.Record(Id, Output).annotate({ description: "The outputs that lead to it, by id." })
  )
}

const OutcomeKeys = Schema.Struct(outcomeKeys)

/** The content of an outcome, which may hold further outcomes. */
export interface OutcomeContent extends Schema.Schema.Type<typeof OutcomeKeys> {
  readonly outcomes?: { readonly [id: string]: OutcomeContent }
}

/** A change in what people do or have, to which outputs lead; it may stand on intermediate outcomes. */
export const Outcome: Schema.Codec<OutcomeContent> = Schema.Struct({
  ...outcomeKeys,
  outcomes: Schema.optionalKey(
    Schema.Record(
      Id,
      Schema.suspend((): Schema.Codec<OutcomeContent> => Outcome)
    ).annotate({ description: "Intermediate outcomes that lead to it, by id." })
  )
}).annotate({
  identifier: "Outcome",
  title: "Outcome",
  description: "A change in what people or institutions do or have."
})

type ActivityContent = Extract<typeof Activity.Type, { readonly statement: unknown }>

/** What any level of the chain may have; each level's own schema says which of it. */
export type ResultContent = typeof Goal.Type &
  Pick<OutcomeContent, "primary" | "outputs" | "outcomes"> &
  Pick<typeof Output.Type, "activities" | "weight"> &
  Pick<ActivityContent, "planned" | "actual" | "inputs">

/** The content of an assumption. */
export type AssumptionContent = typeof Assumption.Type

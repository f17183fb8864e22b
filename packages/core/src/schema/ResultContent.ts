import * as Schema from "effect/Schema"
import { AlignmentList, IndicatorEntry, provenance } from "./IndicatorEntry.js"
import { CitationText, Id, PeriodText, Percent, Quantity, Reference, TagList, TextValue } from "./scalars.js"

/** A condition outside of the programme's control: a text, or a text with its source. */
export const Assumption = Schema.Union([
  TextValue,
  Schema.Struct({
    text: TextValue.annotate({ description: "The condition." }),
    source: Schema.optionalKey(CitationText)
  })
]).annotate({ description: "A condition outside of the programme's control on which the result depends." })

const RiskLevel = Schema.Literals(["low", "medium", "high", "very-high"])

const Risk = Schema.Struct({
  text: TextValue.annotate({ description: "What may happen." }),
  likelihood: Schema.optionalKey(RiskLevel.annotate({ description: "How likely it is." })),
  impact: Schema.optionalKey(RiskLevel.annotate({ description: "How grave it would be for the result." })),
  mitigation: Schema.optionalKey(TextValue.annotate({ description: "What is done about it." })),
  owner: Schema.optionalKey(TextValue.annotate({ description: "Who watches it." })),
  source: Schema.optionalKey(CitationText)
}).annotate({ description: "Something that may keep the result from being reached, and what is done about it." })

const Budget = Schema.Struct({
  amount: Quantity.check(Schema.isGreaterThanOrEqualTo(0, { expected: "an amount of 0 or more" })).annotate({
    description: "The amount of money."
  }),
  currency: Schema.optionalKey(
    Schema.String.check(Schema.isPattern(/^[A-Z]{3}$/u, { expected: "a currency such as USD" })).annotate({
      description: "The currency (ISO 4217), such as USD; the programme's unless said."
    })
  )
}).annotate({ description: "What the result costs, its parts included." })

/** Keys of every level of the results chain. */
const anyLevel = {
  statement: TextValue.annotate({ description: "What is to be reached, or done, in one sentence." }),
  responsible: Schema.optionalKey(TextValue.annotate({ description: "Who answers for it." })),
  assumptions: Schema.optionalKey(
    Schema.Array(Assumption).annotate({ description: "Conditions outside of the programme's control." })
  ),
  risks: Schema.optionalKey(
    Schema.Array(Risk).annotate({ description: "Risks, with likelihood, impact, mitigation." })
  ),
  budget: Schema.optionalKey(Budget),
  "contributes-to": Schema.optionalKey(
    Schema.Array(Reference).annotate({ description: "Other results that it serves, beyond the one it stands under." })
  ),
  alignment: Schema.optionalKey(AlignmentList),
  tags: Schema.optionalKey(TagList),
  note: Schema.optionalKey(TextValue.annotate({ description: "What a reader must know about it." })),
  ...provenance
}

const withIndicators = {
  ...anyLevel,
  indicators: Schema.optionalKey(
    Schema.Record(Id, IndicatorEntry).annotate({ description: "What it is measured by, by id." })
  )
}

const Activity = Schema.Union([
  TextValue,
  Schema.Struct({
    ...withIndicators,
    planned: Schema.optionalKey(PeriodText.annotate({ description: "When it is to be done." })),
    actual: Schema.optionalKey(PeriodText.annotate({ description: "When it was done." })),
    inputs: Schema.optionalKey(
      Schema.Array(TextValue).annotate({ description: "What it uses: people, goods, services." })
    )
  })
]).annotate({ description: "What is done: a text, or a text with its plan, inputs and budget." })

/** The impact to which the programme contributes. */
export const Goal = Schema.Struct(withIndicators).annotate({
  description: "The goal (impact) to which the programme contributes."
})

const Output = Schema.Struct({
  ...withIndicators,
  weight: Schema.optionalKey(Percent.annotate({ description: "Its share of its outcome, in percent." })),
  activities: Schema.optionalKey(
    Schema.Record(Id, Activity).annotate({ description: "What is done to deliver it, by id." })
  )
}).annotate({ description: "A product or service that the programme delivers." })

const outcomeKeys = {
  ...withIndicators,
  primary: Schema.optionalKey(
    Schema.Boolean.annotate({
      description: "False for an objective that the programme does not answer for; true unless said."
    })
  ),
  outputs: Schema.optionalKey(Schema.Record(Id, Output).annotate({ description: "What delivers it, by id." }))
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
  description: "A change in what people or institutions do or have.",
  identifier: "Outcome"
})

type ActivityContent = Extract<typeof Activity.Type, { readonly statement: unknown }>

/** What any level of the chain may have; each level's own schema says which of it. */
export type ResultContent = typeof Goal.Type &
  Pick<OutcomeContent, "primary" | "outputs" | "outcomes"> &
  Pick<typeof Output.Type, "activities" | "weight"> &
  Pick<ActivityContent, "planned" | "actual" | "inputs">

/** The content of an assumption. */
export type AssumptionContent = typeof Assumption.Type

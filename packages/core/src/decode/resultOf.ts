import { type Origin, within } from "../diagnostic/Origin.js"
import type { Assumption, Budget, Level, Result, Risk } from "../model/Result.js"
import { isText } from "../model/Text.js"
import type { AssumptionContent, ResultContent } from "../schema/ResultContent.js"
import { alignmentOf } from "./alignmentOf.js"
import { decodeIndicator } from "./decodeIndicator.js"
import { type Draft, citationIn, illustrativeIn, periodIn } from "./Draft.js"
import { entriesOf } from "./entriesOf.js"

/** A result as written, with what it inherits. */
export interface ResultSource {
  readonly id: string
  readonly level: Level
  readonly content: ResultContent
  readonly origin: Origin
  readonly illustrative: boolean
}

/** A draft that knows the currency of amounts that name none. */
export type ResultDraft = Draft & { readonly currency: string | undefined }

/** Builds a result with everything below it. */
export const resultOf = (draft: ResultDraft, { id, level, content, origin, illustrative }: ResultSource): Result => {
  const inherited = content.illustrative ?? illustrative
  const { planned, actual } = content
  return {
    id,
    level,
    statement: content.statement,
    primary: content.primary ?? true,
    responsible: content.responsible,
    assumptions: assumptionsOf(content.assumptions, within(origin, "assumptions")),
    risks: (content.risks ?? []).map((risk, index) => riskOf(risk, within(origin, "risks", index))),
    budget: budgetOf(draft, content.budget, within(origin, "budget")),
    weight: content.weight,
    contributions: (content["contributes-to"] ?? []).map((to, index) => ({
      to,
      origin: within(origin, "contributes-to", index)
    })),
    alignment: alignmentOf(content.alignment, origin),
    workPlan: {
      planned: planned === undefined ? undefined : periodIn(draft, planned, within(origin, "planned")),
      actual: actual === undefined ? undefined : periodIn(draft, actual, within(origin, "actual"))
    },
    inputs: content.inputs ?? [],
    tags: content.tags ?? [],
    indicators: entriesOf(content.indicators, within(origin, "indicators")).flatMap(
      ([indicatorId, indicator, at]) =>
        decodeIndicator(draft, { id: indicatorId, content: indicator, origin: at, illustrative: inherited }) ?? []
    ),
    children: childrenOf(draft, { content, origin, illustrative: inherited }),
    note: content.note,
    citation: citationIn(content.source, origin),
    illustrative: illustrativeIn(content, illustrative),
    origin
  }
}

const childrenOf = (
  draft: ResultDraft,
  { content, origin, illustrative }: Pick<ResultSource, "content" | "origin" | "illustrative">
): ReadonlyArray<Result> => {
  const below = (level: Level, [id, child, at]: readonly [string, ResultContent, Origin]): Result =>
    resultOf(draft, { id, level, content: child, origin: at, illustrative })
  return [
    ...entriesOf(content.outcomes, within(origin, "outcomes")).map((entry) => below("outcome", entry)),
    ...entriesOf(content.outputs, within(origin, "outputs")).map((entry) => below("output", entry)),
    ...entriesOf(content.activities, within(origin, "activities")).map(([id, activity, at]) =>
      below("activity", [id, isText(activity) ? { statement: activity } : activity, at])
    )
  ]
}

/** Assumptions as the model has them. */
export const assumptionsOf = (
  written: ReadonlyArray<AssumptionContent> | undefined,
  parent: Origin
): ReadonlyArray<Assumption> =>
  (written ?? []).map((assumption, index) => {
    const origin = within(parent, index)
    return isText(assumption)
      ? { text: assumption, citation: undefined, origin }
      : { text: assumption.text, citation: citationIn(assumption.source, origin), origin }
  })

const riskOf = (
  { text, likelihood, impact, mitigation, owner, source }: NonNullable<ResultContent["risks"]>[number],
  origin: Origin
): Risk => ({ text, likelihood, impact, mitigation, owner, citation: citationIn(source, origin), origin })

const budgetOf = (draft: ResultDraft, written: ResultContent["budget"], origin: Origin): Budget | undefined =>
  written && { amount: written.amount, currency: written.currency ?? draft.currency, origin }

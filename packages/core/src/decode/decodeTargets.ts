import { errorAt } from "../diagnostic/Diagnostic.js"
import { type Origin, within } from "../diagnostic/Origin.js"
import type { Figure, Target } from "../model/Indicator.js"
import { byPeriod } from "../period/Period.js"
import type { IndicatorContent } from "../schema/IndicatorEntry.js"
import type { Inherited } from "./baselineOf.js"
import { type Draft, citationIn, illustrativeIn, periodIn } from "./Draft.js"
import { amountIn, revisionsOf } from "./revisionsOf.js"

type TargetContent = NonNullable<IndicatorContent["targets"]>[string]
type FullTarget = Exclude<TargetContent, Figure | { readonly "to-be-determined": string }>

/** The targets of an indicator in order of time; for all first, then by place and category as written. */
export const decodeTargets = (
  draft: Draft,
  { targets }: Pick<IndicatorContent, "targets">,
  inherited: Inherited
): ReadonlyArray<Target> =>
  Object.entries(targets ?? {})
    .flatMap(([label, written]) => targetsOf(draft, { label, written, inherited }))
    .toSorted((a, b) => byPeriod(a.period, b.period))

interface WrittenTarget {
  readonly label: string
  readonly written: TargetContent
  readonly inherited: Inherited
}

const targetsOf = (draft: Draft, { label, written, inherited }: WrittenTarget): ReadonlyArray<Target> => {
  if (typeof written === "object" && "to-be-determined" in written) return []
  const origin = within(inherited.origin, label)
  const period = periodIn(draft, label, { ...origin, at: "key" })
  if (!period) return []
  const full: FullTarget = typeof written === "object" ? written : { value: written }
  const shared = {
    period,
    title: full.title,
    citation: citationIn(full.source, origin),
    illustrative: illustrativeIn(full, inherited.illustrative)
  }
  const value = amountIn(draft, full, origin)
  if (value === undefined && full.revised) {
    const at = within(origin, "revised")
    const expected = "beside a value for all, which it revises"
    draft.diagnostics.push(errorAt("valid-value", at, { key: "revised", expected, actual: "without one" }))
  }
  const forAll: ReadonlyArray<Target> =
    value === undefined
      ? []
      : [
          {
            ...shared,
            value,
            place: undefined,
            categories: {},
            revisions: revisionsOf(draft, full.revised, within(origin, "revised")),
            origin
          }
        ]
  return [...forAll, ...partsOf(full, origin).map((part) => ({ ...shared, ...part, revisions: [] }))]
}

type Part = Pick<Target, "value" | "place" | "categories" | "origin">

const partsOf = (full: FullTarget, origin: Origin): ReadonlyArray<Part> =>
  Object.entries(full.by ?? {}).flatMap(([dimensions, figures]) =>
    Object.entries(figures).map(([categories, value]) => {
      const names = dimensions.split("/")
      const chosen = new Map(categories.split("/").map((category, index) => [names[index] ?? "", category]))
      const place = chosen.get("place")
      chosen.delete("place")
      return {
        value,
        place,
        categories: Object.fromEntries(chosen),
        origin: within(origin, "by", dimensions, categories)
      }
    })
  )

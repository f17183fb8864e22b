import { errorAt } from "../diagnostic/Diagnostic.js"
import { type Origin, within } from "../diagnostic/Origin.js"
import type { Figure, Range, Target, TargetRevision } from "../model/Indicator.js"
import { byPeriod } from "../period/Period.js"
import { parseDay } from "../period/day.js"
import type { IndicatorContent } from "../schema/IndicatorEntry.js"
import { byText } from "../source/byText.js"
import { type Draft, citationIn, illustrativeIn, periodIn } from "./Draft.js"

type TargetContent = NonNullable<IndicatorContent["targets"]>[string]
type FullTarget = Exclude<TargetContent, Figure>
type Amount = Pick<FullTarget, "value" | "low" | "high">

interface Inherited {
  readonly origin: Origin
  readonly illustrative: boolean
}

/** The targets of an indicator in order of time; for all first, then by place and category as written. */
export const decodeTargets = (draft: Draft, content: IndicatorContent, inherited: Inherited): ReadonlyArray<Target> =>
  Object.entries(content.targets ?? {})
    .flatMap(([label, written]) => targetsOf(draft, { label, written, inherited, scale: content.scale ?? [] }))
    .toSorted((a, b) => byPeriod(a.period, b.period))

interface WrittenTarget {
  readonly label: string
  readonly written: TargetContent
  readonly inherited: Inherited
  readonly scale: ReadonlyArray<string>
}

const targetsOf = (draft: Draft, { label, written, inherited }: WrittenTarget): ReadonlyArray<Target> => {
  const origin = within(inherited.origin, label)
  const period = periodIn(draft, label, { ...origin, at: "key" })
  if (!period) return []
  const full: FullTarget = typeof written === "object" ? written : { value: written }
  const shared = {
    period,
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
            revisions: revisionsOf(draft, full, within(origin, "revised")),
            origin
          }
        ]
  return [...forAll, ...partsOf(full, origin).map((part) => ({ ...shared, ...part, revisions: [] }))]
}

type Part = Pick<Target, "value" | "place" | "categories" | "origin">

const partsOf = (full: FullTarget, origin: Origin): ReadonlyArray<Part> =>
  Object.entries(full.by ?? {}).flatMap(([dimension, figures]) =>
    Object.entries(figures).map(([category, value]) => ({
      value,
      place: dimension === "place" ? category : undefined,
      categories: dimension === "place" ? {} : { [dimension]: category },
      origin: within(origin, "by", dimension, category)
    }))
  )

const amountIn = (
  draft: Draft,
  { value, low, high, by }: Amount & Pick<FullTarget, "by">,
  origin: Origin
): Figure | Range | undefined => {
  const hasBounds = low !== undefined || high !== undefined
  if (!hasBounds && (value !== undefined || by !== undefined)) return value
  if (value === undefined && low !== undefined && high !== undefined && low <= high) return { low, high }
  const expected = "either a value, or low and high with low not above high"
  const key = String(origin.path.at(-1))
  draft.diagnostics.push(errorAt("valid-value", origin, { key, expected, actual: "neither, or both" }))
  draft.removed.push(origin)
  return undefined
}

const revisionsOf = (draft: Draft, full: FullTarget, origin: Origin): ReadonlyArray<TargetRevision> =>
  (full.revised ?? [])
    .flatMap((revision, index) => {
      const at = within(origin, index)
      const value = amountIn(draft, revision, at)
      const date = parseDay(revision.date)
      if (date === undefined) {
        draft.diagnostics.push(
          errorAt("valid-value", within(at, "date"), {
            key: "date",
            expected: "a day of the calendar",
            actual: revision.date
          })
        )
      }
      return value === undefined || date === undefined ? [] : [{ value, date, reason: revision.reason }]
    })
    .toSorted((a, b) => byText(a.date, b.date))

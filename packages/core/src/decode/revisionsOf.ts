import { errorAt } from "../diagnostic/Diagnostic.js"
import { type Origin, within } from "../diagnostic/Origin.js"
import type { Figure, FigureRevision, Range } from "../model/Indicator.js"
import type { IndicatorContent } from "../schema/IndicatorEntry.js"
import { byText } from "../source/byText.js"
import { type Draft, dayIn } from "./Draft.js"

type TargetContent = NonNullable<IndicatorContent["targets"]>[string]
type FullTarget = Exclude<TargetContent, Figure | { readonly "to-be-determined": string }>
type RevisionContent = NonNullable<FullTarget["revised"]>[number]

/** Later values in order of date. */
export const revisionsOf = (
  draft: Draft,
  written: ReadonlyArray<RevisionContent> | undefined,
  origin: Origin
): ReadonlyArray<FigureRevision> =>
  (written ?? [])
    .flatMap((revision, index) => {
      const at = within(origin, index)
      const value = amountIn(draft, revision, at)
      const date = dayIn(draft, revision.date, within(at, "date"))
      const { reason, "approved-by": approvedBy } = revision
      return value === undefined || date === undefined ? [] : [{ value, date, reason, approvedBy, origin: at }]
    })
    .toSorted((a, b) => byText(a.date, b.date))

/** A value, or a range of low and high; undefined with a finding for neither and both, unless there are parts. */
export const amountIn = (
  draft: Draft,
  { value, low, high, by }: Pick<FullTarget, "value" | "low" | "high"> & { readonly by?: unknown },
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

import { type Origin, within } from "../diagnostic/Origin.js"
import type { Baseline, Pending } from "../model/Indicator.js"
import type { IndicatorContent } from "../schema/IndicatorEntry.js"
import { type Draft, citationIn, dayIn, illustrativeIn, periodIn } from "./Draft.js"
import { revisionsOf } from "./revisionsOf.js"

/** Where a figure stands, and whether what it is part of is illustrative. */
export interface Inherited {
  readonly origin: Origin
  readonly illustrative: boolean
}

/** The baseline of an indicator; undefined where there is none, or where it is still to be determined. */
export const baselineOf = (
  draft: Draft,
  { baseline: written }: Pick<IndicatorContent, "baseline">,
  inherited: Inherited
): Baseline | undefined => {
  if (written === undefined) return undefined
  const origin = within(inherited.origin, "baseline")
  const full = typeof written === "object" ? written : { value: written }
  if ("to-be-determined" in full) return undefined
  return {
    value: full.value,
    period: full.period === undefined ? undefined : periodIn(draft, full.period, within(origin, "period")),
    sample: full.sample,
    citation: citationIn(full.source, origin),
    illustrative: illustrativeIn(full, inherited.illustrative),
    note: full.note,
    revisions: revisionsOf(draft, full.revised, within(origin, "revised")),
    origin
  }
}

/** What is still to be determined, and by when. */
export const pendingOf = (
  draft: Draft,
  { baseline, targets }: Pick<IndicatorContent, "baseline" | "targets">,
  parent: Origin
): ReadonlyArray<Pending> => {
  const written = [
    { what: "baseline" as const, content: baseline, label: undefined, origin: within(parent, "baseline") },
    ...Object.entries(targets ?? {}).map(([label, content]) => ({
      what: "target" as const,
      content,
      label,
      origin: within(parent, "targets", label)
    }))
  ]
  return written.flatMap(({ what, content, label, origin }) => {
    if (typeof content !== "object" || !("to-be-determined" in content)) return []
    const by = dayIn(draft, content["to-be-determined"], within(origin, "to-be-determined"))
    const period = label === undefined ? undefined : periodIn(draft, label, { ...origin, at: "key" })
    if (by !== undefined) return [{ what, period, by, origin }]
    draft.removed.push(origin)
    return []
  })
}

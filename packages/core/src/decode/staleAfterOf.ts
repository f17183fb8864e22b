import { errorAt } from "../diagnostic/Diagnostic.js"
import { type Origin, within } from "../diagnostic/Origin.js"
import type { LibraryIndicatorContent } from "../schema/IndicatorEntry.js"
import type { Draft } from "./Draft.js"

const monthsIn: Readonly<Record<string, number>> = { month: 1, quarter: 3, year: 12 }

/** After how many months a figure no longer tells a state; found and left out where the entry tells no state. */
export const staleAfterOf = (
  draft: Draft,
  { entry, "stale-after": written }: Pick<LibraryIndicatorContent, "entry" | "stale-after">,
  origin: Origin
): number | undefined => {
  const [, count, unit = ""] = /^(\d+) (month|quarter|year)s?$/u.exec(written ?? "") ?? []
  if (count === undefined) return undefined
  if (entry === "level" || entry === "running-total") return Number(count) * (monthsIn[unit] ?? 1)
  const at = within(origin, "stale-after")
  const expected = "no `stale-after`, which a level or a running-total may have"
  draft.diagnostics.push(errorAt("valid-value", at, { key: "stale-after", expected, actual: `one of entry ${entry}` }))
  draft.removed.push(at)
  return undefined
}

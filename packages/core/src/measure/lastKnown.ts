import type { Indicator } from "../model/Indicator.js"
import type { Day } from "../period/day.js"
import { type Period, byPeriod } from "../period/Period.js"
import { type Part, joinParts, leavingOut } from "./Part.js"
import { monthsBack } from "./reportingPeriods.js"

/** Parts of one indicator, at least one, and the places that a place lies in, nearest first. */
export interface PlacedParts {
  readonly parts: readonly [Part, ...ReadonlyArray<Part>]
  readonly around: (place: string) => ReadonlyArray<string>
}

/**
 * The last figure for the whole, or the last of each place joined, whichever is later; the whole where they are equal. A
 * place whose last figure is stale on the last reported day is left out. Undefined where places do not combine.
 */
export const lastKnown = (indicator: Indicator, { parts, around }: PlacedParts): Part | undefined => {
  const ordered = parts.toSorted((a, b) => byPeriod(a.period, b.period))
  const whole = ordered.findLast((part) => part.places.length === 0)
  const lastByPlace = new Map(ordered.flatMap((part) => part.places.map((place) => [place, part] as const)))
  const freshFrom = firstFreshDay(indicator, ordered.at(-1)?.period)
  const stale = [...lastByPlace.values()].filter(({ period }) => period.end < freshFrom)
  for (const { places } of stale) for (const place of places) lastByPlace.delete(place)
  const joined = joinPlaces(indicator, latestOfPlaces(lastByPlace, around))
  const chosen = !whole || (joined && joined.period.end > whole.period.end) ? joined : whole
  if (!chosen) return undefined
  const known = new Set([...chosen.counted, ...stale.flatMap(({ counted }) => counted)])
  const superseded = parts.flatMap(({ counted }) => counted).filter((row) => !known.has(row))
  const old = stale.flatMap(({ counted }) => counted)
  return leavingOut(leavingOut(chosen, superseded, "superseded"), old, chosen === whole ? "superseded" : "stale")
}

/**
 * The state at the end of each period of some place, in order of time: of every place its last figure by then, while it is
 * fresh. Empty where places do not combine.
 */
export const statesOver = (
  indicator: Indicator,
  { parts, around }: Omit<PlacedParts, "parts"> & { readonly parts: ReadonlyArray<Part> }
): ReadonlyArray<Part> => {
  const ordered = parts.toSorted((a, b) => byPeriod(a.period, b.period))
  const known = new Map<string, Part>()
  return ordered.flatMap((part, index) => {
    for (const place of part.places) known.set(place, part)
    const { end } = part.period
    if (ordered[index + 1]?.period.end === end) return []
    const freshFrom = firstFreshDay(indicator, part.period)
    const fresh = new Map([...known].filter(([, { period }]) => period.end >= freshFrom))
    return joinPlaces(indicator, latestOfPlaces(fresh, around)) ?? []
  })
}

/**
 * The first day of which a figure still tells the state at the end of a period; the empty text, before all days, where none
 * is old. Of a survey only what was asked in the same round.
 */
const firstFreshDay = ({ entry, staleAfter }: Indicator, last: Period | undefined): Day => {
  if (!last) return ""
  if (entry === "estimate") return last.start
  return staleAfter === undefined ? "" : monthsBack(last.end, staleAfter)
}

/** Figures of places as one, as the indicator declares; undefined where there is none or they do not combine. */
export const joinPlaces = (indicator: Indicator, parts: ReadonlyArray<Part>): Part | undefined => {
  const joining = indicator.combine.places
  return joining === "none" ? undefined : joinParts(indicator, parts, joining)
}

/**
 * Of places that lie in each other, one: the outer one, unless something inside of it was reported later than it; then
 * the inner ones, since the outer figure is old.
 */
const latestOfPlaces = (byPlace: ReadonlyMap<string, Part>, around: PlacedParts["around"]): ReadonlyArray<Part> => {
  const outdated = new Set<string>()
  for (const [place, part] of byPlace) {
    for (const outer of around(place)) {
      const other = byPlace.get(outer)
      if (other && part.period.end > other.period.end) outdated.add(outer)
    }
  }
  const isCovered = (place: string): boolean =>
    around(place).some((outer) => byPlace.has(outer) && !outdated.has(outer))
  return [...byPlace].filter(([place]) => !outdated.has(place) && !isCovered(place)).map(([, part]) => part)
}

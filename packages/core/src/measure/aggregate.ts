import type { Figure, Indicator } from "../model/Indicator.js"
import type { Observation } from "../model/Observation.js"
import { type Programme, placesAroundEach } from "../model/Programme.js"
import { type Period, byPeriod, covers, daysOf, overlaps } from "../period/Period.js"
import type { Day } from "../period/day.js"
import type { LeftOut, Measured, NoActualReason } from "./Actual.js"
import { type Joining, type Part, joinParts, leavingOut, partOf } from "./Part.js"
import { cellParts, inFileOrder } from "./cellParts.js"
import { grouped } from "./grouped.js"
import { type PlacedParts, joinPlaces, lastKnown, statesOver } from "./lastKnown.js"
import { rowsBehind } from "./rowsBehind.js"

/**
 * What the observations of one indicator add up to. The reference: purely and in memory.
 *
 * A figure given for the whole counts before figures given for its parts, which restate it. Categories make a whole only
 * when they exclude each other, cover everybody and are all there; places only as the indicator declares, and a place
 * counts before those that lie in it. The order of the observations does not matter. Where nothing can be said the reason
 * is given: missing is never zero. A formula has no observations of its own.
 */
export const aggregate = (
  indicator: Indicator,
  observations: ReadonlyArray<Observation>,
  { disaggregations, places, since = "" }: Surroundings
): Measured => {
  if (observations.length === 0) return none("no-rows", [])
  const rows = inFileOrder(observations)
  if (indicator.entry === "person") return people(indicator, rows)
  const { parts, leftOut: broken } = cellParts(indicator, rows, disaggregations)
  const [first, ...rest] = parts
  if (!first) return none("categories-incomplete", broken)
  const { time } = indicator.combine
  if (time === "recompute") return none("no-rows", [])
  const around = placesAroundEach(places)
  const placed: PartsSince = { parts: [first, ...rest], around, since }
  const combined = time === "latest" ? lastKnown(indicator, placed) : overTime(indicator, placed, time)
  if (!combined)
    return none(
      "not-combinable-over-places",
      rows.map((observation) => ({ observation, reason: "place-not-combinable" }))
    )
  return measuredOf(indicator, { ...combined, leftOut: [...combined.leftOut, ...broken] })
}

/** What figures are added up in. */
export interface Surroundings extends Pick<Programme, "disaggregations" | "places"> {
  /** Of a state: what ends by this day is what was known before, and counts only as the last known of a place. */
  readonly since?: Day
}

/** People, each counted once; or numbers of people, of which the one of the longest span counts: no two can be added up. */
const people = (indicator: Indicator, rows: ReadonlyArray<Observation>): Measured => {
  const each = rows.map((row) => partOf(indicator, row))
  if (rows.some(({ person }) => person !== undefined))
    return measuredOf(indicator, joinParts(indicator, each, "distinct"))
  const whole = rows.filter(({ place, categories }) => place === undefined && Object.keys(categories).length === 0)
  const [longest, another] = outermost(whole.map((row) => partOf(indicator, row)))
  if (another) return none("people-not-countable", [])
  return longest ? measuredOf(indicator, longest) : none("not-combinable-over-places", [])
}

const none = (reason: NoActualReason, leftOut: ReadonlyArray<LeftOut>): Measured => ({ kind: "none", reason, leftOut })

/** A part as an actual; where it has no value, its denominator is zero, or a mean does not say what it was taken over. */
export const measuredOf = (indicator: Indicator, part: Part | undefined): Measured => {
  if (part?.value === undefined)
    return none(indicator.entry === "mean" ? "sample-missing" : "zero-denominator", part?.leftOut ?? [])
  const { value, period, numerator, denominator, sample, counted, leftOut, places } = part
  if ([part, ...counted].some(isTooLarge)) return none("too-large", leftOut)
  const illustrative = counted.some((row) => row.illustrative)
  const figure = figureOf(indicator, value)
  return {
    kind: "actual",
    actual: {
      figure,
      value,
      period,
      numerator,
      denominator,
      sample,
      counted,
      leftOut,
      behind: rowsBehind(counted, leftOut),
      reporting: undefined,
      places,
      parts: [],
      illustrative
    }
  }
}

/** Whether a figure is beyond 2^53, where not every whole number is a double: what it was rounded to is no figure. */
const isTooLarge = ({
  value,
  numerator = 0,
  denominator = 0
}: Pick<Observation, "value" | "numerator" | "denominator">): boolean =>
  (typeof value === "number" && Math.abs(value) > Number.MAX_SAFE_INTEGER) ||
  Math.abs(numerator) > Number.MAX_SAFE_INTEGER ||
  Math.abs(denominator) > Number.MAX_SAFE_INTEGER

const figureOf = (indicator: Indicator, value: number): Figure => {
  if (indicator.entry === "yes-no") return value === 1
  return indicator.entry === "judgement" ? (indicator.scale[value] ?? value) : value
}

/**
 * The periods joined. A figure for the whole counts before figures of places in its time, a place before those that lie
 * in it, and a longer period before what lies in it or reaches into it, place by place. Of a level the state of all places
 * together is made for the end of each period, and those are joined: the highest total is no sum of highest figures.
 */
const overTime = (indicator: Indicator, { parts, around, since }: PartsSince, joining: Joining): Part | undefined => {
  const whole = outermost(parts.filter((part) => part.places.length === 0 && part.period.end > since))
  const own = ownParts(
    parts.filter((part) => part.places.length > 0),
    { whole, around }
  )
  const byPlace = [...partsByPlace(own).values()].map(outermost)
  const places =
    indicator.entry === "level"
      ? statesOver(indicator, { parts: byPlace.flat(), around }).filter(({ period }) => period.end > since)
      : [
          joinPlaces(
            indicator,
            byPlace.flatMap((some) => joinParts(indicator, some, joining) ?? [])
          )
        ]
  const joined = joinParts(indicator, [...whole, ...places.filter((part) => part !== undefined)], joining)
  if (!joined) return undefined
  const counted = new Set(joined.counted)
  const uncounted = parts.filter((part) => part.counted.some((row) => !counted.has(row)))
  const spans = distinctPeriods(joined.counted)
  const inside = new Set(uncounted.filter((part) => spans.some((span) => covers(span, part.period))))
  const across = uncounted.filter((part) => !inside.has(part))
  return leavingOut(leavingOut(joined, rowsOf([...inside]), "restates-the-total"), rowsOf(across), "overlaps-another")
}

interface PartsSince extends PlacedParts {
  /** What ends by this day is only what was known before. */
  readonly since: Day
}

/** The parts of places that no figure for the whole and none of a place around restates. */
const ownParts = (
  placed: ReadonlyArray<Part>,
  { whole, around }: Pick<PlacedParts, "around"> & { readonly whole: ReadonlyArray<Part> }
): ReadonlyArray<Part> => {
  const known = partsByPlace(placed)
  const isRestated = ({ period, places: [place = ""] }: Part): boolean =>
    [whole, ...around(place).map((outer) => known.get(outer) ?? [])].some((others) =>
      others.some((other) => overlaps(other.period, period))
    )
  return placed.filter((part) => !isRestated(part))
}

const partsByPlace = (parts: ReadonlyArray<Part>): ReadonlyMap<string, ReadonlyArray<Part>> =>
  grouped(parts, ({ places: [place = ""] }) => place)

const distinctPeriods = (rows: ReadonlyArray<Observation>): ReadonlyArray<Period> => [
  ...new Map(rows.map(({ period }) => [`${period.start} ${period.end}`, period])).values()
]

const rowsOf = (parts: ReadonlyArray<Part>): ReadonlyArray<Observation> => parts.flatMap((part) => part.counted)

/** The parts whose periods do not overlap, the longest first to be taken; in order of time. */
const outermost = (parts: ReadonlyArray<Part>): ReadonlyArray<Part> => {
  if (parts.length < 2) return parts
  const taken: Array<Part> = []
  const days = new Map(parts.map((part) => [part, daysOf(part.period)]))
  const length = (part: Part): number => days.get(part) ?? 0
  for (const part of parts.toSorted((a, b) => length(b) - length(a) || byPeriod(a.period, b.period))) {
    if (!taken.some((other) => overlaps(other.period, part.period))) taken.push(part)
  }
  return taken.toSorted((a, b) => byPeriod(a.period, b.period))
}

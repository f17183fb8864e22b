import type { Figure, Indicator } from "../model/Indicator.js"
import type { Observation } from "../model/Observation.js"
import type { Disaggregation, Programme } from "../model/Programme.js"
import { placesAround } from "../model/Programme.js"
import { byPeriod, covers, daysOf, overlaps } from "../period/Period.js"
import { byText } from "../source/byText.js"
import type { LeftOut, Measured, NoActualReason } from "./Actual.js"
import { type Joining, type Part, joinParts, leavingOut, partOf } from "./Part.js"

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
  { disaggregations, places }: Pick<Programme, "disaggregations" | "places">
): Measured => {
  if (observations.length === 0) return none("no-rows", [])
  const rows = observations.toSorted(byPlaceInFiles)
  if (indicator.entry === "person" && rows.every(({ person }) => person === undefined))
    return countedPeople(indicator, rows)
  if (indicator.entry === "person")
    return measuredOf(
      indicator,
      joinParts(
        indicator,
        rows.map((row) => partOf(indicator, row)),
        "distinct"
      )
    )
  const cells = cellsOf(rows).map((cell) => wholeOfCell(indicator, cell, disaggregations))
  const parts = cells.flatMap((cell) => cell.part ?? [])
  const [first, ...rest] = parts
  const broken = cells.flatMap((cell) => cell.leftOut)
  if (!first) return none("categories-incomplete", broken)
  const { time } = indicator.combine
  if (time === "recompute") return none("no-rows", [])
  const around = (place: string): ReadonlyArray<string> => placesAround(places, place)
  const placed: PlacedParts = { parts: [first, ...rest], around }
  const combined = time === "latest" ? latest(indicator, placed) : overTime(indicator, placed, time)
  if (!combined)
    return none(
      "not-combinable-over-places",
      rows.map((observation) => ({ observation, reason: "place-not-combinable" }))
    )
  return measuredOf(indicator, { ...combined, leftOut: [...combined.leftOut, ...broken] })
}

/** Numbers of people, each counted over a span: the longest span counts, and no two can be added up. */
const countedPeople = (indicator: Indicator, rows: ReadonlyArray<Observation>): Measured => {
  const whole = rows.filter(({ place, categories }) => place === undefined && Object.keys(categories).length === 0)
  const [longest, another] = outermost(whole.map((row) => partOf(indicator, row)))
  if (another) return none("people-not-countable", [])
  return longest ? measuredOf(indicator, longest) : none("not-combinable-over-places", [])
}

const none = (reason: NoActualReason, leftOut: ReadonlyArray<LeftOut>): Measured => ({ kind: "none", reason, leftOut })

const measuredOf = (indicator: Indicator, part: Part | undefined): Measured => {
  if (part?.value === undefined) return none("zero-denominator", part?.leftOut ?? [])
  const { value, period, numerator, denominator, sample, counted, leftOut, places } = part
  const illustrative = counted.some((row) => row.illustrative)
  const figure = figureOf(indicator, value)
  return {
    kind: "actual",
    actual: { figure, value, period, numerator, denominator, sample, counted, leftOut, places, parts: [], illustrative }
  }
}

const figureOf = (indicator: Indicator, value: number): Figure => {
  if (indicator.entry === "yes-no") return value === 1
  return indicator.entry === "judgement" ? (indicator.scale[value] ?? value) : value
}

/** Order of files and rows, so that what is listed does not depend on how the observations came in. */
const byPlaceInFiles = (a: Observation, b: Observation): number =>
  byText(a.origin.file, b.origin.file) || Number(a.origin.path[0] ?? 0) - Number(b.origin.path[0] ?? 0)

/** The observations of one period and one place. */
type Cell = readonly [Observation, ...ReadonlyArray<Observation>]

const cellsOf = (rows: ReadonlyArray<Observation>): ReadonlyArray<Cell> => {
  const cells = new Map<string, [Observation, ...Array<Observation>]>()
  for (const row of rows) {
    const key = JSON.stringify([row.period.start, row.period.end, row.place ?? null])
    const cell = cells.get(key)
    if (cell) cell.push(row)
    else cells.set(key, [row])
  }
  return [...cells.values()]
}

interface Whole {
  readonly part: Part | undefined
  readonly leftOut: ReadonlyArray<LeftOut>
}

const additive: ReadonlySet<Indicator["entry"]> = new Set(["increment", "running-total", "level", "ratio"])

const wholeOfCell = (indicator: Indicator, cell: Cell, disaggregations: ReadonlyArray<Disaggregation>): Whole => {
  const [total] = cell.filter((row) => Object.keys(row.categories).length === 0)
  if (total) {
    const others = cell.filter((row) => row !== total)
    const repeats = others.filter((row) => Object.keys(row.categories).length === 0)
    const parts = others.filter((row) => Object.keys(row.categories).length > 0)
    return {
      part: leavingOut(leavingOut(partOf(indicator, total), repeats, "superseded"), parts, "restates-the-total"),
      leftOut: []
    }
  }
  const split = additive.has(indicator.entry) ? completeSplit(cell, disaggregations) : undefined
  if (!split)
    return { part: undefined, leftOut: cell.map((observation) => ({ observation, reason: "categories-incomplete" })) }
  const joined = joinParts(
    indicator,
    split.map((row) => partOf(indicator, row)),
    indicator.entry === "ratio" ? "ratio-of-sums" : "sum"
  )
  return {
    part:
      joined &&
      leavingOut(
        joined,
        cell.filter((row) => !split.includes(row)),
        "restates-the-total"
      ),
    leftOut: []
  }
}

/** Rows that together are everybody, once: all combinations of exclusive and complete disaggregations. */
const completeSplit = (cell: Cell, disaggregations: ReadonlyArray<Disaggregation>): Cell | undefined => {
  const splits = new Map<string, Map<string, Observation>>()
  for (const row of cell) {
    const dimensions = Object.keys(row.categories).toSorted(byText)
    const split = splits.get(dimensions.join("/")) ?? new Map<string, Observation>()
    const combination = dimensions.map((dimension) => row.categories[dimension]).join("/")
    if (!split.has(combination)) split.set(combination, row)
    splits.set(dimensions.join("/"), split)
  }
  for (const [dimensions, split] of splits) {
    const used = dimensions.split("/").map((id) => disaggregations.find((known) => known.id === id))
    const isWhole = used.every((dimension) => dimension !== undefined && dimension.exclusive && dimension.complete)
    const combinations = used.reduce((product, dimension) => product * (dimension?.categories.length ?? 0), 1)
    const [first, ...rest] = split.values()
    if (first && isWhole && split.size === combinations) return [first, ...rest]
  }
  return undefined
}

interface PlacedParts {
  readonly parts: readonly [Part, ...ReadonlyArray<Part>]
  /** The places that a place lies in, nearest first. */
  readonly around: (place: string) => ReadonlyArray<string>
}

/** The last figure for the whole, or the last of each place joined, whichever is later; the whole where they are equal. */
const latest = (indicator: Indicator, { parts, around }: PlacedParts): Part | undefined => {
  const ordered = parts.toSorted((a, b) => byPeriod(a.period, b.period))
  const whole = ordered.findLast((part) => part.places.length === 0)
  const lastByPlace = new Map(ordered.flatMap((part) => part.places.map((place) => [place, part] as const)))
  const joined = overPlaces(indicator, latestOfPlaces(lastByPlace, around))
  const chosen = !whole || (joined && joined.period.end > whole.period.end) ? joined : whole
  if (!chosen) return undefined
  const superseded = parts.flatMap((part) => part.counted).filter((row) => !chosen.counted.includes(row))
  return leavingOut(chosen, superseded, "superseded")
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

const overPlaces = (indicator: Indicator, parts: ReadonlyArray<Part>): Part | undefined => {
  const joining = indicator.combine.places
  return joining === "none" ? undefined : joinParts(indicator, parts, joining)
}

/**
 * The periods joined. A figure for the whole counts before figures of places in its time, a place before those that lie
 * in it, and a longer period before what lies in it or reaches into it, place by place.
 */
const overTime = (indicator: Indicator, { parts, around }: PlacedParts, joining: Joining): Part | undefined => {
  const whole = outermost(parts.filter((part) => part.places.length === 0))
  const placed = parts.filter((part) => part.places.length > 0)
  const isRestated = ({ period, places: [place = ""] }: Part): boolean =>
    whole.some((other) => overlaps(other.period, period)) ||
    placed.some((other) => around(place).includes(other.places[0] ?? "") && overlaps(other.period, period))
  const own = placed.filter((part) => !isRestated(part))
  const byPlace = [...new Set(own.map((part) => part.places[0]))].map((place) =>
    joinParts(indicator, outermost(own.filter((part) => part.places[0] === place)), joining)
  )
  const places = overPlaces(
    indicator,
    byPlace.filter((part) => part !== undefined)
  )
  const joined = joinParts(indicator, [...whole, ...(places ? [places] : [])], joining)
  if (!joined) return undefined
  const uncounted = parts.filter((part) => part.counted.some((row) => !joined.counted.includes(row)))
  const inside = uncounted.filter((part) => joined.counted.some((row) => covers(row.period, part.period)))
  const across = uncounted.filter((part) => !inside.includes(part))
  return leavingOut(leavingOut(joined, rowsOf(inside), "restates-the-total"), rowsOf(across), "overlaps-another")
}

const rowsOf = (parts: ReadonlyArray<Part>): ReadonlyArray<Observation> => parts.flatMap((part) => part.counted)

/** The parts whose periods do not overlap, the longest first to be taken; in order of time. */
const outermost = (parts: ReadonlyArray<Part>): ReadonlyArray<Part> => {
  const taken: Array<Part> = []
  for (const part of parts.toSorted((a, b) => daysOf(b.period) - daysOf(a.period) || byPeriod(a.period, b.period))) {
    if (!taken.some((other) => overlaps(other.period, part.period))) taken.push(part)
  }
  return taken.toSorted((a, b) => byPeriod(a.period, b.period))
}

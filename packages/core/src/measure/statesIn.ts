import type { Observation } from "../model/Observation.js"
import { type Programme, placesAroundEach } from "../model/Programme.js"
import type { Day } from "../period/day.js"
import type { Period } from "../period/Period.js"
import { byText } from "../source/byText.js"
import type { LeftOut } from "./Actual.js"
import type { ReportingPeriod } from "./MeasurePlan.js"
import { grouped } from "./grouped.js"
import { isLater } from "./lastOf.js"
import { periodFinder } from "./periodFinder.js"

/** The records that tell a state at the end of a period, and those dated in the period that do not. */
export interface StateAtEnd {
  readonly period: Period
  readonly counted: ReadonlyArray<Observation>
  readonly leftOut: ReadonlyArray<LeftOut>
}

/**
 * The state at the end of each reporting period in which anything was recorded: the last record of each place and
 * combination of categories, from any earlier period as long as it is fresh. A place counts before those that lie in it,
 * and a record of everybody before those of categories.
 */
export const statesIn = (
  records: ReadonlyArray<Observation>,
  periods: ReadonlyArray<ReportingPeriod>,
  places: Programme["places"]
): ReadonlyArray<StateAtEnd> => {
  const numbers = records.filter(({ value, date }) => typeof value === "number" && date !== undefined)
  const units = unitsOf(numbers, placesAroundEach(places))
  const periodOf = periodFinder(periods)
  const recordedIn = grouped(numbers, ({ date = "" }) => periodOf(date))
  return periods.flatMap(({ period, freshFrom }) => {
    const recorded = recordedIn.get(period)
    if (!recorded) return []
    const known = units.flatMap((unit) => {
      const last = lastBy(unit, period.end)
      return last && (last.date ?? "") >= freshFrom ? [{ unit, last }] : []
    })
    const firstDimensions = new Map<string | undefined, string>()
    for (const { unit } of known)
      if (unit.dimensions < (firstDimensions.get(unit.place) ?? after)) firstDimensions.set(unit.place, unit.dimensions)
    const isRestated = ({ place, around, dimensions }: Unit): boolean =>
      around.some((outer) => firstDimensions.has(outer)) || (firstDimensions.get(place) ?? after) < dimensions
    const counted = known.filter(({ unit }) => !isRestated(unit)).map(({ last }) => last)
    return [{ period, counted, leftOut: leftOutOf(recorded, { counted, known: known.map(({ last }) => last) }) }]
  })
}

/** A text after all names of disaggregations. */
const after = "\uffff"

interface Told {
  readonly counted: ReadonlyArray<Observation>
  readonly known: ReadonlyArray<Observation>
}

const leftOutOf = (recorded: ReadonlyArray<Observation>, told: Told): ReadonlyArray<LeftOut> => {
  const counted = new Set(told.counted)
  const known = new Set(told.known)
  return recorded
    .filter((record) => !counted.has(record))
    .map((observation) => ({
      observation,
      reason: known.has(observation) ? ("restates-the-total" as const) : ("superseded" as const)
    }))
}

/** The records of a place and combination of categories. */
interface Unit {
  readonly place: string | undefined
  /** What the place lies in, the whole included. */
  readonly around: ReadonlyArray<string | undefined>
  /** The disaggregations that are named, everybody first: of several sets for one place the first is taken. */
  readonly dimensions: string
  /** In order of time, one a day: the highest. */
  readonly records: Array<Observation>
  /** How many of them are from before the end of the period that was last looked at. */
  passed: number
}

const unitsOf = (
  records: ReadonlyArray<Observation>,
  around: (place: string) => ReadonlyArray<string>
): ReadonlyArray<Unit> => {
  const units = new Map<string, Unit>()
  for (const record of records) {
    const { place, categories } = record
    const named = Object.entries(categories).toSorted(([a], [b]) => byText(a, b))
    const key = JSON.stringify([place ?? null, named])
    const unit = units.get(key) ?? {
      place,
      around: place === undefined ? [] : [undefined, ...around(place)],
      dimensions: named.map(([id]) => id).join("/"),
      records: [],
      passed: 0
    }
    unit.records.push(record)
    units.set(key, unit)
  }
  return [...units.values()].map((unit) => ({ ...unit, records: onePerDay(unit.records.toSorted(inTime)) }))
}

const inTime = (a: Observation, b: Observation): number => (isLater(a, b) ? 1 : isLater(b, a) ? -1 : 0)

/** Of records in order of time and value the last of each day; of equal ones the first that came. */
const onePerDay = (records: ReadonlyArray<Observation>): Array<Observation> => {
  const kept: Array<Observation> = []
  for (const record of records) {
    const last = kept.at(-1)
    if (last === undefined || last.date !== record.date) kept.push(record)
    else if (isLater(record, last)) kept[kept.length - 1] = record
  }
  return kept
}

/** The last record of a unit by a day; days are asked for in order of time. */
const lastBy = (unit: Unit, day: Day): Observation | undefined => {
  while ((unit.records[unit.passed]?.date ?? after) <= day) unit.passed++
  return unit.records[unit.passed - 1]
}

import type { Observation } from "../model/Observation.js"
import { type Programme, placesAround } from "../model/Programme.js"
import type { Period } from "../period/Period.js"
import { byText } from "../source/byText.js"
import type { LeftOut } from "./Actual.js"
import type { ReportingPeriod } from "./MeasurePlan.js"
import { lastOf } from "./lastOf.js"

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
  const units = unitsOf(numbers)
  return periods.flatMap(({ period, freshFrom }) => {
    const recorded = numbers.filter(({ date = "" }) => period.start <= date && date <= period.end)
    if (recorded.length === 0) return []
    const known = units.flatMap(
      (unit) => lastOf(unit.filter(({ date = "" }) => freshFrom <= date && date <= period.end)) ?? []
    )
    const counted = known.filter((record) => !isRestated(record, known, places))
    const leftOut = recorded
      .filter((record) => !counted.includes(record))
      .map((observation) => ({
        observation,
        reason: known.includes(observation) ? ("restates-the-total" as const) : ("superseded" as const)
      }))
    return [{ period, counted, leftOut }]
  })
}

/** The records of each place and combination of categories. */
const unitsOf = (records: ReadonlyArray<Observation>): ReadonlyArray<ReadonlyArray<Observation>> => {
  const units = new Map<string, Array<Observation>>()
  for (const record of records) {
    const key = JSON.stringify([record.place ?? null, categoriesOf(record)])
    const unit = units.get(key)
    if (unit) unit.push(record)
    else units.set(key, [record])
  }
  return [...units.values()]
}

const categoriesOf = ({ categories }: Observation): ReadonlyArray<readonly [string, string]> =>
  Object.entries(categories).toSorted(([a], [b]) => byText(a, b))

const isRestated = (record: Observation, known: ReadonlyArray<Observation>, places: Programme["places"]): boolean => {
  const around = record.place === undefined ? [] : [undefined, ...placesAround(places, record.place)]
  const dimensions = dimensionsOf(record)
  return known.some(
    (other) =>
      around.includes(other.place) || (other.place === record.place && byText(dimensionsOf(other), dimensions) < 0)
  )
}

/** The disaggregations that a record names, everybody first: of several sets for one place the first is taken. */
const dimensionsOf = ({ categories }: Observation): string => Object.keys(categories).toSorted(byText).join("/")

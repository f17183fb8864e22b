import fc from "fast-check"
import { expect, test } from "vitest"
import { type PlannedIndicator, planMeasure } from "../src/measure/MeasurePlan.js"
import { statesIn } from "../src/measure/statesIn.js"
import type { Observation } from "../src/model/Observation.js"
import { type Programme, placesAround } from "../src/model/Programme.js"
import { loadTables, rows } from "./measureWorld.js"

const unitOf = ({ place, categories }: Observation): string => JSON.stringify([place, categories])

const isLater = (a: Observation, b: Observation): boolean =>
  (a.date ?? "") > (b.date ?? "") || (a.date === b.date && Number(a.value) > Number(b.value))

const isRestatedBy = (other: Observation, { place, categories }: Observation, programme: Programme): boolean => {
  if (other.place === place) return Object.keys(other.categories).length < Object.keys(categories).length
  return place !== undefined && [undefined, ...placesAround(programme.places, place)].includes(other.place)
}

/** The state as it is defined, of all records anew for each period. */
const defined = (
  records: ReadonlyArray<Observation>,
  { periods }: PlannedIndicator,
  programme: Programme
): ReadonlyArray<readonly [string, ReadonlyArray<Observation>]> =>
  periods.flatMap(({ period, freshFrom }) => {
    if (!records.some(({ date = "" }) => period.start <= date && date <= period.end)) return []
    const fresh = records.filter(({ date = "" }) => freshFrom <= date && date <= period.end)
    const known = fresh.filter((each) => !fresh.some((other) => unitOf(other) === unitOf(each) && isLater(other, each)))
    const counted = known.filter((each) => !known.some((other) => isRestatedBy(other, each, programme)))
    return [[period.label, counted] as const]
  })

const told = (counted: ReadonlyArray<Observation>): ReadonlyArray<string> =>
  counted.map((each) => `${unitOf(each)} ${String(each.value)}`).toSorted((a, b) => (a < b ? -1 : 1))

test.each(["open", "peak"])("the state of %s is of each unit the last fresh record that nothing restates", (id) => {
  fc.assert(
    fc.property(rows, (all) => {
      const numbers = all.filter((row) => /^(?:open|peak|far|built),,/u.test(row))
      const { programme, observations } = loadTables([numbers.map((row) => row.replace(/^\w+/u, id))])
      const planned = programme && planMeasure(programme).find(({ indicator }) => indicator.id === id)
      if (!planned) throw new Error("no plan")
      const found = statesIn(observations, planned.periods, programme.places)
      expect(found.map(({ period, counted }) => [period.label, told(counted)])).toEqual(
        defined(observations, planned, programme).map(([label, counted]) => [label, told(counted)])
      )
    }),
    { numRuns: 100 }
  )
})

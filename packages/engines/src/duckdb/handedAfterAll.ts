import { type Observation, placesAround, planMeasure, rowsByIndicator } from "@logframe/core"
import type { Counting } from "../sql/Counting.js"
import { countingOf } from "../sql/Counting.js"
import type { FigureSource } from "./FigureSource.js"
import type { StageFacts } from "./stageFacts.js"
import { countedAs } from "./countedAs.js"
import { unevenStatesQuery, unitsTable } from "./stateParts.js"

/**
 * The indicators whose rows SQL does not count, although it counts others of their kind, by their first cells: states of places in
 * places or of several sets of disaggregations, surveys that give shares besides interviews, and people that are reported for periods.
 */
export const handedAfterAll = async (
  source: FigureSource,
  kept: ReadonlyArray<Observation>,
  facts: StageFacts
): Promise<ReadonlySet<number>> => {
  const { numbering } = source
  const { programme } = numbering.request
  const rowsOf = rowsByIndicator(kept)
  const isHanded: Partial<Record<Counting, (row: Observation) => boolean>> = {
    interviews: ({ date }) => date !== undefined,
    people: ({ date, person }) => date === undefined && person !== undefined
  }
  const found = planMeasure(programme).filter((planned) => {
    const test = isHanded[countingOf(planned)]
    return test !== undefined && rowsOf(planned).some(test)
  })
  const firstCells = found.flatMap(({ reference }) => numbering.times.firstCell.get(reference) ?? [])
  return new Set([...firstCells, ...(await unevenStates(source, facts))])
}

/** Indicators with states that hang on more than each unit's last record. */
const unevenStates = async (
  { session, numbering }: FigureSource,
  facts: StageFacts
): Promise<ReadonlyArray<number>> => {
  const counted = { numbering, without: new Set<number>() }
  if (countedAs(counted, ["state", "kept-state"]) === "false") return []
  await session.run(unitsTable(counted, facts))
  const rows = await session.rows(unevenStatesQuery(counted))
  const around = outerPlaces(numbering)
  return rows.flatMap(({ first_cell: first, sets, places }) => {
    const named = new Set(numbersIn(places))
    const isNested = [...named].some((place) => (around.get(place) ?? []).some((outer) => named.has(outer)))
    return Number(sets) > 1 || isNested ? [Number(first)] : []
  })
}

/** The numbers of the places that each place lies in; a place lies in the whole, whose number is 0. */
const outerPlaces = ({ places, request }: FigureSource["numbering"]): ReadonlyMap<number, ReadonlyArray<number>> =>
  new Map(
    [...places.numberOf].map(([id, number]) => {
      const around = placesAround(request.programme.places, id)
      return [number, [0, ...around.flatMap((outer) => places.numberOf.get(outer) ?? [])]]
    })
  )

const numbersIn = (list: unknown): ReadonlyArray<number> => (Array.isArray(list) ? list.map(Number) : [])

import type { Observation } from "../model/Observation.js"
import { type Place, type Programme, placesAround } from "../model/Programme.js"
import { byPeriod } from "../period/Period.js"
import { byText } from "../source/byText.js"
import type { PlannedIndicator } from "./MeasurePlan.js"
import { compact } from "./compact.js"
import { figuresByPeriod } from "./figuresByPeriod.js"

/** By what figures are told apart, besides indicator and reporting period. */
export interface Grouping {
  /** The group's place of each place that lies in one; undefined where figures are not told apart by place. */
  readonly placeGroups: ReadonlyMap<string, string> | undefined
  /** Ids of disaggregations. */
  readonly dimensions: ReadonlyArray<string>
}

/** Each place of a level, and each place that lies in one, with that place; empty when no place has the level. */
export const placesOfLevel = (places: ReadonlyArray<Place>, level: string): ReadonlyMap<string, string> => {
  const isOfLevel = (place: Place | undefined): boolean =>
    [place?.level ?? []].flatMap((text) => Object.values(typeof text === "string" ? [text] : text)).includes(level)
  const known = new Map(places.map((place) => [place.id, place]))
  return new Map(
    places.flatMap(({ id }) => {
      const group = [id, ...placesAround(places, id)].find((around) => isOfLevel(known.get(around)))
      return group === undefined ? [] : [[id, group] as const]
    })
  )
}

/**
 * What an indicator comes to in each reporting period, place of a level and category: one observation each, in order of
 * period, place and categories. A row that names no such place or category is in none. Of a state that places report it
 * is what was known of all of them at the period's end.
 */
export const groupFigures = (
  planned: PlannedIndicator,
  rows: ReadonlyArray<Observation>,
  { programme, grouping }: { readonly programme: Programme; readonly grouping: Grouping }
): ReadonlyArray<Observation> => {
  const found = new Map<string, { readonly group: Group; readonly rows: Array<Observation> }>()
  for (const row of rows) {
    const group = groupOf(row, grouping)
    if (!group) continue
    const key = JSON.stringify([group.place ?? null, grouping.dimensions.map((id) => group.categories[id])])
    const known = found.get(key)
    const inside = within(row, group)
    if (known) known.rows.push(inside)
    else found.set(key, { group, rows: [inside] })
  }
  return [...found]
    .toSorted(([a], [b]) => byText(a, b))
    .flatMap(([, { group, rows: inside }]) => figuresOf({ ...planned, spans: [] }, inside, { group, programme }))
    .toSorted((a, b) => byPeriod(a.period, b.period))
}

type Group = Pick<Observation, "place" | "categories">

const groupOf = ({ place, categories }: Observation, { placeGroups, dimensions }: Grouping): Group | undefined => {
  const group = placeGroups === undefined || place === undefined ? undefined : placeGroups.get(place)
  if (placeGroups && group === undefined) return undefined
  const chosen = dimensions.flatMap((id) => (categories[id] === undefined ? [] : [[id, categories[id]] as const]))
  return chosen.length < dimensions.length ? undefined : { place: group, categories: Object.fromEntries(chosen) }
}

/** The row as it is seen from within its group: what all of the group have in common is no longer said. */
const within = (row: Observation, group: Group): Observation => ({
  ...row,
  place: row.place === group.place ? undefined : row.place,
  categories: Object.fromEntries(Object.entries(row.categories).filter(([id]) => group.categories[id] === undefined))
})

const figuresOf = (
  planned: PlannedIndicator,
  rows: ReadonlyArray<Observation>,
  { group, programme }: { readonly group: Group; readonly programme: Programme }
): ReadonlyArray<Observation> => {
  const known = compact(planned, rows, programme)
  const firstIn = new Map(known.toReversed().map((row) => [`${row.period.start} ${row.period.end}`, row]))
  return figuresByPeriod(planned.indicator, known, programme).flatMap(({ period, actual }) => {
    const first = firstIn.get(`${period.start} ${period.end}`)
    const { figure, numerator, denominator, sample, illustrative, behind } = actual
    const value = { value: figure, numerator, denominator, sample, illustrative }
    return first ? [{ ...first, ...group, ...value, period, indicator: planned.reference, behind }] : []
  })
}

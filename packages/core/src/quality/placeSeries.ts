import type { PlannedIndicator } from "../measure/MeasurePlan.js"
import { groupFigures } from "../measure/groupFigures.js"
import { grouped } from "../measure/grouped.js"
import type { Observation } from "../model/Observation.js"
import type { Programme } from "../model/Programme.js"
import { type Period, daysOf } from "../period/Period.js"
import type { Origin } from "../diagnostic/Origin.js"

/** A figure of a series. */
export interface SeriesPoint {
  readonly period: Period
  readonly value: number
  readonly origin: Origin
}

/** The figures of one place, of periods of one length, in order of time. */
export interface PlaceSeries {
  /** Undefined for rows that name none. */
  readonly place: string | undefined
  readonly points: ReadonlyArray<SeriesPoint>
}

/**
 * The figures of each place by itself, all categories together, records as what they come to in each reporting period.
 * Of a place that reports for periods of several lengths, those of the length that it has most of.
 */
export const placeSeries = (
  planned: PlannedIndicator,
  rows: ReadonlyArray<Observation>,
  programme: Programme
): ReadonlyArray<PlaceSeries> => {
  const itself = new Map(programme.places.map(({ id }) => [id, id]))
  const figures = (own: ReadonlyArray<Observation>, placeGroups: typeof itself | undefined) =>
    groupFigures(planned, own, { programme, grouping: { placeGroups, dimensions: [] } })
  const placed = figures(
    rows.filter(({ place }) => place !== undefined),
    itself
  )
  const whole = figures(
    rows.filter(({ place }) => place === undefined),
    undefined
  )
  return [...grouped([...whole, ...placed], ({ place }) => place)].map(([place, own]) => ({
    place,
    points: ofOneLength(own.flatMap(pointOf))
  }))
}

const pointOf = ({ period, value, origin }: Observation): ReadonlyArray<SeriesPoint> =>
  typeof value === "number" ? [{ period, value, origin }] : []

const ofOneLength = (points: ReadonlyArray<SeriesPoint>): ReadonlyArray<SeriesPoint> =>
  [...grouped(points, ({ period }) => Math.round(daysOf(period) / 30.4)).values()].reduce(
    (most, some) => (some.length > most.length ? some : most),
    []
  )

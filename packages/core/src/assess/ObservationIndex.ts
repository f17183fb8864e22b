import { planOf } from "../measure/MeasurePlan.js"
import { compact, isRecord } from "../measure/compact.js"
import { rowsByIndicator } from "../measure/measureRows.js"
import type { Indicator } from "../model/Indicator.js"
import type { Logframe } from "../model/Logframe.js"
import type { Observation } from "../model/Observation.js"
import { referenceTo } from "../model/PlacedIndicator.js"
import type { Programme } from "../model/Programme.js"

/**
 * Finds the observations of an indicator in a logframe: those that name it and lie within its data period, its records made
 * into figures.
 */
export type ObservationIndex = (logframe: Logframe, indicator: Indicator) => ReadonlyArray<Observation>

/** Indexes observations by the indicator that they name. */
export const indexObservations = (programme: Programme, observations: ReadonlyArray<Observation>): ObservationIndex => {
  const rowsOf = rowsByIndicator(observations)
  const made = new Map<string, ReadonlyArray<Observation>>()
  return (logframe, indicator) => {
    const reference = referenceTo(logframe, indicator)
    const known = made.get(reference)
    if (known) return known
    const own = rowsOf({ names: [indicator.id, reference], logframe })
    const planned = own.some(isRecord) ? planOf(programme, reference) : undefined
    const figures = planned ? compact(planned, own, programme) : own
    made.set(reference, figures)
    return figures
  }
}

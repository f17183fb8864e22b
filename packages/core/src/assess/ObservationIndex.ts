import { planMeasure } from "../measure/MeasurePlan.js"
import { compact, isRecord } from "../measure/compact.js"
import type { Indicator } from "../model/Indicator.js"
import type { Logframe } from "../model/Logframe.js"
import type { Observation } from "../model/Observation.js"
import { referenceTo } from "../model/PlacedIndicator.js"
import type { Programme } from "../model/Programme.js"
import { covers } from "../period/Period.js"

/**
 * Finds the observations of an indicator in a logframe: those that name it and lie within its data period, its records made
 * into figures.
 */
export type ObservationIndex = (logframe: Logframe, indicator: Indicator) => ReadonlyArray<Observation>

/** Indexes observations by the indicator that they name. */
export const indexObservations = (programme: Programme, observations: ReadonlyArray<Observation>): ObservationIndex => {
  const byName = new Map<string, Array<Observation>>()
  for (const observation of observations) {
    const named = byName.get(observation.indicator)
    if (named) named.push(observation)
    else byName.set(observation.indicator, [observation])
  }
  const made = new Map<string, ReadonlyArray<Observation>>()
  const make = (logframe: Logframe, indicator: Indicator): ReadonlyArray<Observation> => {
    const reference = referenceTo(logframe, indicator)
    const own = [...(byName.get(indicator.id) ?? []), ...(byName.get(reference) ?? [])].filter((observation) =>
      covers(logframe.dataPeriod, observation.period)
    )
    const planned = own.some(isRecord) ? planMeasure(programme).find((each) => each.reference === reference) : undefined
    return planned ? compact(planned, own, programme) : own
  }
  return (logframe, indicator) => {
    const reference = referenceTo(logframe, indicator)
    const known = made.get(reference) ?? make(logframe, indicator)
    made.set(reference, known)
    return known
  }
}

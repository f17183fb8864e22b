import type { Indicator } from "../model/Indicator.js"
import type { Logframe } from "../model/Logframe.js"
import type { Observation } from "../model/Observation.js"
import { covers } from "../period/Period.js"

/** Finds the observations of an indicator in a logframe: those that name it and lie within its data period. */
export type ObservationIndex = (logframe: Logframe, indicator: Indicator) => ReadonlyArray<Observation>

/** Indexes observations by the indicator that they name. */
export const indexObservations = (observations: ReadonlyArray<Observation>): ObservationIndex => {
  const byName = new Map<string, Array<Observation>>()
  for (const observation of observations) {
    const named = byName.get(observation.indicator)
    if (named) named.push(observation)
    else byName.set(observation.indicator, [observation])
  }
  return (logframe, indicator) =>
    [...(byName.get(indicator.id) ?? []), ...(byName.get(`${logframe.id}/${indicator.id}`) ?? [])].filter(
      (observation) => covers(logframe.dataPeriod, observation.period)
    )
}

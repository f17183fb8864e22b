import { type Indicator, tellsState } from "../model/Indicator.js"
import type { Observation } from "../model/Observation.js"
import { placesAroundEach } from "../model/Programme.js"
import { type Period, byPeriod } from "../period/Period.js"
import type { Actual } from "./Actual.js"
import type { Part } from "./Part.js"
import { type Surroundings, aggregate, measuredOf } from "./aggregate.js"
import { cellParts } from "./cellParts.js"
import { lastKnown } from "./lastKnown.js"

/** What an indicator comes to in one reported period. */
export interface PeriodFigure {
  readonly period: Period
  readonly actual: Actual
}

/**
 * What the observations of an indicator add up to in each period that any is of, in order of time. Of a state that places
 * report it is what was known at the period's end: the last figure of every place, while it is fresh.
 */
export const figuresByPeriod = (
  indicator: Indicator,
  observations: ReadonlyArray<Observation>,
  surroundings: Surroundings
): ReadonlyArray<PeriodFigure> => {
  if (tellsState(indicator)) return statesByPeriod(indicator, observations, surroundings)
  return byReportedPeriod(observations).flatMap(([period, rows]) => {
    const measured = aggregate(indicator, rows, surroundings)
    return measured.kind === "actual" ? [{ period, actual: measured.actual }] : []
  })
}

const statesByPeriod = (
  indicator: Indicator,
  observations: ReadonlyArray<Observation>,
  { disaggregations, places }: Surroundings
): ReadonlyArray<PeriodFigure> => {
  const around = placesAroundEach(places)
  const { parts } = cellParts(indicator, observations, disaggregations)
  const known = new Map<string, Part>()
  return byReportedPeriod(parts).flatMap(([period, own]) => {
    const placed = own.filter((part) => part.places.length > 0)
    for (const part of placed) for (const place of part.places) known.set(place, part)
    const whole = own.filter((part) => part.places.length === 0)
    const [first, ...rest] = [...whole, ...(placed.length > 0 ? known.values() : [])]
    const state = first && lastKnown(indicator, { parts: [first, ...rest], around })
    const measured = state && measuredOf(indicator, state)
    return measured?.kind === "actual" ? [{ period, actual: measured.actual }] : []
  })
}

/** Things of the same days together, in order of time. */
const byReportedPeriod = <Thing extends { readonly period: Period }>(
  things: ReadonlyArray<Thing>
): ReadonlyArray<readonly [Period, ReadonlyArray<Thing>]> => {
  const found = new Map<string, readonly [Period, Array<Thing>]>()
  for (const thing of things) {
    const key = `${thing.period.start} ${thing.period.end}`
    const known = found.get(key)
    if (known) known[1].push(thing)
    else found.set(key, [thing.period, [thing]])
  }
  return [...found.values()].toSorted(([a], [b]) => byPeriod(a, b))
}

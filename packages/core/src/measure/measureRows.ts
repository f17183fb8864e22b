import type { Observation } from "../model/Observation.js"
import { covers } from "../period/Period.js"
import type { MeasureRequest, Measurement } from "./Engine.js"
import { type PlannedIndicator, planMeasure } from "./MeasurePlan.js"
import { compact } from "./compact.js"
import { groupFigures } from "./groupFigures.js"

/** What every engine gives, of rows in memory: the reference. Rows that no indicator owns are counted nowhere. */
export const measureRows = (
  rows: ReadonlyArray<Observation>,
  { programme, grouping }: MeasureRequest
): Pick<Measurement, "observations" | "groups"> => {
  const rowsOf = rowsByIndicator(rows)
  const owned = planMeasure(programme).map((planned) => [planned, rowsOf(planned)] as const)
  return {
    observations: owned.flatMap(([planned, own]) =>
      compact(planned, own, programme).map((row) => ({ ...row, indicator: planned.reference }))
    ),
    groups: grouping ? owned.flatMap(([planned, own]) => groupFigures(planned, own, { programme, grouping })) : []
  }
}

/** The rows of an indicator: those that name it, in either way, and lie within its logframe's data period. */
export type RowsByIndicator = (owner: Pick<PlannedIndicator, "names" | "logframe">) => ReadonlyArray<Observation>

/** Finds the rows of indicators; each row may have several owners, or none. */
export const rowsByIndicator = (rows: ReadonlyArray<Observation>): RowsByIndicator => {
  const byName = new Map<string, Array<Observation>>()
  for (const row of rows) {
    const named = byName.get(row.indicator)
    if (named) named.push(row)
    else byName.set(row.indicator, [row])
  }
  return ({ names, logframe }) =>
    names.flatMap((name) => byName.get(name) ?? []).filter(({ period }) => covers(logframe.dataPeriod, period))
}

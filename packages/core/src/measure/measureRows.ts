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
  const owned = planMeasure(programme).map((planned) => [planned, rowsOf(planned, rows)] as const)
  return {
    observations: owned.flatMap(([planned, own]) =>
      compact(planned, own, programme).map((row) => ({ ...row, indicator: planned.reference }))
    ),
    groups: grouping ? owned.flatMap(([planned, own]) => groupFigures(planned, own, { programme, grouping })) : []
  }
}

/** The rows that name an indicator and lie within its logframe's data period. */
export const rowsOf = (
  { names, logframe }: Pick<PlannedIndicator, "names" | "logframe">,
  rows: ReadonlyArray<Observation>
): ReadonlyArray<Observation> =>
  rows.filter(({ indicator, period }) => names.includes(indicator) && covers(logframe.dataPeriod, period))

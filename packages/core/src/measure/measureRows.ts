import type { Observation } from "../model/Observation.js"
import { recordKey } from "../model/recordKey.js"
import { covers } from "../period/Period.js"
import type { MeasureRequest, Measurement } from "./Engine.js"
import { type PlannedIndicator, planMeasure } from "./MeasurePlan.js"
import { byPlaceInFiles } from "./cellParts.js"
import { compact } from "./compact.js"
import { groupFigures } from "./groupFigures.js"
import { grouped } from "./grouped.js"

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

/** Finds the rows of indicators; each row may have several owners, or none. A record that is given twice is one row. */
export const rowsByIndicator = (rows: ReadonlyArray<Observation>): RowsByIndicator => {
  const byName = grouped(rows, ({ indicator }) => indicator)
  return ({ names, logframe }) =>
    firstOfEach(
      names.flatMap((name) => byName.get(name) ?? []).filter(({ period }) => covers(logframe.dataPeriod, period))
    )
}

/** The rows, of those with one record key the first in the order of files. */
const firstOfEach = (rows: ReadonlyArray<Observation>): ReadonlyArray<Observation> => {
  if (!rows.some(({ record }) => record !== undefined)) return rows
  const first = new Map<string, Observation>()
  for (const row of rows.toSorted(byPlaceInFiles)) {
    const key = recordKey(row)
    if (key !== undefined && !first.has(key)) first.set(key, row)
  }
  return rows.filter((row) => {
    const key = recordKey(row)
    return key === undefined || first.get(key) === row
  })
}

import {
  type Diagnostic,
  type MeasureRequest,
  type Measurement,
  type Observation,
  type Programme,
  planMeasure,
  rowsByIndicator
} from "@logframe/core"
import type { ServerSession } from "./ServerSession.js"
import { findFaults } from "./findFaults.js"
import { measureRelation } from "./measureRelation.js"
import { readReports } from "./readReports.js"
import { type TableReader, relationOf } from "./relationOf.js"
import { type TableSource, tableOf } from "./TableSource.js"

/** A server that is read from, and how. */
export interface ServerReading extends TableReader {
  readonly session: ServerSession
  readonly engine: string
}

/** What the rows of a server's tables come to. Records never leave the server; reports do, since they are figures already. */
export const measureTables = async (
  sources: ReadonlyArray<TableSource>,
  request: MeasureRequest,
  { session, engine, ...reader }: ServerReading
): Promise<Measurement> => {
  const { programme } = request
  const tables = []
  for (const source of sources) tables.push(await tableOf(source, programme, { session, engine }))
  const observations: Array<Observation> = []
  const diagnostics: Array<Diagnostic> = []
  let rows = 0
  for (const table of tables) {
    const read = await readReports(table, programme, { ...reader, ask: session.ask })
    observations.push(...read.observations)
    diagnostics.push(...read.diagnostics)
    rows += read.rows
  }
  const rowsOf = rowsByIndicator(observations)
  const owned = new Set(planMeasure(programme).flatMap((planned) => rowsOf(planned)))
  const strays = observations.filter((row) => !owned.has(row))
  diagnostics.push(...strays.slice(0, shown).map((row) => findingOfStray(row, programme)))
  const setAside = rows - owned.size
  const relation = relationOf(tables, programme, reader)
  const faults = await findFaults(relation, programme, { ask: session.ask })
  const measured = await measureRelation(request, {
    engine,
    dialect: reader.dialect,
    relation,
    ask: session.ask,
    reports: observations
  })
  return {
    ...measured,
    diagnostics: [...diagnostics, ...faults.diagnostics],
    rows: rows + faults.rows,
    setAside: setAside + faults.setAside
  }
}

/** How many reports that belong to no indicator are told of. */
const shown = 5

const findingOfStray = ({ indicator: id, period, origin }: Observation, programme: Programme): Diagnostic => {
  const homes = planMeasure(programme).filter(({ names }) => names.includes(id))
  const spans = homes.map(({ logframe }) => logframe.dataPeriod.label).join(", ")
  const isKnown = homes.length > 0
  return {
    code: isKnown ? "valid-data-period" : "known-indicator",
    severity: "error",
    params: isKnown ? { id, period: period.label, spans } : { id, nearest: undefined },
    origin,
    related: []
  }
}

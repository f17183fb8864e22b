import { type Diagnostic, type MeasureRequest, type Measurement, type Observation } from "@logframe/core"
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
  const setAside = rows - observations.length
  const relation = relationOf(tables, programme, reader)
  const faults = await findFaults(relation, programme, { ask: session.ask })
  const measured = await measureRelation(request, {
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

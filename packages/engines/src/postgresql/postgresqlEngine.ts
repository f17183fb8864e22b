import type { Engine } from "@logframe/core"
import { acquireUseRelease, promise, tryPromise } from "effect/Effect"
import { type TableSource } from "../records/TableSource.js"
import { measureTables } from "../records/measureTables.js"
import { type PostgresqlConnection, openPostgresql } from "./openPostgresql.js"
import { postgresqlCells } from "./postgresqlCells.js"
import { postgresqlDialect } from "./postgresqlDialect.js"
import { postgresqlFault } from "./postgresqlFault.js"

/** Where a PostgreSQL engine's rows are. */
export interface PostgresqlOptions extends PostgresqlConnection {
  readonly tables: ReadonlyArray<TableSource>
}

/**
 * An engine that measures rows where they live, in a PostgreSQL server: all it reads is of one moment, in a transaction that
 * only reads. Records do not leave the server. When it is interrupted the server is told to stop.
 */
export const postgresqlEngine = ({ tables, ...connection }: PostgresqlOptions): Engine => ({
  id: "postgresql",
  measure: (request) =>
    acquireUseRelease(
      tryPromise({ try: () => openPostgresql(connection), catch: faultOf(connection) }),
      (session) =>
        tryPromise({
          try: () =>
            measureTables(tables, request, {
              session,
              engine: "postgresql",
              dialect: postgresqlDialect,
              cells: postgresqlCells
            }),
          catch: faultOf(connection)
        }),
      (session) => promise(() => session.close())
    )
})

const faultOf =
  ({ variable }: PostgresqlConnection) =>
  (error: unknown) =>
    postgresqlFault(error, variable)

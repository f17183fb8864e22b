import type { Engine } from "@logframe/core"
import { acquireUseRelease, promise, tryPromise } from "effect/Effect"
import { type TableSource } from "../records/TableSource.js"
import { measureTables } from "../records/measureTables.js"
import { type ClickhouseConnection, openClickhouse } from "./openClickhouse.js"
import { clickhouseCells } from "./clickhouseCells.js"
import { clickhouseDialect } from "./clickhouseDialect.js"
import { clickhouseFault } from "./clickhouseFault.js"

/** Where a ClickHouse engine's rows are. */
export interface ClickhouseOptions extends ClickhouseConnection {
  readonly tables: ReadonlyArray<TableSource>
}

/**
 * An engine that measures rows where they live, in ClickHouse: of a distributed table each shard adds up its own. Records do
 * not leave the servers. When it is interrupted the query is killed.
 */
export const clickhouseEngine = ({ tables, ...connection }: ClickhouseOptions): Engine => ({
  id: "clickhouse",
  measure: (request) =>
    acquireUseRelease(
      tryPromise({ try: () => openClickhouse(connection), catch: faultOf(connection) }),
      (session) =>
        tryPromise({
          try: () =>
            measureTables(tables, request, {
              session,
              engine: "clickhouse",
              dialect: clickhouseDialect,
              cells: clickhouseCells
            }),
          catch: faultOf(connection)
        }),
      (session) => promise(() => session.close())
    )
})

const faultOf =
  ({ variable }: ClickhouseConnection) =>
  (error: unknown) =>
    clickhouseFault(error, variable)

import { randomUUID } from "node:crypto"
import { ClickHouseLogLevel, createClient } from "@clickhouse/client"
import type { ServerSession } from "../records/ServerSession.js"
import type { ColumnType } from "../records/CellReader.js"
import { type Sql, sql, text } from "../records/Sql.js"
import { clickhouseFault } from "./clickhouseFault.js"
import { printClickhouse } from "./printClickhouse.js"

/** Where a server is, and how long it may take. */
export interface ClickhouseConnection {
  /** Such as `http://reader:secret@localhost:8123/monitoring`. */
  readonly url: string
  /** The environment variable that holds it, to be told to whoever has to correct it. */
  readonly variable: string
  /** How long a statement may take. */
  readonly seconds: number
}

/** An answer of the server, with rows as lists. */
interface Answer {
  readonly meta: ReadonlyArray<{ readonly name: string; readonly type: string }>
  readonly data: ReadonlyArray<ReadonlyArray<unknown>>
}

/** Begins to read from a server. It is asked to change nothing, and to stop by itself when it takes too long. */
export const openClickhouse = async (connection: ClickhouseConnection): Promise<ServerSession> => {
  const client = clientOf(connection)
  let running: string | undefined
  const stopping = new AbortController()
  const run = async (statement: Sql): Promise<Answer> => {
    const id = randomUUID()
    running = id
    try {
      const answer = await client.query<"JSONCompact">({
        query: printClickhouse(statement),
        format: "JSONCompact",
        query_id: id,
        abort_signal: stopping.signal,
        clickhouse_settings: { ...limits, readonly: "2", max_execution_time: connection.seconds }
      })
      const { meta = [], data } = await answer.json<ReadonlyArray<unknown>>()
      return { meta, data }
    } catch (error) {
      throw clickhouseFault(error, connection.variable)
    } finally {
      running = undefined
    }
  }
  try {
    await run(sql`SELECT 1`)
  } catch (error) {
    await client.close().catch(() => undefined)
    throw error
  }
  return {
    ask: async (statement) => {
      const { meta, data } = await run(statement)
      return data.map((row) => Object.fromEntries(meta.map(({ name }, index) => [name, textOrNull(row[index])])))
    },
    describe: async (from) => {
      const { meta } = await run(sql`SELECT * FROM ${from} AS theirs LIMIT 0`)
      return new Map(meta.map(({ name, type }) => [name, typeOf(type)]))
    },
    close: async () => {
      if (running !== undefined) {
        // A request that is merely given up leaves the server working.
        await client
          .command({ query: printClickhouse(sql`KILL QUERY WHERE query_id = ${text(running)} ASYNC`) })
          .catch(() => undefined)
        stopping.abort()
      }
      await client.close().catch(() => undefined)
    }
  }
}

const textOrNull = (cell: unknown): string | null => {
  if (typeof cell === "string") return cell
  return typeof cell === "number" ? String(cell) : null
}

/** Statements name every indicator and place in full. */
const limits = {
  max_query_size: "67108864",
  max_ast_elements: "5000000",
  max_expanded_ast_elements: "5000000"
} as const

/** The client would print what fails; whoever asked is told it. */
const clientOf = ({ url, seconds }: ClickhouseConnection) =>
  createClient({
    url,
    application: "logframe",
    request_timeout: (seconds + 30) * 1000,
    log: { level: ClickHouseLogLevel.OFF }
  })

const typeOf = (written: string): ColumnType => {
  const type = written.replace(/^(?:LowCardinality|Nullable)\((.*)\)$/u, "$1").replace(/^Nullable\((.*)\)$/u, "$1")
  if (/^U?Int\d+$/u.test(type)) return "number"
  if (/^Float\d+$/u.test(type)) return "float"
  if (type === "Bool") return "boolean"
  if (type.startsWith("Date")) return "day"
  const scale = /^Decimal\(\d+, (\d+)\)$/u.exec(type)?.[1]
  if (scale === undefined) return "text"
  // More digits than are kept are rounded as those of a text are.
  return Number(scale) <= 12 ? "number" : "text"
}

import pg from "pg"
import { EngineError } from "../EngineError.js"
import type { ServerSession } from "../records/ServerSession.js"
import type { ColumnType } from "../records/CellReader.js"
import type { AnswerRow } from "../records/Counted.js"
import { type Sql, sql } from "../records/Sql.js"
import { postgresqlFault } from "./postgresqlFault.js"
import { printPostgresql } from "./printPostgresql.js"

/** Where a server is, and how long it may take. */
export interface PostgresqlConnection {
  /** Such as `postgresql://reader:secret@localhost/monitoring`. */
  readonly url: string
  /** The environment variable that holds it, to be told to whoever has to correct it. */
  readonly variable: string
  /** How long a statement may take. */
  readonly seconds: number
}

const connectSeconds = 10

/** Answers are texts as the server writes them: a sum of decimals would be rounded as a number of JavaScript. */
const asWritten: pg.CustomTypesConfig = { getTypeParser: () => (written: unknown) => written }

const clientOf = ({ url }: PostgresqlConnection): pg.Client => {
  const client = new pg.Client({
    connectionString: url,
    application_name: "logframe",
    connectionTimeoutMillis: connectSeconds * 1000,
    types: asWritten
  })
  // A server that goes away is told by an event, which nobody else hears: Node would end. The statement fails as well.
  client.on("error", () => undefined)
  return client
}

/** Begins to read from a server: all that is read is of one moment, and nothing can be changed. */
export const openPostgresql = async (connection: PostgresqlConnection): Promise<ServerSession> => {
  const client = clientOf(connection)
  let running: Promise<unknown> | undefined
  const run = async (statement: Sql): Promise<pg.QueryArrayResult<Array<string | null>>> => {
    const { text, values } = printPostgresql(statement)
    const query = client.query<Array<string | null>>({ text, values: [...values], rowMode: "array" })
    running = query
    try {
      return await query
    } catch (error) {
      throw postgresqlFault(error, connection.variable)
    } finally {
      running = undefined
    }
  }
  try {
    await client.connect()
    await client.query("BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
    await client.query(
      "SELECT set_config('statement_timeout', $1, true), set_config('lock_timeout', $1, true), set_config('DateStyle', 'ISO', true), set_config('TimeZone', 'UTC', true), set_config('jit', 'off', true)",
      [`${connection.seconds * 1000}`]
    )
  } catch (error) {
    await client.end().catch(() => undefined)
    throw postgresqlFault(error, connection.variable)
  }
  return {
    ask: async (statement) => rowsOf(await run(statement)),
    describe: async (from) => {
      const { fields } = await run(sql`SELECT * FROM ${from} AS theirs LIMIT 0`)
      return new Map(fields.map(({ name, dataTypeID }) => [name, types.get(dataTypeID) ?? "text"]))
    },
    close: async () => {
      const open = running
      if (open) {
        await cancel(client, connection)
        await open.catch(() => undefined)
      }
      await client.end().catch(() => undefined)
    }
  }
}

const rowsOf = ({ fields, rows }: pg.QueryArrayResult<Array<string | null>>): ReadonlyArray<AnswerRow> =>
  rows.map((row) => Object.fromEntries(fields.map(({ name }, index) => [name, row[index] ?? null])))

/** Has the server stop what it is at: a connection that is merely closed would leave it working. */
const cancel = async (client: pg.Client, connection: PostgresqlConnection): Promise<void> => {
  const second = clientOf(connection)
  try {
    await second.connect()
    await second.query("SELECT pg_cancel_backend($1)", [processOf(client)])
  } catch {
    // The server is gone, or will stop by itself after its time.
  }
  await second.end().catch(() => undefined)
}

/** The server's process for a connection, which `pg` keeps from the protocol's BackendKeyData. */
const processOf = (client: pg.Client): number => {
  const id = "processID" in client ? client.processID : undefined
  if (typeof id !== "number")
    throw new EngineError({
      engine: "postgresql",
      reason: "The connection has no process.",
      remedy: "Connect to the server itself."
    })
  return id
}

/** Object identifiers of the server's own types (pg_type.dat). */
const types: ReadonlyMap<number, ColumnType> = new Map([
  [16, "boolean"],
  [20, "number"],
  [21, "number"],
  [23, "number"],
  [1700, "number"],
  [700, "float"],
  [701, "float"],
  [1082, "day"],
  [1114, "day"],
  [1184, "day"]
])

import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api"
import type { Progress } from "@logframe/core"
import { quoted } from "./quoted.js"

/** What a session may use of the machine. */
export interface SessionLimits {
  /** Bytes of memory before it spills to disk, such as `4GB`; four fifths of the machine's unless said. */
  readonly memory?: string
  readonly threads?: number
  /** Where the private folder for spilling is made; the system's folder for temporary files unless said. */
  readonly spillFolder?: string
}

/** A private database in memory that reads the named files and nothing else. What it gives are numbers, texts, flags and lists. */
export interface Session {
  readonly run: (sql: string) => Promise<void>
  /** The columns of a result, by name. */
  readonly columns: (sql: string) => Promise<Readonly<Record<string, ReadonlyArray<unknown>>>>
  readonly rows: (sql: string) => Promise<ReadonlyArray<Readonly<Record<string, unknown>>>>
  /** Stops what runs; it rejects. */
  readonly interrupt: () => void
  /** How many rows the running query has looked at; undefined while nobody knows. */
  readonly progress: () => Progress | undefined
  /** Ends the session and removes its folder. */
  readonly close: () => Promise<void>
}

/**
 * Opens a database that is locked down: it reads the files named and no others, writes only into a private folder for
 * what does not fit into memory, loads no extension, reaches no network, and none of that can be changed again.
 */
export const openSession = async (files: ReadonlyArray<string>, limits: SessionLimits): Promise<Session> => {
  const folder = await mkdtemp(join(limits.spillFolder ?? tmpdir(), "logframe-duckdb-"))
  try {
    const instance = await DuckDBInstance.create(":memory:", {
      autoinstall_known_extensions: "false",
      autoload_known_extensions: "false",
      ...(limits.threads === undefined ? {} : { threads: String(limits.threads) }),
      ...(limits.memory === undefined ? {} : { memory_limit: limits.memory })
    })
    const connection = await instance.connect()
    for (const sql of lockDown(files, folder)) await connection.run(sql)
    return sessionOn(connection, async () => {
      connection.closeSync()
      instance.closeSync()
      await rm(folder, { recursive: true, force: true })
    })
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw error
  }
}

/** The order matters: what is allowed can no longer be said once access is off. */
const lockDown = (files: ReadonlyArray<string>, folder: string): ReadonlyArray<string> => [
  "SET enable_progress_bar = true",
  "SET enable_progress_bar_print = false",
  "SET progress_bar_time = 1",
  `SET temp_directory = ${quoted(folder)}`,
  `SET allowed_paths = [${files.map(quoted).join(", ")}]`,
  "SET enable_external_access = false",
  "SET lock_configuration = true"
]

const sessionOn = (connection: DuckDBConnection, close: () => Promise<void>): Session => {
  let running: Promise<unknown> = Promise.resolve()
  const tracked = <Result>(result: Promise<Result>): Promise<Result> => {
    running = result.catch(() => undefined)
    return result
  }
  return {
    run: async (sql) => {
      await tracked(connection.run(sql))
    },
    columns: async (sql) => {
      const result = await tracked(connection.runAndReadAll(sql))
      const names = result.columnNames()
      const columns = result.getColumnsJS()
      return Object.fromEntries(names.map((name, index) => [name, columns[index] ?? []]))
    },
    rows: async (sql) => (await tracked(connection.runAndReadAll(sql))).getRowObjectsJS(),
    interrupt: () => connection.interrupt(),
    progress: () => {
      const { percentage, rows_processed: rows, total_rows_to_process: of } = connection.progress
      return percentage < 0 ? undefined : { rows: Number(rows), of: Number(of) }
    },
    // What runs ends first: a database is not taken away from under it.
    close: async () => {
      await running
      await close()
    }
  }
}

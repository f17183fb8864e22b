// The programs that serve data to the tests of engines, and where they are.
import { existsSync, readdirSync } from "node:fs"
import { join } from "node:path"
import { findProgram } from "../findProgram.mjs"

/**
 * @typedef {object} ServerProgram
 * @property {string} name
 * @property {string} variable an environment variable that may name the program
 * @property {string} program
 * @property {ReadonlyArray<string>} packages Debian's
 * @property {string} service what the packages would start
 * @property {() => string | undefined} path
 */

const debianFolder = "/usr/lib/postgresql"

/** Debian keeps each version in a folder of its own; the newest first. */
const postgresqlFolders = () =>
  existsSync(debianFolder)
    ? readdirSync(debianFolder)
        .toSorted((a, b) => Number(b) - Number(a))
        .map((version) => join(debianFolder, version, "bin"))
    : []

/** @type {ServerProgram} */
export const postgresql = {
  name: "PostgreSQL",
  variable: "POSTGRES_INITDB_PATH",
  program: "initdb",
  packages: ["postgresql"],
  service: "postgresql",
  path: () => findProgram("POSTGRES_INITDB_PATH", ["initdb"], postgresqlFolders())
}

/** @type {ServerProgram} */
export const clickhouse = {
  name: "ClickHouse",
  variable: "CLICKHOUSE_SERVER_PATH",
  program: "clickhouse-server",
  packages: ["clickhouse-server"],
  service: "clickhouse-server",
  path: () => findProgram("CLICKHOUSE_SERVER_PATH", ["clickhouse-server"], ["/usr/sbin"])
}

/** Every server that the tests need. */
export const serverPrograms = [postgresql, clickhouse]

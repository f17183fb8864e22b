import type { DataFileFound } from "../files/dataFilesIn.js"
import { UsageError } from "../terminal/UsageError.js"

/** What measures: core itself, or a database of its own for data of any size. */
export type EngineName = "memory" | "duckdb"

/** The engines, as `--engine` names them. */
export const engineNames: ReadonlyArray<EngineName> = ["memory", "duckdb"]

/** Up to about these bytes of data it takes longer to start a database than to count. */
const smallBytes = 3_000_000

/** The engine for data: the one that is asked for, or the one that is done sooner. Parquet is read by DuckDB alone. */
export const chosenEngine = (files: ReadonlyArray<DataFileFound>, asked: EngineName | undefined): EngineName => {
  const parquet = files.find(({ path }) => path.endsWith(".parquet"))
  if (asked === "memory" && parquet)
    throw new UsageError(`${parquet.path} is a Parquet file, which is not read in memory: leave --engine away.`)
  if (asked !== undefined) return asked
  return parquet || files.reduce((sum, { bytes }) => sum + bytes, 0) > smallBytes ? "duckdb" : "memory"
}

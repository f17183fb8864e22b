import type { Progress } from "@logframe/core"
import type { DataFile } from "./DataFile.js"
import type { SessionLimits } from "./Session.js"

/** What a DuckDB engine measures, and with how much of the machine. */
export interface DuckdbOptions extends SessionLimits {
  /** CSV or Parquet files in long format. */
  readonly files: ReadonlyArray<DataFile>
  /** Told now and then while it measures. */
  readonly onProgress?: (progress: Progress) => void
}

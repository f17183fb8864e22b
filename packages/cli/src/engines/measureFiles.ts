import type { MeasureRequest, Measurement, Progress } from "@logframe/core"
import { MeasuringInterrupted, runEngine } from "@logframe/engines"
import { duckdbEngine } from "@logframe/engines/duckdb"
import type { DataFileFound } from "../files/dataFilesIn.js"
import { UsageError } from "../terminal/UsageError.js"
import { faultOf } from "./faultOf.js"

/** What is measured, by whom, and who is told how far it is. */
export interface MeasuringFiles {
  readonly files: ReadonlyArray<DataFileFound>
  readonly request: MeasureRequest
  readonly signal: AbortSignal
  readonly memory: string | undefined
  readonly onProgress: ((progress: Progress) => void) | undefined
}

/** Lets DuckDB measure files; undefined when it was interrupted. What it cannot do is told as wrong usage, with what to do. */
export const measureFiles = async ({
  files,
  request,
  signal,
  memory,
  onProgress
}: MeasuringFiles): Promise<Measurement | undefined> => {
  const engine = duckdbEngine({
    files,
    ...(memory === undefined ? {} : { memory }),
    ...(onProgress ? { onProgress } : {})
  })
  try {
    return await runEngine(engine, request, signal)
  } catch (error) {
    if (error instanceof MeasuringInterrupted) return undefined
    const told = faultOf(error)
    throw told === undefined ? error : new UsageError(told)
  }
}

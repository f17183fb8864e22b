import type { Engine, MeasureRequest, Measurement } from "@logframe/core"
import { acquireUseRelease, promise, tryPromise } from "effect/Effect"
import { EngineError } from "../EngineError.js"
import type { DuckdbOptions } from "./DuckdbOptions.js"
import { type Session, openSession } from "./Session.js"
import { measureFiles } from "./measureFiles.js"

/**
 * An engine that measures files of any size on this machine, in a DuckDB of its own: it reads the files named and nothing
 * else, spills into a private folder, and can be interrupted. Of rows only what few figures are made of leaves it.
 */
export const duckdbEngine = (options: DuckdbOptions): Engine => ({
  id: "duckdb",
  measure: (request) =>
    acquireUseRelease(
      tryPromise({
        try: () =>
          openSession(
            options.files.map(({ location }) => location),
            options
          ),
        catch: engineError
      }),
      (session) =>
        tryPromise({ try: (signal) => measuredWith(session, { request, options, signal }), catch: engineError }),
      (session) => promise(() => session.close())
    )
})

interface Work {
  readonly request: MeasureRequest
  readonly options: DuckdbOptions
  readonly signal: AbortSignal
}

const measuredWith = async (session: Session, { request, options, signal }: Work): Promise<Measurement> => {
  const interrupt = (): void => session.interrupt()
  const { onProgress } = options
  const tell = (): void => {
    const progress = session.progress()
    if (progress) onProgress?.(progress)
  }
  const timer = onProgress ? setInterval(tell, toldEvery) : undefined
  signal.addEventListener("abort", interrupt, { once: true })
  try {
    return await measureFiles(session, { request, options })
  } finally {
    clearInterval(timer)
    signal.removeEventListener("abort", interrupt)
  }
}

/** In milliseconds. */
const toldEvery = 250

/** What DuckDB says, as an error that says what to do. */
const engineError = (error: unknown): EngineError => {
  if (error instanceof EngineError) return error
  const text = error instanceof Error ? error.message : String(error)
  const [first = ""] = text.split("\n")
  if (/Out of Memory/u.test(text))
    return new EngineError({
      engine: "duckdb",
      reason: "The data do not fit into the memory that DuckDB may use, nor into its folder for what is left over.",
      remedy: "Allow more memory, or make room on the disk that holds temporary files."
    })
  if (/Cannot find module|ERR_MODULE_NOT_FOUND|dlopen/u.test(text))
    return new EngineError({
      engine: "duckdb",
      reason: "DuckDB is not installed for this machine.",
      remedy: "Install the package again with its optional packages, or measure in memory."
    })
  return new EngineError({
    engine: "duckdb",
    reason: `DuckDB cannot measure the data: ${first}`,
    remedy: "Look at the file that it names; measured in memory the data may tell more."
  })
}

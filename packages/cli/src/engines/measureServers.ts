import type { DataSource, MeasureRequest, Measurement } from "@logframe/core"
import { MeasuringInterrupted, runEngine } from "@logframe/engines"
import { type DataServer, dataServersOf, serverEngine } from "@logframe/engines/servers"
import { UsageError } from "../terminal/UsageError.js"
import { faultOf } from "./faultOf.js"

/** What is measured on servers. */
export interface MeasuringServers {
  /** Those of sources in files are passed over. */
  readonly sources: ReadonlyArray<DataSource>
  readonly request: MeasureRequest
  readonly signal: AbortSignal
}

/** Lets the servers that have rows of a programme measure them, one after the other; undefined when it was interrupted. */
export const measureServers = async ({
  sources,
  request,
  signal
}: MeasuringServers): Promise<Measurement | undefined> => {
  const found: Array<Measurement> = []
  try {
    for (const server of dataServersOf(sources)) {
      const measured = await runEngine(serverEngine(server, connectionOf(server)), request, signal)
      refuseDivided([...found, measured])
      found.push(measured)
    }
  } catch (error) {
    if (error instanceof MeasuringInterrupted) return undefined
    const told = faultOf(error)
    throw told === undefined ? error : new UsageError(told)
  }
  return {
    observations: found.flatMap(({ observations }) => observations),
    groups: found.flatMap(({ groups }) => groups),
    diagnostics: found.flatMap(({ diagnostics }) => diagnostics),
    rows: found.reduce((sum, { rows }) => sum + rows, 0),
    setAside: found.reduce((sum, { setAside }) => sum + setAside, 0)
  }
}

/** A connection is never in a file: it may hold a password. */
const connectionOf = ({ kind, variable, sources }: DataServer): string => {
  const url = process.env[variable]
  if (url) return url
  const example =
    kind === "postgresql" ? "postgresql://USER:PASSWORD@HOST/DATABASE" : "http://USER:PASSWORD@HOST:8123/DATABASE"
  throw new UsageError(
    `The data "${sources[0]?.id}" are on a server: set ${variable} in the environment to its address, such as ${example}.`
  )
}

/** People cannot be counted once over two servers, nor the last of a place be known. */
const refuseDivided = (measured: ReadonlyArray<Measurement>): void => {
  const names = measured.map(({ observations }) => new Set(observations.map(({ indicator }) => indicator)))
  const [first = new Set<string>(), ...rest] = names.toReversed()
  const twice = [...first].find((indicator) => rest.some((others) => others.has(indicator)))
  if (twice !== undefined)
    throw new UsageError(`The rows of "${twice}" are on two servers: have all of an indicator's rows on one.`)
}

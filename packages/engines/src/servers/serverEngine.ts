import type { DataSource, Engine } from "@logframe/core"
import { clickhouseEngine } from "../clickhouse/clickhouseEngine.js"
import { postgresqlEngine } from "../postgresql/postgresqlEngine.js"
import { tableSourceOf } from "../records/TableSource.js"

/** A server that has rows of a programme. */
export interface DataServer {
  readonly kind: "postgresql" | "clickhouse"
  /** The environment variable that holds the connection. */
  readonly variable: string
  /** Its sources, at least one. */
  readonly sources: ReadonlyArray<DataSource>
}

/** The servers that sources name, each once, in the order of the sources. */
export const dataServersOf = (sources: ReadonlyArray<DataSource>): ReadonlyArray<DataServer> => {
  const found = new Map<string, DataServer & { readonly sources: Array<DataSource> }>()
  for (const source of sources) {
    if (source.place.kind === "files") continue
    const { kind, connection } = source.place
    const known = found.get(`${kind} ${connection}`)
    if (known) known.sources.push(source)
    else found.set(`${kind} ${connection}`, { kind, variable: connection, sources: [source] })
  }
  return [...found.values()]
}

/** How long one statement may take. */
const seconds = 600

/** The engine that measures a server's sources where they are; `url` is what the environment variable holds. */
export const serverEngine = ({ kind, variable, sources }: DataServer, url: string): Engine => {
  const tables = sources.flatMap((source) => tableSourceOf(source) ?? [])
  const options = { url, variable, seconds, tables }
  return kind === "postgresql" ? postgresqlEngine(options) : clickhouseEngine(options)
}

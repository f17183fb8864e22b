import { type DataSource, type Programme, observationColumns } from "@logframe/core"
import { EngineError } from "../EngineError.js"
import type { ServerSession } from "./ServerSession.js"
import { declaredQuery, name, sql } from "./Sql.js"
import type { ColumnSource, ServerTable } from "./ServerTable.js"

/** A table or query as programme.yaml has it, before the server was asked for its columns. */
export interface TableSource extends Pick<ServerTable, "path" | "from" | "only"> {
  /** Undefined: the table has our own columns, and no others. */
  readonly columns: ReadonlyMap<string, ColumnSource> | undefined
}

/** A source of programme.yaml as a table to be measured; undefined where its rows are in files. */
export const tableSourceOf = ({ id, place, columns, wide, only }: DataSource): TableSource | undefined => {
  if (place.kind === "files") return undefined
  if (wide.length > 0)
    throw new EngineError({
      engine: place.kind,
      reason: `The source "${id}" has wide columns, and is in a database.`,
      remedy: "Have a view or a query give one row a figure, and name it instead."
    })
  return {
    path: place.table ?? id,
    from: place.table === undefined ? declaredQuery(place.query ?? "") : sql`${name(...place.table.split("."))}`,
    columns: columns && new Map(columns.map(({ field, from }) => [field, from])),
    only: only.map(({ column, values }) => ({ column, values }))
  }
}

/** Asks a server for the columns of a table, and holds what is declared against them. */
export const tableOf = async (
  source: TableSource,
  programme: Programme,
  { session, engine }: { readonly session: ServerSession; readonly engine: string }
): Promise<ServerTable> => {
  const types = await session.describe(source.from)
  const ours = [...observationColumns, ...programme.disaggregations.map(({ id }) => id)]
  const columns = source.columns ?? new Map([...types.keys()].map((column) => [column, asItIs(column)] as const))
  const known = source.columns ? [...types.keys()] : ours
  const named = [
    ...[...columns.values()].flatMap((from) => (from.kind === "column" ? [from.column] : [])),
    ...source.only.map(({ column }) => column)
  ]
  const missing = named.find((column) => !known.includes(column))
  if (missing !== undefined)
    throw new EngineError({
      engine,
      reason: source.columns
        ? `${source.path} has no column "${missing}".`
        : `${source.path} has a column "${missing}", which is none of ours.`,
      remedy: source.columns
        ? `Correct the name under data: in programme.yaml; the columns are ${known.join(", ")}.`
        : "Say under columns: in programme.yaml which columns are meant; others are then not read."
    })
  return { path: source.path, from: source.from, only: source.only, types, columns }
}

const asItIs = (column: string): ColumnSource => ({ kind: "column", column, values: undefined, passesOver: false })

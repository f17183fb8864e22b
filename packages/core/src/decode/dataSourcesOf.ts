import { errorAt } from "../diagnostic/Diagnostic.js"
import { type Origin, within } from "../diagnostic/Origin.js"
import {
  type DataPlace,
  type DataSource,
  type MappedColumn,
  type TableReading,
  type WideColumn,
  plainReading
} from "../model/DataSource.js"
import type { DataSourceContent } from "../schema/DataSourceEntry.js"
import type { Draft } from "./Draft.js"
import { entriesOf } from "./entriesOf.js"

const places = ["files", "postgresql", "clickhouse"] as const

/** The sources of a programme's data, in the order of the file; found and left out are those that are of nowhere, or of two places. */
export const dataSourcesOf = (
  draft: Draft,
  written: Readonly<Record<string, DataSourceContent>> | undefined,
  origin: Origin
): ReadonlyArray<DataSource> =>
  entriesOf(written, origin)
    .filter(([, content, at]) => isOfOnePlace(draft, content, at))
    .map(sourceOf)

const isOfOnePlace = (draft: Draft, content: DataSourceContent, at: Origin): boolean => {
  const said = places.filter((key) => content[key] !== undefined)
  const isOne = isExactlyOne(draft, { keys: places, said }, at)
  const server = content.postgresql ?? content.clickhouse
  if (!isOne || !server) return isOne
  const keys = ["table", "query"] as const
  return isExactlyOne(draft, { keys, said: keys.filter((key) => server[key] !== undefined) }, within(at, said[0] ?? ""))
}

interface Alternatives {
  readonly keys: ReadonlyArray<string>
  readonly said: ReadonlyArray<string>
}

const isExactlyOne = (draft: Draft, { keys, said }: Alternatives, at: Origin): boolean => {
  if (said.length === 1) return true
  // What was wrong already, and taken out, is not missed again.
  const isTold = draft.removed.some(({ path }) => path.join("\n").startsWith(`${at.path.join("\n")}\n`))
  if (said.length > 1 || !isTold) {
    const params = { key: String(at.path.at(-1)), expected: `a map with one of ${keys.join(", ")}`, actual: "a map" }
    const actual = said.length === 0 ? "a map with none" : `a map with ${said.join(" and ")}`
    draft.diagnostics.push(errorAt("valid-value", at, { ...params, actual }))
  }
  draft.removed.push(at)
  return false
}

const sourceOf = ([id, content, at]: readonly [string, DataSourceContent, Origin]): DataSource => ({
  id,
  place: placeOf(content),
  reading: readingOf(content),
  columns: content.columns && entriesOf(content.columns, within(at, "columns")).map(mappedColumnOf),
  wide: entriesOf(content.wide, within(at, "wide")).map(wideColumnOf),
  only: entriesOf(content.only, within(at, "only")).map(([column, values, where]) => ({
    column,
    values: (typeof values === "object" ? values : [values]).map(textOf),
    origin: where
  })),
  origin: at
})

const placeOf = ({ files, format, postgresql, clickhouse }: DataSourceContent): DataPlace => {
  const server = postgresql ?? clickhouse
  if (!server) return { kind: "files", pattern: files ?? "", format }
  const { connection, table, query } = server
  return { kind: postgresql ? "postgresql" : "clickhouse", connection, table, query }
}

const delimiters = { comma: ",", semicolon: ";", tab: "\t" } as const
const decimals = { comma: ",", point: "." } as const

const readingOf = (content: DataSourceContent): TableReading => ({
  encoding: content.encoding,
  delimiter: content.delimiter && delimiters[content.delimiter],
  decimal: content.decimal && decimals[content.decimal],
  thousands: content.thousands,
  dateOrder: content["date-format"],
  sheet: content.sheet,
  headerRow: content["header-row"] ?? plainReading.headerRow,
  headerRows: content["header-rows"] ?? plainReading.headerRows
})

type OurValue = string | number | boolean

const textOf = (value: OurValue): string => String(value)

const mappedColumnOf = ([field, written, origin]: readonly [
  string,
  NonNullable<DataSourceContent["columns"]>[string],
  Origin
]): MappedColumn => {
  if (typeof written === "string") return { field, from: theirs(written), origin }
  if ("constant" in written) return { field, from: { kind: "constant", text: textOf(written.constant) }, origin }
  const { column, values, others } = written
  return { field, from: { ...theirs(column), values: meaningsOf(values), passesOver: others === "pass-over" }, origin }
}

const theirs = (column: string) => ({ kind: "column", column, values: undefined, passesOver: false }) as const

const meaningsOf = (values: Readonly<Record<string, OurValue>> | undefined): ReadonlyMap<string, string> | undefined =>
  values && new Map(Object.entries(values).map(([theirValue, ours]) => [theirValue, textOf(ours)]))

const wideColumnOf = ([column, fields, origin]: readonly [
  string,
  NonNullable<DataSourceContent["wide"]>[string],
  Origin
]): WideColumn => ({
  column,
  fields: new Map(Object.entries(fields).map(([field, ours]) => [field, textOf(ours)])),
  origin
})

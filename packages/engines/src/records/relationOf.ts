import { type Period, type Programme, planMeasure } from "@logframe/core"
import type { CellReader, TypedCell } from "./CellReader.js"
import type { Dialect } from "./Dialect.js"
import type { ServerTable } from "./ServerTable.js"
import { type OwnName, type Sql, all, day, dictionary, joined, listed, name, own, sql, text, texts } from "./Sql.js"
import type { Relation } from "./recordsOf.js"

/** What reads a server's tables. */
export interface TableReader {
  readonly dialect: Dialect
  readonly cells: CellReader
}

/** Why a row belongs to no figure; the first that holds is told. */
export type RowFault = "date" | "period" | "indicator" | "place" | "category" | "number" | "figure" | "meaning"

/** The rows of tables as records in our own columns. Rows that break the contract have a fault, and are counted nowhere. */
export const relationOf = (
  tables: ReadonlyArray<ServerTable>,
  programme: Programme,
  reader: TableReader
): Relation => ({
  query: joined(
    tables.map((table, index) => recordsIn(table, { index, programme, reader })),
    sql` UNION ALL `
  ),
  sources: tables.map(({ path }) => path),
  dimensions: programme.disaggregations.map(({ id }) => id)
})

interface Context {
  readonly index: number
  readonly programme: Programme
  readonly reader: TableReader
}

const numbers = ["numerator", "denominator", "sample"] as const

/** In three steps, so that what is computed of a cell stands in the statement once: texts, then figures, then faults. */
const recordsIn = (table: ServerTable, { index, programme, reader }: Context): Sql => {
  const { cells, dialect } = reader
  const fields = meantFields(table, reader)
  const dimensions = programme.disaggregations.map((_, at): OwnName => `c${at}`)
  const written: ReadonlyArray<Sql> = [
    sql`${cells.text(fields.of("indicator"))} AS name`,
    sql`${cells.text(fields.of("place"))} AS place`,
    ...programme.disaggregations.map(({ id }, at) => sql`${cells.text(fields.of(id))} AS ${own(`c${at}`)}`),
    sql`${cells.text(fields.of("person"))} AS who`,
    sql`${cells.lower(cells.text(fields.of("illustrative")))} AS shown`,
    sql`${cells.text(fields.of("period"))} AS term`,
    ...["date", "value", ...numbers].map((field, at) => sql`${asRead(fields.of(field), cells)} AS ${own(`t${at}`)}`),
    sql`${flag(fields.isUnmeant)} AS unmeant`
  ]
  const step = (field: string, at: number): TypedCell => ({ expression: own(`t${at}`), type: fields.of(field).type })
  const value = step("value", 1)
  const isGiven = (cell: TypedCell): Sql => sql`CASE WHEN ${cells.isEmpty(cell)} THEN 0 ELSE 1 END`
  const figures: ReadonlyArray<Sql> = [
    sql`name, place, ${dimensions.length > 0 ? sql`${listed(dimensions.map(own))}, ` : sql``}shown, term, unmeant`,
    sql`CASE WHEN who <> ${text("")} THEN who END AS person`,
    sql`${cells.day(step("date", 0))} AS day`,
    sql`${value.type === "boolean" ? cells.none.number : cells.number(value)} AS number`,
    sql`${wordIn(value, cells)} AS word`,
    sql`${isGiven(value)} AS h0`,
    sql`${isGiven(step("date", 0))} AS h9`,
    ...numbers.flatMap((field, at) => {
      const cell = step(field, at + 2)
      return [sql`${cells.number(cell)} AS ${own(field)}`, sql`${isGiven(cell)} AS ${own(`h${at + 1}`)}`]
    })
  ]
  const read = sql`SELECT ${listed(written)} FROM (${fields.rows}) AS theirs WHERE ${all(fields.conditions)}`
  const kept: ReadonlyArray<OwnName> = ["name", "day", "place", ...dimensions, "number", "word", ...numbers, "person"]
  return sql`SELECT ${index} AS source, ${listed(kept.map(own))}, CASE WHEN shown IN (${text("yes")}, ${text("true")}) THEN 1 ELSE 0 END AS illustrative, ${faultIn(
    programme,
    dialect
  )} AS fault FROM (SELECT ${listed(figures)} FROM (${read}) AS texts) AS meant WHERE h9 = 1 OR term = ${text(
    ""
  )} OR unmeant = 1`
}

/**
 * The reports among a table's rows, which have a period and no date: as texts, for each of the fields in its order (`r0`,
 * `r1`...). Undefined where the table has no periods.
 */
export const reportsIn = (
  table: ServerTable,
  fieldNames: ReadonlyArray<string>,
  { dialect, cells }: TableReader
): Sql | undefined => {
  if (!table.columns.has("period")) return undefined
  const fields = meantFields(table, { dialect, cells })
  const written = fieldNames.map((field, at) => sql`${writtenAs(fields.of(field), cells)} AS ${own(`r${at}`)}`)
  const read = sql`SELECT ${listed(written)}, ${flag(fields.isUnmeant)} AS unmeant FROM (${fields.rows}) AS theirs WHERE ${all(fields.conditions)}`
  const [period, date] = (["period", "date"] as const).map((field) => own(`r${fieldNames.indexOf(field)}`))
  return sql`SELECT ${listed(fieldNames.map((_, at) => own(`r${at}`)))} FROM (${read}) AS reports WHERE unmeant = 0 AND ${period ?? sql``} <> ${text(
    ""
  )} AND ${date ?? sql``} = ${text("")}`
}

/** A cell as a file would have it. */
const writtenAs = (cell: TypedCell, cells: CellReader): Sql =>
  cell.type === "boolean"
    ? sql`CASE ${cells.text(cell)} WHEN ${text("true")} THEN ${text("yes")} WHEN ${text("false")} THEN ${text("no")} ELSE ${text("")} END`
    : cells.text(cell)

/** A text column as a text without spaces around it; others as they are. */
const asRead = (cell: TypedCell, cells: CellReader): Sql => (cell.type === "text" ? cells.text(cell) : cell.expression)

const flag = (conditions: ReadonlyArray<Sql>): Sql =>
  conditions.length === 0 ? sql`0` : sql`CASE WHEN ${joined(conditions, sql` OR `)} THEN 1 ELSE 0 END`

/** Of a value what is no number: yes, no, or a rank. */
const wordIn = ({ expression, type }: TypedCell, cells: CellReader): Sql => {
  if (type === "boolean") return cells.text({ expression, type })
  if (type !== "text") return cells.none.text
  const lower = cells.lower(expression)
  const [yes, no] = [text("true"), text("false")]
  return sql`CASE WHEN ${lower} IN (${text("yes")}, ${yes}) THEN ${yes} WHEN ${lower} IN (${text("no")}, ${no}) THEN ${no} WHEN ${cells.isWord(
    expression
  )} THEN ${expression} END`
}

/** Beyond these the numbers of JavaScript are no longer exact. */
const largest = sql`9007199254740991`

const faultIn = (programme: Programme, dialect: Dialect): Sql => {
  const isKnown = (column: OwnName, ids: ReadonlyArray<string>): Sql =>
    sql`(${own(column)} = ${text("")} OR ${dialect.isOneOf(own(column), texts(ids))})`
  const names = [...new Set(planMeasure(programme).flatMap((planned) => planned.names))]
  const places = programme.places.map(({ id }) => id)
  const categories = programme.disaggregations.map(({ categories: known }, at) =>
    isKnown(
      `c${at}`,
      known.map(({ id }) => id)
    )
  )
  const faults: ReadonlyArray<readonly [RowFault, Sql]> = [
    ["meaning", sql`unmeant = 1`],
    ["date", sql`day IS NULL OR term <> ${text("")}`],
    ["indicator", sql`NOT ${dialect.isOneOf(own("name"), texts(names))}`],
    ["period", joined(outsideOfData(programme, dialect), sql` OR `)],
    ["place", sql`NOT ${isKnown("place", places)}`],
    ["category", sql`NOT (${all(categories)})`],
    ["number", joined([sql`(h0 = 1 AND number IS NULL AND word IS NULL)`, ...numbers.map(unread)], sql` OR `)],
    ["number", joined((["number", ...numbers] as const).map(beyond), sql` OR `)],
    ["figure", sql`h0 = 0 AND h1 = 0 AND person IS NULL`]
  ]
  return sql`CASE ${joined(
    faults
      .filter(([, { pieces }]) => pieces.length > 0)
      .map(([fault, condition]) => sql`WHEN ${condition} THEN ${text(fault)}`),
    sql` `
  )} ELSE ${text("")} END`
}

/** For the names of indicators that have their data in the same spans: the day lies in none of these. */
const outsideOfData = (programme: Programme, dialect: Dialect): ReadonlyArray<Sql> => {
  const spansOf = new Map<string, Map<string, Period>>()
  for (const { names, logframe } of planMeasure(programme))
    for (const each of names)
      spansOf.set(each, (spansOf.get(each) ?? new Map<string, Period>()).set(logframe.id, logframe.dataPeriod))
  const alike = new Map<string, { readonly names: Array<string>; readonly spans: ReadonlyArray<Period> }>()
  for (const [each, spans] of spansOf) {
    const key = [...spans.keys()].join(" ")
    const known = alike.get(key)
    if (known) known.names.push(each)
    else alike.set(key, { names: [each], spans: [...spans.values()] })
  }
  return [...alike.values()].map(({ names, spans }) => {
    const within = spans.map(({ start, end }) => sql`(day >= ${day(start)} AND day <= ${day(end)})`)
    return sql`(${dialect.isOneOf(own("name"), texts(names))} AND NOT (${joined(within, sql` OR `)}))`
  })
}

const unread = (column: OwnName, at: number): Sql => sql`(${own(`h${at + 1}`)} = 1 AND ${own(column)} IS NULL)`

const beyond = (column: OwnName): Sql => sql`${own(column)} > ${largest} OR ${own(column)} < -${largest}`

interface MeantFields {
  /** Their rows, with names of ours for the columns that are used. */
  readonly rows: Sql
  readonly conditions: ReadonlyArray<Sql>
  readonly of: (field: string) => TypedCell
  readonly isUnmeant: ReadonlyArray<Sql>
}

/** Their names go no further than this: in ClickHouse one of ours would otherwise be taken for one of theirs. */
const meantFields = (table: ServerTable, { dialect, cells }: TableReader): MeantFields => {
  const from = [...table.columns.values()].flatMap((column) => (column.kind === "column" ? [column.column] : []))
  const columns = [...new Set([...from, ...table.only.map(({ column }) => column)])]
  const cellOf = (column: string): TypedCell => ({
    expression: own(`u${columns.indexOf(column)}`),
    type: table.types.get(column) ?? "text"
  })
  const fields = new Map<string, TypedCell>()
  const isUnmeant: Array<Sql> = []
  const conditions = table.only.map(({ column, values }) => dialect.isOneOf(cells.text(cellOf(column)), texts(values)))
  for (const [field, meant] of table.columns) {
    if (meant.kind === "constant") fields.set(field, { expression: cells.constant(text(meant.text)), type: "text" })
    else if (meant.values) {
      const theirs = cells.text(cellOf(meant.column))
      const ours = dialect.lookUp(theirs, dictionary(meant.values))
      fields.set(field, { expression: ours, type: "text" })
      if (meant.passesOver) conditions.push(sql`(${theirs} = ${text("")} OR ${ours} <> ${text("")})`)
      else isUnmeant.push(sql`(${theirs} <> ${text("")} AND ${ours} = ${text("")})`)
    } else fields.set(field, cellOf(meant.column))
  }
  const renamed = columns.map((column, at) => sql`${cells.column(sql`theirs.${name(column)}`)} AS ${own(`u${at}`)}`)
  return {
    rows: sql`SELECT ${renamed.length > 0 ? listed(renamed) : sql`1 AS u0`} FROM ${table.from} AS theirs`,
    conditions,
    of: (field) => fields.get(field) ?? { expression: cells.constant(text("")), type: "text" },
    isUnmeant
  }
}

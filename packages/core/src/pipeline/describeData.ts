import { observationsIn } from "../measure/readObservations.js"
import { type RowShape, hasOtherValue, isChosen, rowShapesOf } from "../measure/rowShapes.js"
import type { DataFormat, DataSource } from "../model/DataSource.js"
import type { Observation } from "../model/Observation.js"
import type { ProgrammeFrame } from "../model/Programme.js"
import type { Day } from "../period/day.js"
import type { SourceFile } from "../source/SourceFile.js"
import type { Table } from "../tables/Table.js"
import type { Workbook } from "../tables/Workbook.js"
import { readTable } from "../tables/readTable.js"
import { type SourcedFile, sourcedFiles } from "./readData.js"

/** What a column of a table means: columns of ours, with the same others in each of its rows where it is wide. */
export interface ColumnMeaning {
  readonly column: string
  /** Each meaning in words of ours, such as `place`, or `value, where indicator is wells-built`; none: it is not read. */
  readonly meanings: ReadonlyArray<string>
}

/** A data file as it was read. */
export interface DescribedFile {
  readonly path: string
  readonly format: DataFormat
  readonly sheet: string | undefined
  readonly delimiter: string | undefined
  /** Where the header begins. */
  readonly headerRow: number
  /** Rows below the header. */
  readonly rows: number
  /** Facts that were read of them; a row of wide columns holds several. */
  readonly facts: number
  /** Rows that the source declares not to be read. */
  readonly passedOver: number
  readonly columns: ReadonlyArray<ColumnMeaning>
}

/** How often something is named, by its name, in the order of the names' first rows. */
export type Counts = ReadonlyMap<string, number>

/** What a programme's data are, by their source. */
export interface DescribedSource {
  /** Undefined for the files in `data/` that no source names. */
  readonly id: string | undefined
  readonly source: DataSource | undefined
  readonly files: ReadonlyArray<DescribedFile>
  /** Data files that could not be read as tables. */
  readonly unread: ReadonlyArray<string>
  /** What our columns are in every row. */
  readonly always: ReadonlyArray<readonly [field: string, text: string]>
  readonly indicators: Counts
  readonly periods: Counts
  readonly places: Counts
  /** By disaggregation. */
  readonly categories: ReadonlyMap<string, Counts>
  readonly first: Day | undefined
  readonly last: Day | undefined
}

/** Describes what each source of a programme's data holds and how it is read; servers are named, and not asked. */
export const describeData = (
  frame: ProgrammeFrame,
  files: ReadonlyArray<SourceFile | Workbook>
): ReadonlyArray<DescribedSource> => {
  const sourced = sourcedFiles(frame, files)
  const own = sourced.filter(({ source }) => source === undefined)
  return [
    ...(own.length > 0 ? [describeSource(frame, undefined, own)] : []),
    ...frame.data.map((source) =>
      describeSource(
        frame,
        source,
        sourced.filter((each) => each.source === source)
      )
    )
  ]
}

const describeSource = (
  frame: ProgrammeFrame,
  source: DataSource | undefined,
  sourced: ReadonlyArray<SourcedFile>
): DescribedSource => {
  const read = sourced.map(({ file }) => ({ file, table: readTable(file, source).value }))
  const tables = read.flatMap(({ table }) => (table ? [describeTable(frame, source, table)] : []))
  const facts = tables.flatMap((table) => table.observations)
  const constants = source?.columns?.flatMap(({ field, from }) =>
    from.kind === "constant" ? [[field, from.text] as const] : []
  )
  const days = facts.flatMap(({ period }) => [period.start, period.end]).toSorted()
  return {
    id: source?.id,
    source,
    files: tables.map(({ file }) => file),
    unread: read.filter(({ table }) => !table).map(({ file }) => file.path),
    always: constants ?? [],
    indicators: countsOf(facts, ({ indicator }) => indicator),
    periods: countsOf(facts, ({ period, date }) => (date === undefined ? period.label : date.slice(0, 7))),
    places: countsOf(facts, ({ place }) => place),
    categories: new Map(
      frame.disaggregations
        .map(({ id }) => [id, countsOf(facts, ({ categories }) => categories[id])] as const)
        .filter(([, counts]) => counts.size > 0)
    ),
    first: days[0],
    last: days.at(-1)
  }
}

const describeTable = (
  frame: ProgrammeFrame,
  source: DataSource | undefined,
  table: Table
): { readonly file: DescribedFile; readonly observations: ReadonlyArray<Observation> } => {
  const shapes =
    rowShapesOf(
      table,
      source,
      frame.disaggregations.map(({ id }) => id)
    ).value ?? []
  const observations = observationsIn(table, frame, source).value ?? []
  const [first] = shapes
  const always = new Set(source?.columns?.map(({ field }) => field))
  const file: DescribedFile = {
    path: table.file,
    format: table.format,
    sheet: table.sheet,
    delimiter: table.delimiter,
    headerRow: table.headerLine,
    rows: table.records.length,
    facts: observations.length,
    passedOver: first
      ? table.records.filter((record) => !isChosen(record, first) || hasOtherValue(record, first)).length
      : 0,
    columns: table.columns.map((column, index) => ({ column, meanings: meaningsOf(index, shapes, always) }))
  }
  return { file, observations }
}

const meaningsOf = (
  index: number,
  shapes: ReadonlyArray<RowShape>,
  always: ReadonlySet<string>
): ReadonlyArray<string> => {
  const meanings = shapes.flatMap(({ fields, isWide, only }) => {
    const here = [...fields].filter(([, from]) => "index" in from && from.index === index).map(([field]) => field)
    const texts = [...fields].flatMap(([field, from]) =>
      "text" in from && !always.has(field) ? [`${field} is ${from.text}`] : []
    )
    const where = isWide && texts.length > 0 ? `, where ${texts.join(" and ")}` : ""
    const chosen = only.some((choice) => choice.index === index) ? ["says which rows are read"] : []
    return [...here.map((field) => (isWide && field === "value" ? `value${where}` : field)), ...chosen]
  })
  return [...new Set(meanings)]
}

const countsOf = (facts: ReadonlyArray<Observation>, nameOf: (fact: Observation) => string | undefined): Counts => {
  const counts = new Map<string, number>()
  for (const fact of facts) {
    const name = nameOf(fact)
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return counts
}

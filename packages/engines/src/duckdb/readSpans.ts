import type { Period, PlannedIndicator, RowsBehind } from "@logframe/core"
import { type FigureRow, wholeGroup } from "../sql/FigureRow.js"
import { originOfRow } from "./FileRead.js"
import { countedAs, type Counted } from "./countedAs.js"
import { peopleSinceQuery, rowsSinceQuery } from "./countPeople.js"
import { createTable } from "./createTable.js"
import { daysFrom } from "./createLists.js"
import { type FigureSource, daysSince } from "./FigureSource.js"

/** The longer spans of an indicator that begin on one day. */
interface Anchor {
  readonly planned: PlannedIndicator
  readonly firstCell: number
  readonly spans: ReadonlyArray<Period>
}

/** People over the longer spans that targets ask for: each is counted once since the start of the span. */
export const readSpans = async (source: FigureSource, counted: Counted): Promise<ReadonlyArray<FigureRow>> => {
  const { session, numbering } = source
  const anchors = anchorsOf(source, counted)
  if (anchors.length === 0 || countedAs(counted, ["people"]) === "false") return []
  const { firstDay = "" } = numbering.times
  await createTable(session, "anchors", {
    columns: ["anchor INTEGER", "first_cell INTEGER", "first_day INTEGER"],
    rows: anchors.map(({ firstCell, spans }, anchor) => [anchor, firstCell, daysFrom(firstDay, spans[0]?.start ?? "")])
  })
  const people = byAnchor(await session.rows(peopleSinceQuery(counted)))
  const rows = byAnchor(await session.rows(rowsSinceQuery(counted)))
  return anchors.flatMap(({ planned, firstCell, spans }, anchor) =>
    spans.flatMap((span) => {
      const last = firstCell + planned.periods.filter(({ period }) => period.end <= span.end).length
      const inside = (row: Row): boolean => Number(row["cell"]) < last
      const some = (rows.get(anchor) ?? []).filter(inside)
      const value = sumOf((people.get(anchor) ?? []).filter(inside), "people")
      return some.length === 0 ? [] : [spanFigure(source, some, { planned, span, value })]
    })
  )
}

const anchorsOf = ({ numbering: { times } }: FigureSource, { without }: Counted): ReadonlyArray<Anchor> =>
  [...new Set(times.cells.map(({ planned }) => planned))].flatMap((planned) => {
    const firstCell = times.firstCell.get(planned.reference) ?? 0
    if (without.has(firstCell)) return []
    return [...new Set(planned.spans.map(({ start }) => start))].map((start) => ({
      planned,
      firstCell,
      spans: planned.spans.filter((span) => span.start === start)
    }))
  })

type Row = Readonly<Record<string, unknown>>

const byAnchor = (rows: ReadonlyArray<Row>): ReadonlyMap<number, ReadonlyArray<Row>> => {
  const found = new Map<number, Array<Row>>()
  for (const row of rows) {
    const known = found.get(Number(row["anchor"]))
    if (known) known.push(row)
    else found.set(Number(row["anchor"]), [row])
  }
  return found
}

const sumOf = (rows: ReadonlyArray<Row>, column: string): number =>
  rows.reduce((sum, row) => sum + Number(row[column]), 0)

interface SpanOf {
  readonly planned: PlannedIndicator
  readonly span: Period
  readonly value: number
}

const spanFigure = (
  { numbering, files }: FigureSource,
  rows: ReadonlyArray<Row>,
  { planned, span, value }: SpanOf
): FigureRow => {
  const days = daysSince(numbering.times.firstDay ?? "")
  const least = (column: string): number => rows.reduce((min, row) => Math.min(min, Number(row[column])), Infinity)
  const last = rows.reduce((max, row) => Math.max(max, Number(row["last"])), -Infinity)
  const behind: RowsBehind = {
    rows: sumOf(rows, "rows"),
    files: files
      .map(({ path }, file) => ({
        path,
        rows: sumOf(
          rows.filter((row) => row["file"] === file),
          "rows"
        )
      }))
      .filter((counted) => counted.rows > 0)
      .toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    first: days(least("first")),
    last: days(last),
    places: placesIn(rows),
    leftOut: []
  }
  return {
    planned,
    period: span,
    group: wholeGroup,
    value,
    numerator: undefined,
    denominator: undefined,
    illustrative: rows.some((row) => row["illustrative"] === true),
    origin: originOfRow(files, least("row")),
    behind
  }
}

/** How many places the masks of blocks name together. */
const placesIn = (rows: ReadonlyArray<Row>): number => {
  const masks = new Map<number, number>()
  for (const row of rows) {
    const block = Number(row["block"])
    masks.set(block, (masks.get(block) ?? 0) | Number(row["mask"]))
  }
  return [...masks.values()].reduce((sum, mask) => sum + bitsIn(mask), 0)
}

const bitsIn = (mask: number): number => [...(mask >>> 0).toString(2)].filter((bit) => bit === "1").length

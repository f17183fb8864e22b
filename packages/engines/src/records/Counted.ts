import type { Day, LeftOutReason, Observation, PlannedIndicator, RowsBehind } from "@logframe/core"
import type { OwnName } from "./Sql.js"

/** A row of a statement's answer: texts, or null. */
export type AnswerRow = Readonly<Partial<Record<OwnName, string | null>>>

/** What an indicator comes to in a period, for one group and, where they do not combine, one place. */
export interface Figure
  extends Pick<Observation, "period" | "place" | "value" | "numerator" | "denominator" | "sample" | "illustrative"> {
  readonly planned: PlannedIndicator
  /** The place of the group, where groups have one, and then its categories. */
  readonly group: ReadonlyArray<string>
  readonly behind: RowsBehind
}

/** The rows behind a figure, still to be told by source. */
export interface Counted {
  readonly rows: number
  readonly bySource: ReadonlyArray<number>
  readonly first: Day
  readonly last: Day
  readonly places: number
  readonly illustrative: boolean
}

/** A count, or a figure, of an answer. A sum of decimals becomes the nearest number here, and nowhere earlier. */
export const numberIn = (row: AnswerRow, column: OwnName): number => Number(row[column] ?? 0)

/** A figure of an answer; undefined where it is null. */
export const figureIn = (row: AnswerRow, column: OwnName): number | undefined => {
  const text = row[column]
  return text === null || text === undefined ? undefined : Number(text)
}

/** The rows behind a figure; undefined when there is none. */
export const countedIn = (row: AnswerRow, sources: number): Counted | undefined => {
  const rows = numberIn(row, "counted")
  if (rows === 0) return undefined
  return {
    rows,
    bySource: Array.from({ length: sources }, (_, index) => numberIn(row, `s${index}`)),
    first: row.first ?? "",
    last: row.last ?? "",
    places: numberIn(row, "places"),
    illustrative: numberIn(row, "marked") > 0
  }
}

/** Rows of several figures that are one. Their places have to be different ones. */
export const countedTogether = (parts: ReadonlyArray<Counted>): Counted | undefined => {
  const [first, ...rest] = parts
  return rest.reduce<Counted | undefined>(
    (sum, part) =>
      sum && {
        rows: sum.rows + part.rows,
        bySource: sum.bySource.map((rows, index) => rows + (part.bySource[index] ?? 0)),
        first: part.first < sum.first ? part.first : sum.first,
        last: part.last > sum.last ? part.last : sum.last,
        places: sum.places + part.places,
        illustrative: sum.illustrative || part.illustrative
      },
    first
  )
}

/** What stands behind a figure, as the core has it. */
export const rowsBehindOf = (
  { rows, bySource, first, last, places }: Counted,
  sources: ReadonlyArray<string>,
  leftOut: ReadonlyArray<readonly [LeftOutReason, number]> = []
): RowsBehind => ({
  rows,
  files: sources
    .flatMap((path, index) => (bySource[index] ? [{ path, rows: bySource[index] }] : []))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1)),
  first,
  last,
  places,
  leftOut: leftOut
    .filter(([, number]) => number > 0)
    .map(([reason, number]) => ({ reason, rows: number }))
    .toSorted((a, b) => (a.reason < b.reason ? -1 : 1))
})

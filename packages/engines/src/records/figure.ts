import type { LeftOutReason, PlannedIndicator, Programme } from "@logframe/core"
import { type AnswerRow, type Counted, type Figure, countedIn, numberIn, rowsBehindOf } from "./Counted.js"
import type { RecordClass } from "./RecordClass.js"
import type { Sql } from "./Sql.js"
import { type Reading, groupColumns } from "./recordsOf.js"

/** Asks a server, and waits for all that it answers. */
export type Ask = (statement: Sql) => Promise<ReadonlyArray<AnswerRow>>

/** What figures are made with. */
export interface Measuring extends Reading {
  readonly ask: Ask
  readonly places: Programme["places"]
}

interface Found extends Partial<Pick<Figure, "value" | "numerator" | "denominator" | "sample">> {
  readonly row: AnswerRow
  readonly counted?: Counted | undefined
  readonly leftOut?: ReadonlyArray<readonly [LeftOutReason, number]>
}

/** A figure of an answer's row; none where no row was counted. */
export const figure = (made: RecordClass, measuring: Measuring, found: Found): ReadonlyArray<Figure> => {
  const { row, leftOut } = found
  const planned = memberIn(made, row)
  const period = made.periods[numberIn(row, row.q === undefined ? "p" : "q")]?.period
  const counted = found.counted ?? countedIn(row, measuring.relation.sources.length)
  if (!planned || !period || !counted) return []
  return [
    {
      planned,
      period,
      group: groupIn(row, measuring),
      place: made.isByPlace ? row.spot || undefined : undefined,
      value: found.value,
      numerator: found.numerator,
      denominator: found.denominator,
      sample: found.sample,
      illustrative: counted.illustrative,
      behind: rowsBehindOf(counted, measuring.relation.sources, leftOut)
    }
  ]
}

/** The indicator that an answer's row is of. */
export const memberIn = ({ members }: RecordClass, row: AnswerRow): PlannedIndicator | undefined =>
  members[Number(row.k)]

/** The group that an answer's row is of. */
export const groupIn = (row: AnswerRow, { grouping }: Reading): ReadonlyArray<string> =>
  groupColumns(grouping).map((column) => row[column] ?? "")

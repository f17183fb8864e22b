import type { Counting } from "../sql/Counting.js"
import type { Numbering } from "../sql/Numbering.js"

/** The indicators of a numbering, without those whose rows are handed to core after all. */
export interface Counted {
  readonly numbering: Numbering
  /** First cells of indicators. */
  readonly without: ReadonlySet<number>
}

/** A test whether a record's cell is of indicators that are counted in one of these ways; `false` where there is none. */
export const countedAs = ({ numbering: { times }, without }: Counted, countings: ReadonlyArray<Counting>): string => {
  const ranges = countings.map((counting) => times.ranges[counting]).filter(({ from, to }) => from < to)
  const inside = ranges.map(({ from, to }) => `(cell >= ${from} AND cell < ${to})`)
  const left = [...without].map((first) => {
    const length = times.cells[first]?.planned.periods.length ?? 0
    return ` AND NOT (cell >= ${first} AND cell < ${first + length})`
  })
  return inside.length > 0 ? `((${inside.join(" OR ")})${left.join("")})` : "false"
}

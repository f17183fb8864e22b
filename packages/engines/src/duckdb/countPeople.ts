import { type Counted, countedAs } from "./countedAs.js"
import { blockOf, categoryGroup, placeBit } from "./parts.js"

/** Counts the people of each cell, and of each group where figures are told apart, into tables of their own. */
export const countPeople = (counted: Counted): ReadonlyArray<string> => {
  const isCounted = `${countedAs(counted, ["people"])} AND person IS NOT NULL`
  const { grouping } = counted.numbering.request
  return [
    `CREATE TABLE people AS SELECT cell, count(DISTINCT person)::DOUBLE AS people FROM records WHERE ${isCounted} GROUP BY cell`,
    ...(grouping
      ? [
          `CREATE TABLE people_groups AS SELECT cell, place_group, ${categoryGroup(counted.numbering)} AS categories, count(DISTINCT person)::DOUBLE AS people
            FROM records JOIN blocks ON block = ${blockOf("place")} WHERE ${isCounted} GROUP BY ALL`
        ]
      : [])
  ]
}

/** People since each start of a longer span, by the cell in which each is first met; `anchors` has the starts. */
export const peopleSinceQuery = (counted: Counted): string =>
  `SELECT anchor, cell, count(*)::DOUBLE AS people FROM (
    SELECT a.anchor, r.person, min(r.cell) AS cell FROM (${peopleOf(counted)}) r JOIN cells c ON c.cell = r.cell
      JOIN anchors a ON a.first_cell = c.first_cell WHERE r.day >= a.first_day GROUP BY a.anchor, r.person)
  GROUP BY anchor, cell`

/** Rows of people since each start of a longer span, by cell, block of places and file. */
export const rowsSinceQuery = (counted: Counted): string =>
  `SELECT a.anchor, r.cell, ${blockOf("r.place")} AS block, r.file, count(*)::DOUBLE AS rows, min(r.day) AS first, max(r.day) AS last,
    bit_or(${placeBit("r.place")})::DOUBLE AS mask, bool_or(r.illustrative) AS illustrative, min(r.row)::DOUBLE AS row
  FROM (${peopleOf(counted)}) r JOIN cells c ON c.cell = r.cell JOIN anchors a ON a.first_cell = c.first_cell
  WHERE r.day >= a.first_day GROUP BY ALL`

const peopleOf = (counted: Counted): string =>
  `SELECT cell, person, day, place, file, illustrative, row FROM records WHERE ${countedAs(counted, ["people"])} AND person IS NOT NULL`

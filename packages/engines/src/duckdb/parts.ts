import type { Numbering } from "../sql/Numbering.js"
import { placesInBlock } from "../sql/numberPlaces.js"
import type { Exactness } from "./Exactness.js"

/**
 * The table of parts: what a cell's records of one block of places, category group and file come to. All figures of
 * wholes and of groups are made of them. `recorded` are rows dated in the cell, `rows` those that were counted, and
 * `left_out` the superseded ones.
 */
export const partsTable = `CREATE TABLE parts (cell INTEGER, block INTEGER, categories INTEGER, file INTEGER, recorded BIGINT, rows BIGINT,
  left_out BIGINT, value DECIMAL(38,12), numerator DECIMAL(38,12), denominator DECIMAL(38,12), first INTEGER, last INTEGER, mask BIGINT,
  illustrative BOOLEAN, row BIGINT)`

/** The block that a place's number is in. */
export const blockOf = (number: string): string => `(${number} // ${placesInBlock})`

/** A place's bit in the mask of its block; none for a row that names no place. */
export const placeBit = (number: string): string =>
  `(CASE WHEN ${number} > 0 THEN 1::BIGINT << (${number} % ${placesInBlock}) ELSE 0 END)`

/** The category group of a combination: null where it names not all that figures are told apart by. */
export const categoryGroup = ({ categories }: Numbering): string => {
  const grouped = categories.dimensions.filter(({ isGrouped }) => isGrouped)
  const number = ({ weight, categories: known }: (typeof grouped)[number]): string =>
    `((combination // ${weight}) % ${known.length + 1})`
  const isIn = grouped.map((dimension) => `${number(dimension)} > 0`).join(" AND ")
  const sum = grouped.map((dimension) => `${number(dimension)} * ${dimension.weight}`).join(" + ")
  return grouped.length > 0 ? `(CASE WHEN ${isIn} THEN ${sum} END)::INTEGER` : "0"
}

const joined = `sum(recorded) AS recorded, sum(rows) AS rows, sum(left_out) AS left_out, sum(value) AS value, sum(numerator) AS numerator,
  sum(denominator) AS denominator, min(first) AS first, max(last) AS last, bit_or(mask) AS mask, bool_or(illustrative) AS illustrative, min(row) AS row`

/**
 * A sum as the nearest number: of a decimal with six digits whose integer fits into a double DuckDB makes that. Any other
 * comes as text, in a column of its own that is almost always empty.
 */
const nearest = (column: string, exactness: Exactness): string => {
  const sum = `sum(${column})`
  if (exactness === "DECIMAL(38,12)") return `NULL AS ${column}, ${sum}::VARCHAR AS ${column}_text`
  return `CASE WHEN abs(${sum}) < 9e9 THEN ${sum}::DECIMAL(38,6)::DOUBLE END AS ${column},
    CASE WHEN abs(${sum}) >= 9e9 THEN ${sum}::VARCHAR END AS ${column}_text`
}

const figures = (exactness: Exactness): string =>
  `sum(rows)::DOUBLE AS rows, sum(left_out)::DOUBLE AS left_out,
    ${["value", "numerator", "denominator"].map((column) => nearest(column, exactness)).join(", ")},
    min(first) AS first, max(last) AS last, bool_or(illustrative) AS illustrative, min(row)::DOUBLE AS row`

const isFigure = "sum(recorded) > 0 AND sum(rows) > 0"

/** The figures of indicators as a whole. */
export const wholeQuery = (
  exactness: Exactness
): string => `SELECT cell, ${figures(exactness)}, sum(bit_count(mask))::INTEGER AS places
  FROM (SELECT cell, block, ${joined} FROM parts GROUP BY cell, block) GROUP BY cell HAVING ${isFigure}`

/** The figures of groups of places and categories. A group's own place is no place within it. */
export const groupsQuery = ({ request: { grouping } }: Numbering, exactness: Exactness): string =>
  `SELECT cell, place_group, categories, ${figures(exactness)}, sum(CASE WHEN is_itself THEN 0 ELSE bit_count(mask) END)::INTEGER AS places
  FROM (SELECT cell, block, categories, ${joined} FROM parts WHERE categories IS NOT NULL GROUP BY cell, block, categories)
  JOIN blocks USING (block)${grouping?.placeGroups ? " WHERE place_group > 0" : ""}
  GROUP BY cell, place_group, categories HAVING ${isFigure} ORDER BY cell, place_group, categories`

/** How many rows of each file a whole is made of. */
export const wholeFilesQuery =
  "SELECT cell, file, sum(rows)::DOUBLE AS rows FROM parts GROUP BY cell, file HAVING sum(rows) > 0"

/** How many rows of each file a group is made of. */
export const groupFilesQuery = `SELECT cell, place_group, categories, file, sum(rows)::DOUBLE AS rows
  FROM parts JOIN blocks USING (block) WHERE categories IS NOT NULL GROUP BY cell, place_group, categories, file HAVING sum(rows) > 0`

import { type Counted, countedAs } from "./countedAs.js"
import { blockOf, categoryGroup, placeBit } from "./parts.js"
import { exactly } from "./Exactness.js"
import type { StageFacts } from "./stageFacts.js"
import type { Summing } from "./sumRecords.js"

/**
 * The last record of each place and combination in each cell, with the number of its records there: `units`. Of several
 * records on a day the one with the highest value counts, and of equal ones the first, or any where nothing tells them apart.
 */
export const unitsTable = (counted: Counted, { isPacked }: Pick<StageFacts, "isPacked">): string => {
  const records = `FROM records WHERE ${countedAs(counted, ["state", "kept-state"])} AND value IS NOT NULL`
  const columns = "cell, place, combination, count(*) AS recorded"
  const unit = "GROUP BY cell, place, combination"
  if (!isPacked)
    return `CREATE TABLE units AS SELECT ${columns}, max({d: day, v: value, r: -row, i: illustrative, f: file}) AS final ${records} ${unit}`
  return `CREATE TABLE units AS SELECT cell, place, combination, recorded,
      {d: (latest // ${perDay})::INTEGER, v: ((latest % ${perDay})::BIGINT - ${none}) / 1e6, r: -row, i: false, f: 0} AS final
    FROM (SELECT ${columns}, max(moment) AS latest, arg_max(row, moment) AS row
      FROM (SELECT *, day::UBIGINT * ${perDay} + (round(value * 1e6)::BIGINT + ${none})::UBIGINT AS moment ${records}) ${unit})`
}

/** A day and an amount in millionths as one integer, later and higher ones above the others: so much a day, and so much for nothing. */
const perDay = 2 ** 51
const none = 2 ** 50

/**
 * States by indicator that hang on more than the last record of each unit: the places that were named, and how many sets of
 * disaggregations.
 */
export const unevenStatesQuery = ({ numbering }: Counted): string => {
  const { dimensions } = numbering.categories
  const named = dimensions.map(({ weight, categories }) => `(combination // ${weight}) % ${categories.length + 1} > 0`)
  return `SELECT first_cell, count(DISTINCT named) AS sets, list(DISTINCT place) AS places FROM (
      SELECT c.first_cell, u.place, [${["true", ...named].join(", ")}] AS named FROM units u JOIN cells c ON c.cell = u.cell)
    GROUP BY first_cell`
}

/** Adds the states at the end of cells up into `parts`: from within the cell alone, or kept while they are fresh. */
export const stateParts = (summing: Summing): ReadonlyArray<string> => {
  const within = countedAs(summing, ["state"])
  const kept = countedAs(summing, ["kept-state"])
  const columns = "place, combination, recorded, final"
  const own = `SELECT cell AS target, cell, ${columns} FROM units WHERE ${within}`
  const later = `SELECT unnest(range(u.cell, coalesce(following, last_cell + 1)))::INTEGER AS target, cell, ${columns} FROM (
      SELECT u.*, c.last_cell, lead(u.cell) OVER (PARTITION BY c.first_cell, u.place, u.combination ORDER BY u.cell) AS following
      FROM (SELECT * FROM units WHERE ${kept}) u JOIN cells c ON c.cell = u.cell) u`
  return [
    ...(within === "false" ? [] : [partsOf(summing, own)]),
    ...(kept === "false" ? [] : [partsOf(summing, later)])
  ]
}

const partsOf = ({ numbering, exactness }: Summing, states: string): string => {
  const counted = "FILTER (WHERE is_fresh)"
  return `INSERT INTO parts SELECT target, ${blockOf("place")} AS block, ${categoryGroup(numbering)} AS categories, final.f AS file,
      sum(CASE WHEN target = cell THEN recorded ELSE 0 END), count(*) ${counted},
      sum(CASE WHEN target <> cell THEN 0 WHEN is_fresh THEN recorded - 1 ELSE recorded END),
      sum(${exactly("final.v", exactness)}) ${counted}, NULL, NULL, min(final.d) ${counted}, max(final.d) ${counted},
      coalesce(bit_or(${placeBit("place")}) ${counted}, 0), coalesce(bool_or(final.i) ${counted}, false), min(-final.r) ${counted}
    FROM (SELECT s.*, s.final.d >= c.fresh_from AS is_fresh FROM (${states}) s JOIN cells c ON c.cell = s.target)
    WHERE is_fresh OR target = cell GROUP BY ALL`
}

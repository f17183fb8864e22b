import type { CellReader, TypedCell } from "../records/CellReader.js"
import { type Sql, sql } from "../records/Sql.js"

const textOf = ({ expression, type }: TypedCell): Sql => {
  if (type === "text") return sql`coalesce(btrim((${expression})::text, E' \\t\\r\\n'), '')`
  return sql`coalesce((${expression})::text, '')`
}

const numberOf = ({ expression, type }: TypedCell): Sql => {
  switch (type) {
    case "number":
      return sql`round(nullif((${expression})::numeric, 'NaN'::numeric), 12)`
    case "float":
    case "text": {
      // A double precision is written with the fewest digits that tell it apart; its own cast would keep 15 of them.
      const written = sql`(${expression})::text`
      return sql`CASE WHEN ${written} ~ '^[-+]?([0-9]{1,20}([.][0-9]*)?|[.][0-9]+)([eE][-+]?[0-9]{1,2})?$' THEN round((${written})::numeric, 12) END`
    }
    default:
      return sql`NULL::numeric`
  }
}

const dayOf = ({ expression, type }: TypedCell): Sql => {
  if (type === "day") return sql`CASE WHEN isfinite(${expression}) THEN (${expression})::date END`
  return type === "text" ? sql`CASE WHEN ${isDay(expression)} THEN (${expression})::date END` : sql`NULL::date`
}

/** The server refuses a whole statement for one 30 February, so that days are known by their form. */
const isDay = (written: Sql): Sql =>
  sql`${written} ~ '^((19|20|21)[0-9]{2}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))|((19|21)(0[48]|[2468][048]|[13579][26])|20(0[048]|[2468][048]|[13579][26]))-02-29)$'`

/** How cells of PostgreSQL become ours. */
export const postgresqlCells: CellReader = {
  text: textOf,
  number: numberOf,
  day: dayOf,
  isEmpty: ({ expression, type }) => (type === "text" ? sql`${expression} = ''` : sql`${expression} IS NULL`),
  none: { text: sql`NULL::text`, number: sql`NULL::numeric` },
  column: (column) => column,
  constant: (written) => sql`${written}`,
  lower: (written) => sql`lower(${written})`,
  isWord: (written) => sql`${written} ~ '^[A-Za-z][A-Za-z -]*$'`
}

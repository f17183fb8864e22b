import type { Dialect } from "../records/Dialect.js"
import { type OwnName, sql } from "../records/Sql.js"
import { columns } from "../records/recordsOf.js"

/** The columns that a state is made of, in the order by which the last record of a period is chosen. */
const top = sql`max(ARRAY[(day - DATE '1900-01-01')::numeric, number, illustrative::numeric, -source::numeric])`

/** What PostgreSQL says in its own way. */
export const postgresqlDialect: Dialect = {
  lookUp: (key, entries) => sql`coalesce((${entries} ->> ${key}), '')`,
  isOneOf: (expression, values) => sql`${expression} = ANY(${values})`,
  decimal: (expression) => sql`(${expression})::numeric`,
  asText: (expression) => sql`(${expression})::text`,
  product: (a, b) => sql`(${a}) * (${b})`,
  firstOfEach: ({ select, from, keys, order }) =>
    sql`SELECT DISTINCT ON (${keys}) ${select} FROM (${from}) AS records ORDER BY ${keys}, ${order}`,
  statesCarried: ({ records, unit, periods, freshUntil }) => {
    const carried: ReadonlyArray<OwnName> = [...unit, "p", "day", "number", "illustrative", "source"]
    const cells = sql`SELECT ${columns(unit)}, p, ${top} AS top FROM (${records}) AS records GROUP BY ${columns([...unit, "p"])}`
    const told = sql`SELECT ${columns(unit)}, p, DATE '1900-01-01' + top[1]::integer AS day, top[2] AS number, top[3]::integer AS illustrative, -top[4]::integer AS source FROM (${cells}) AS cells`
    const until = sql`least(lead(p) OVER (PARTITION BY ${columns(unit)} ORDER BY p) - 1, ${periods - 1}, ${freshUntil})`
    return sql`SELECT ${columns(carried)}, q FROM (SELECT ${columns(carried)}, ${until} AS until FROM (${told}) AS states) AS states CROSS JOIN LATERAL generate_series(p, until) AS q`
  }
}

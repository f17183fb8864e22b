import type { Dialect } from "../records/Dialect.js"
import { sql } from "../records/Sql.js"
import { columns } from "../records/recordsOf.js"

/** The order by which the last record of a period is chosen. */
const latest = sql`tuple(day, number, illustrative, -source)`

/**
 * What ClickHouse says in its own way; for version 18 as well, which has no windows. States are carried on in arrays, which
 * hold no decimals: a server of version 18 that gathers decimals in arrays ends.
 */
export const clickhouseDialect: Dialect = {
  lookUp: (key, entries) => sql`transform(${key}, ${entries}, '')`,
  isOneOf: (expression, values) => sql`${expression} IN ${values}`,
  decimal: (expression) => sql`toDecimal128(${expression}, 12)`,
  asText: (expression) => sql`toString(${expression})`,
  // Samples are whole, and a decimal times an integer keeps its digits; two decimals would have twice as many.
  product: (a, b) => sql`${a} * toInt64(${b})`,
  firstOfEach: ({ select, from, keys, order }) =>
    sql`SELECT ${select} FROM (${from}) AS records ORDER BY ${keys}, ${order} LIMIT 1 BY ${keys}`,
  statesCarried: ({ records, unit, periods, freshUntil }) => {
    const cells = sql`SELECT ${columns(unit)}, toInt32(assumeNotNull(p)) AS at, max(assumeNotNull(day)) AS latest, argMax(toString(assumeNotNull(number)), ${latest}) AS total, argMax(illustrative, ${latest}) AS marked, argMax(source, ${latest}) AS origin FROM (${records}) AS records GROUP BY ${columns(unit)}, at`
    const units = sql`SELECT ${columns(unit)}, arraySort(groupArray(tuple(at, latest, total, marked, origin))) AS cells FROM (${cells}) AS cells GROUP BY ${columns(unit)}`
    const each = sql`SELECT ${columns(unit)}, cells[i].1 AS p, cells[i].2 AS day, cells[i].3 AS total, cells[i].4 AS illustrative, cells[i].5 AS source, if(i < length(cells), cells[i + 1].1, toInt32(${periods})) AS next FROM (${units}) AS units ARRAY JOIN arrayEnumerate(cells) AS i`
    const until = sql`SELECT ${columns(unit)}, p, day, total, illustrative, source, least(next, toInt32(${freshUntil}) + 1) AS until FROM (${each}) AS each`
    const series = sql`SELECT ${columns(unit)}, p, day, total, illustrative, source, arrayJoin(range(toUInt64(until - p))) AS onwards FROM (${until}) AS states WHERE until > p`
    return sql`SELECT ${columns(unit)}, p, day, toDecimal128(total, 12) AS number, illustrative, source, p + onwards AS q FROM (${series}) AS states`
  }
}

// Whether two answers to the bench's question are the same.
import { DuckDBInstance } from "@duckdb/node-api"

const quoted = (text) => `'${text.replaceAll("'", "''")}'`

const columns = {
  indicator: "VARCHAR",
  period: "VARCHAR",
  place: "VARCHAR",
  sex: "VARCHAR",
  value: "DOUBLE",
  numerator: "DOUBLE",
  denominator: "DOUBLE",
  rows: "BIGINT"
}
const keys = ["indicator", "period", "place", "sex"]

// Order of columns and rows is for each to choose; a reference names the logframe before the indicator.
const answer = (path) => `(
  SELECT split_part(indicator, '/', -1) AS indicator, period, coalesce(place, '') AS place, coalesce(sex, '') AS sex,
    value, numerator, denominator, rows
  FROM read_csv(${quoted(path)}, header = true, all_varchar = false, types = {${Object.entries(columns)
    .map(([name, type]) => `${name}: '${type}'`)
    .join(", ")}}))`

/** Numbers of different programs may differ in the last digits of a double. */
const differs = (name) => `(a.${name} IS NULL) <> (b.${name} IS NULL)
  OR abs(a.${name} - b.${name}) > 1e-9 * greatest(1, abs(a.${name}))`

const withDuckDb = async (ask) => {
  const instance = await DuckDBInstance.create(":memory:", { threads: "2" })
  const connection = await instance.connect()
  try {
    return await ask(async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson())
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

/** How many lines an answer has, and a number that hangs on each of them, whatever their order. */
export const checksumOf = (path) =>
  withDuckDb(async (ask) => {
    const [row] = await ask(`SELECT count(*)::INTEGER AS lines,
      format('{:016x}', bit_xor(hash(indicator, period, place, sex, printf('%.7g', value), rows))) AS checksum
      FROM ${answer(path)}`)
    return row
  })

/** The lines on which two answers differ: how many, and the first few. */
export const differencesOf = (path, other) =>
  withDuckDb(async (ask) => {
    const different = `FROM ${answer(path)} AS a FULL JOIN ${answer(other)} AS b USING (${keys.join(", ")})
      WHERE a.rows IS DISTINCT FROM b.rows
      OR ${["value", "numerator", "denominator"].map(differs).join(" OR ")}`
    const [{ lines }] = await ask(`SELECT count(*)::INTEGER AS lines ${different}`)
    const first = lines === 0 ? [] : await ask(`SELECT ${keys.join(", ")}, a, b ${different} ORDER BY ALL LIMIT 3`)
    return { lines, first }
  })

// Records for measuring at size: the same bytes for the same size, since each cell hangs on its row's number alone.
import { DuckDBInstance } from "@duckdb/node-api"

/** To be raised when other records come out for the same size: kept ones are then made anew. */
export const recordsVersion = 1

/** What the records are about: places, months and categories are fixed, rows and indicators vary. */
export const world = {
  districts: 30,
  sites: 300,
  firstYear: 2009,
  lastYear: 2012,
  sexes: ["female", "male"],
  ages: ["under-5", "5-14", "15-24", "25-49", "50-and-over"],
  sources: ["register", "visit", "telephone"],
  entries: ["increment", "ratio", "level", "person"]
}

const days = (Date.UTC(world.lastYear + 1, 0, 1) - Date.UTC(world.firstYear, 0, 1)) / 86_400_000

const quoted = (text) => `'${text.replaceAll("'", "''")}'`
const list = (texts) => `[${texts.map(quoted).join(", ")}]`
const padded = (count) => (number) => String(number + 1).padStart(String(count).length, "0")

/** The programme's indicators: the four kinds of entry in turns. */
export const indicatorsOf = (count) => {
  const pad = padded(count)
  return Array.from({ length: count }, (_, index) => {
    const entry = world.entries[index % world.entries.length]
    return { id: `${entry}-${pad(index)}`, entry }
  })
}

/** The sites, ten in each district. */
export const sitesOf = () => {
  const [site, district] = [padded(world.sites), padded(world.districts)]
  return Array.from({ length: world.sites }, (_, index) => ({
    site: `site-${site(index)}`,
    district: `district-${district(index % world.districts)}`
  }))
}

// People come back: each is of one sex and age, belongs to one site, and is served by four of the indicators; one record
// in eight is of another site, so that people in all are fewer than the sum over districts. The rest is spread evenly,
// and nothing is sorted, which no engine likes.
const rowsQuery = ({ rows, indicators }) => {
  const ids = indicatorsOf(indicators)
  const people = ids.filter(({ entry }) => entry === "person").length
  const pool = Math.max(50, Math.ceil(rows / 80))
  return `
  WITH drawn AS (
    SELECT hash(i) AS a, hash(i + 1000000007) AS b, hash(i + 2000000011) % ${pool} AS someone, i FROM range(${rows}) AS t(i)
  ), cast_ AS (
    SELECT *, (a % ${indicators})::INTEGER AS any_indicator, hash(someone) AS h FROM drawn
  ), placed AS (
    SELECT a, b, someone,
      any_indicator % 4 AS entry,
      CASE WHEN any_indicator % 4 = 3
        THEN 4 * (hash(someone + 3000000019 * (1 + b % 4)) % ${Math.max(1, people)})::INTEGER + 3 ELSE any_indicator END AS indicator,
      CASE WHEN any_indicator % 4 = 3 AND (b >> 40) % 8 <> 0 THEN h ELSE a >> 16 END % ${world.sites} AS site,
      CASE WHEN any_indicator % 4 = 3 THEN h >> 20 ELSE a >> 32 END % 2 AS sex,
      CASE WHEN any_indicator % 4 = 3 THEN h >> 24 ELSE a >> 36 END % ${world.ages.length} AS age,
      (b % ${days})::INTEGER AS day,
      ((b >> 16) % 1000)::INTEGER AS figure,
      ((b >> 32) % 100)::INTEGER AS share
    FROM cast_
  )
  SELECT
    DATE '${world.firstYear}-01-01' + day AS date,
    ${list(ids.map(({ id }) => id))}[indicator::BIGINT + 1] AS indicator,
    ${list(sitesOf().map(({ site }) => site))}[site::BIGINT + 1] AS place,
    ${list(world.sexes)}[sex::BIGINT + 1] AS sex,
    ${list(world.ages)}[age::BIGINT + 1] AS age,
    CASE entry WHEN 0 THEN figure % 50 WHEN 2 THEN figure / 10 END AS value,
    CASE entry WHEN 1 THEN (figure * share) // 100 END AS numerator,
    CASE entry WHEN 1 THEN figure + 1 END AS denominator,
    CASE entry WHEN 3 THEN 'p-' || lpad(someone::VARCHAR, 8, '0') END AS person,
    ${list(world.sources)}[(a % ${world.sources.length})::BIGINT + 1] AS source
  FROM placed`
}

const formats = {
  csv: {
    columns: "* REPLACE (CASE WHEN value = value::BIGINT THEN value::BIGINT::VARCHAR ELSE value::VARCHAR END AS value)",
    options: "FORMAT csv, HEADER"
  },
  parquet: { columns: "*", options: "FORMAT parquet, COMPRESSION zstd" }
}

/**
 * Writes records to a file.
 *
 * @param {string} path
 * @param {{ rows: number, indicators: number, format: "csv" | "parquet" }} size
 */
export const writeRecords = async (path, { format, ...size }) => {
  const instance = await DuckDBInstance.create(":memory:", { threads: "2", memory_limit: "2GB" })
  const connection = await instance.connect()
  const { columns, options } = formats[format]
  await connection.run(`COPY (SELECT ${columns} FROM (${rowsQuery(size)})) TO ${quoted(path)} (${options})`)
  connection.closeSync()
  instance.closeSync()
}

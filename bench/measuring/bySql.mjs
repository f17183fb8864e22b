// The bench's question by hand, as SQL on the same DuckDB: node bySql.mjs LOOKUPS RECORDS RESULT.csv
//
// Of the forms tried the fastest for each format: a CSV is read once, into keys of small integers, and Parquet, of which a
// query reads only what it needs, three times.
import { DuckDBInstance } from "@duckdb/node-api"

const [lookups, path, out, memory] = process.argv.slice(2)
const quoted = (text) => `'${text.replaceAll("'", "''")}'`

const instance = await DuckDBInstance.create(":memory:", { threads: "2", ...(memory && { memory_limit: memory }) })
const connection = await instance.connect()
const run = (sql) => connection.run(sql)

const quarter = "(year(date) * 4 + quarter(date) - 1)::SMALLINT AS quarter"
const figures = "date, value, numerator, denominator, person"

// Numbers of indicators, sites and districts are those of their rows in the tables, and of an enum's members.
const prepare = `
  SET preserve_insertion_order = false;
  CREATE TABLE indicators AS
    SELECT *, (row_number() OVER () - 1)::SMALLINT AS number FROM read_csv(${quoted(`${lookups}/indicators.csv`)});
  CREATE TABLE sites AS
    SELECT *, (row_number() OVER () - 1)::SMALLINT AS site, (dense_rank() OVER (ORDER BY district))::SMALLINT AS area
    FROM read_csv(${quoted(`${lookups}/sites.csv`)})`

const readCsv = `
  CREATE TYPE indicator_name AS ENUM (SELECT indicator FROM indicators ORDER BY number);
  CREATE TYPE site_name AS ENUM (SELECT place FROM sites ORDER BY site);
  CREATE TYPE sex_name AS ENUM ('female', 'male');
  CREATE TYPE age_name AS ENUM ('under-5', '5-14', '15-24', '25-49', '50-and-over');
  CREATE TABLE read AS
    SELECT enum_code(indicator)::SMALLINT AS number, ${quarter}, enum_code(place)::SMALLINT AS site, sex, age, ${figures}
    FROM read_csv(${quoted(path)}, header = true, auto_detect = false, delim = ',', quote = '"', escape = '"',
      dateformat = '%Y-%m-%d', columns = {
        date: 'DATE', indicator: 'indicator_name', place: 'site_name', sex: 'sex_name', age: 'age_name',
        value: 'DOUBLE', numerator: 'BIGINT', denominator: 'BIGINT', person: 'VARCHAR', source: 'VARCHAR'});
  CREATE VIEW records AS FROM read JOIN indicators USING (number) JOIN sites USING (site)`

const readParquet = `
  CREATE VIEW records AS
    SELECT entry, number, ${quarter}, area, site, sex, age, ${figures}
    FROM read_parquet(${quoted(path)}) JOIN indicators USING (indicator) JOIN sites USING (place)`

const levels = "GROUP BY GROUPING SETS ((number, quarter, area, sex), (number, quarter))"

// Of several records of a day the highest counts; the days and the value, below a million, make one number.
const answer = `
  CREATE TABLE result AS
    SELECT number, quarter, area, sex, sum(value) AS value, sum(numerator) AS numerator, sum(denominator) AS denominator,
      count(*) AS rows
    FROM records WHERE entry IN ('increment', 'ratio') ${levels};
  INSERT INTO result
    SELECT number, quarter, area, sex, sum(last), NULL, NULL, count(*)
    FROM (
      SELECT number, quarter, area, sex, arg_max(value, (date - DATE '1970-01-01') * 1e6 + value) AS last
      FROM records WHERE entry = 'level' GROUP BY number, quarter, area, site, sex, age
    ) ${levels};
  INSERT INTO result
    SELECT number, quarter, area, sex, count(DISTINCT person), NULL, NULL, count(*)
    FROM records WHERE entry = 'person' ${levels}`

const write = `
  COPY (
    SELECT indicator, quarter // 4 || '-Q' || quarter % 4 + 1 AS period, district AS place, sex::VARCHAR AS sex,
      CASE WHEN numerator IS NULL THEN round(value, 6) ELSE 100 * numerator / denominator END AS value,
      numerator, denominator, rows
    FROM result JOIN indicators USING (number) LEFT JOIN (SELECT DISTINCT area, district FROM sites) USING (area)
  ) TO ${quoted(out)} (FORMAT csv, HEADER)`

await run(prepare)
await run(path.endsWith(".csv") ? readCsv : readParquet)
await run(answer)
await run(write)
connection.closeSync()
instance.closeSync()

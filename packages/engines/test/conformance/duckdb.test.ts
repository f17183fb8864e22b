import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { basename, join } from "node:path"
import { DuckDBInstance } from "@duckdb/node-api"
import { afterAll, test } from "vitest"
import { duckdbEngine } from "../../src/duckdb/duckdbEngine.js"
import { type Candidate, agreesWithCore } from "./agreesWithCore.js"
import { crossedWorlds } from "./crossedWorlds.js"
import { worlds } from "./worlds.js"

const folder = mkdtempSync(join(tmpdir(), "logframe-conformance-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const csv: Candidate = {
  measure: ({ files }, use) => {
    const located = files.map(({ path, text }) => {
      const location = join(folder, basename(path))
      writeFileSync(location, text)
      return { path, location }
    })
    return use(duckdbEngine({ files: located, threads: 2 }))
  }
}

const parquet: Candidate = {
  measure: async ({ files }, use) => {
    const located = files.map(({ path, text }) => ({
      path,
      location: join(folder, basename(path).replace(".csv", ".parquet")),
      text
    }))
    for (const { location, text } of located) {
      const source = join(folder, "source.csv")
      writeFileSync(source, text)
      await toParquet(source, location)
    }
    return use(duckdbEngine({ files: located, threads: 2 }))
  }
}

/** As other programs write it: dates as dates, and numbers as numbers where the column has nothing else. */
const toParquet = async (source: string, target: string): Promise<void> => {
  const instance = await DuckDBInstance.create(":memory:")
  const connection = await instance.connect()
  await connection.run(
    `COPY (SELECT * REPLACE (date::DATE AS date, numerator::DOUBLE AS numerator, denominator::DECIMAL(38,12) AS denominator)
      FROM read_csv('${source}', header = true, all_varchar = true)) TO '${target}' (FORMAT parquet)`
  )
  connection.closeSync()
  instance.closeSync()
}

test("CSV whose rows SQL counts", () => agreesWithCore(csv, { worlds: worlds(true), runs: 60 }), 120_000)
test("CSV of every kind of row", () => agreesWithCore(csv, { worlds: worlds(false), runs: 60 }), 120_000)
test("Parquet whose rows SQL counts", () => agreesWithCore(parquet, { worlds: worlds(true), runs: 30 }), 120_000)
test("Parquet of every kind of row", () => agreesWithCore(parquet, { worlds: worlds(false), runs: 30 }), 120_000)
test(
  "CSV: places in places and cut months",
  () => agreesWithCore(csv, { worlds: crossedWorlds({ fitting: true }), runs: 60 }),
  120_000
)

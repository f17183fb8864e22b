import { createClient } from "@clickhouse/client"
import { afterAll, beforeAll, inject, test } from "vitest"
import { clickhouseEngine } from "../../src/clickhouse/clickhouseEngine.js"
import { name, sql } from "../../src/records/Sql.js"
import { type Candidate, agreesWithCore } from "./agreesWithCore.js"
import { crossedWorlds } from "./crossedWorlds.js"
import { rowsOfFile } from "./rowsOfFile.js"
import { twoWaysOfPeople } from "./twoWaysOfPeople.js"
import { worlds } from "./worlds.js"

const { cluster, urls } = inject("servers").clickhouse
const shards = urls.map((url) => createClient({ url }))
const tables = ["visits", "surveys"]

beforeAll(async () => {
  for (const shard of shards) {
    for (const table of tables) {
      await shard.command({
        query: `CREATE TABLE ${table}_local (indicator String, period Nullable(String), date Nullable(Date), place Nullable(String), sex Nullable(String), age Nullable(String), value Nullable(String), numerator Nullable(Float64), denominator Nullable(Decimal(38, 12)), sample Nullable(Int32), person Nullable(String), illustrative String) ENGINE = MergeTree ORDER BY indicator`
      })
      await shard.command({
        query: `CREATE TABLE ${table} AS ${table}_local ENGINE = Distributed(${cluster}, default, ${table}_local, rand())`
      })
    }
  }
})

afterAll(() => Promise.all(shards.map((shard) => shard.close())))

/** Two shards: the records of one indicator, one person and one place are on both of them. */
const server: Candidate = {
  measure: async ({ files, rows }, use) => {
    for (const [at, table] of tables.entries()) {
      const own = files[at] ? rowsOfFile(rows, files[at].path) : []
      for (const [index, shard] of shards.entries()) {
        await shard.command({ query: `TRUNCATE TABLE ${table}_local` })
        const values = own
          .filter((_, number) => ((number * 7) % 3) % shards.length === index)
          .map(({ illustrative, ...row }) => ({ ...row, illustrative: illustrative ? "yes" : "" }))
        if (values.length > 0) await shard.insert({ table: `${table}_local`, values, format: "JSONEachRow" })
      }
    }
    return use(
      clickhouseEngine({
        url: urls[0],
        variable: "DATABASE",
        seconds: 60,
        tables: files.map(({ path }, index) => ({
          path,
          from: sql`${name(tables[index] ?? "")}`,
          columns: undefined,
          only: []
        }))
      })
    )
  }
}

const kinds = worlds(false).filter((world) => !twoWaysOfPeople(world))

test(
  "ClickHouse: rows as an engine meets most",
  () => agreesWithCore(server, { worlds: worlds(true), runs: 4 }),
  300_000
)
test("ClickHouse: every kind of row", () => agreesWithCore(server, { worlds: kinds, runs: 4 }), 300_000)
test(
  "ClickHouse: places in places and cut months",
  () => agreesWithCore(server, { worlds: crossedWorlds({ fitting: false }), runs: 6 }),
  300_000
)

import { runPromise } from "effect/Effect"
import fc from "fast-check"
import pg from "pg"
import { afterAll, beforeAll, expect, inject, test } from "vitest"
import { postgresqlEngine } from "../../src/postgresql/postgresqlEngine.js"
import { name, sql } from "../../src/records/Sql.js"
import { type Candidate, agreesWithCore } from "./agreesWithCore.js"
import { crossedWorlds } from "./crossedWorlds.js"
import { rowsOfFile } from "./rowsOfFile.js"
import { twoWaysOfPeople } from "./twoWaysOfPeople.js"
import { worlds } from "./worlds.js"

const { url } = inject("servers").postgresql
const owner = new pg.Client({ connectionString: url })
const tables = ["visits", "surveys"]

beforeAll(async () => {
  await owner.connect()
  for (const table of tables)
    await owner.query(
      `CREATE TABLE ${table} (indicator text, period text, date date, place text, sex text, age text, value text, numerator numeric, denominator double precision, sample integer, person text, illustrative boolean)`
    )
})

afterAll(() => owner.end())

const server: Candidate = {
  measure: async ({ files, rows }, use) => {
    for (const [index, table] of tables.entries()) {
      const own = files[index] ? rowsOfFile(rows, files[index].path) : []
      await owner.query(`TRUNCATE ${table}`)
      await owner.query(`INSERT INTO ${table} SELECT * FROM json_populate_recordset(NULL::${table}, $1)`, [
        JSON.stringify(own)
      ])
    }
    return use(
      postgresqlEngine({
        url,
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

test("PostgreSQL: rows as an engine meets most", () => agreesWithCore(server, { worlds: worlds(true), runs: 40 }))
test("PostgreSQL: every kind of row", () => agreesWithCore(server, { worlds: kinds, runs: 40 }))
test("PostgreSQL: places in places and cut months", () =>
  agreesWithCore(server, { worlds: crossedWorlds({ fitting: false }), runs: 60 }))

test("PostgreSQL: people of reports and of records are refused, and not counted twice", async () => {
  const [world] = fc.sample(worlds(false).filter(twoWaysOfPeople), { numRuns: 1, seed: 1 })
  if (!world) throw new Error("no such world")
  const measured = server.measure(world, (engine) => runPromise(engine.measure(world)))
  await expect(measured).rejects.toThrow(/some rows and recorded on days in others/)
})

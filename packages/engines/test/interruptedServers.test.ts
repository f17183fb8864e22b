import { setTimeout as pause } from "node:timers/promises"
import { createClient } from "@clickhouse/client"
import { type Programme, loadProgramme } from "@logframe/core"
import pg from "pg"
import { describe, expect, inject, test } from "vitest"
import { clickhouseEngine } from "../src/clickhouse/clickhouseEngine.js"
import { postgresqlEngine } from "../src/postgresql/postgresqlEngine.js"
import { declaredQuery } from "../src/records/Sql.js"
import { MeasuringInterrupted, runEngine } from "../src/runEngine.js"

const { postgresql, clickhouse } = inject("servers")

const programmeOf = (): Programme => {
  const { programme } = loadProgramme([{ path: "programme.yaml", text: "programme: p\ntitle: P\nperiod: 2009\n" }])
  if (!programme) throw new Error("the programme cannot be read")
  return programme
}

const request = { programme: programmeOf(), grouping: undefined }
const table = (query: string) => ({ path: "long", from: declaredQuery(query), columns: undefined, only: [] })

/** Would take hours. */
const longPostgresql = "select a::text as value from generate_series(1, 1000000) a, generate_series(1, 1000000) b"
const longClickhouse = "select toString(sum(a.number)) as value from (select number from system.numbers) as a"

const owner = async <Row extends object>(
  text: string,
  values: ReadonlyArray<unknown> = []
): Promise<ReadonlyArray<Row>> => {
  const client = new pg.Client({ connectionString: postgresql.url })
  await client.connect()
  const { rows } = await client.query<Row>(text, [...values])
  await client.end()
  return rows
}

const working = () =>
  owner<{ pid: number }>("SELECT pid FROM pg_stat_activity WHERE application_name = 'logframe' AND state = 'active'")

const shard = createClient({ url: clickhouse.urls[0] })
const queries = async (): Promise<ReadonlyArray<unknown>> => {
  const answer = await shard.query({
    query:
      "SELECT query_id FROM system.processes WHERE query LIKE '%system.numbers%' AND query NOT LIKE '%system.processes%'",
    format: "JSONEachRow"
  })
  return answer.json()
}

const soon = async (holds: () => Promise<boolean>): Promise<boolean> => {
  for (let tries = 100; tries > 0; tries--) {
    if (await holds()) return true
    await pause(50)
  }
  return false
}

const postgresqlWith = (query: string, seconds = 60) =>
  postgresqlEngine({ url: postgresql.url, variable: "DATABASE", seconds, tables: [table(query)] })

const clickhouseWith = (query: string, seconds = 60) =>
  clickhouseEngine({ url: clickhouse.urls[0], variable: "DATABASE", seconds, tables: [table(query)] })

describe("PostgreSQL", () => {
  test("stops working when it is interrupted", async () => {
    const controller = new AbortController()
    const measured = runEngine(postgresqlWith(longPostgresql), request, controller.signal)
    measured.catch(() => undefined)
    expect(await soon(async () => (await working()).length === 1)).toBe(true)
    controller.abort()
    await expect(measured).rejects.toBeInstanceOf(MeasuringInterrupted)
    expect(await working()).toEqual([])
  })

  test("stops by itself after its time, and says so", async () => {
    await expect(runEngine(postgresqlWith(longPostgresql, 1), request)).rejects.toMatchObject({
      _tag: "EngineError",
      reason: expect.stringContaining("took too long") as string
    })
    expect(await working()).toEqual([])
  })

  test("gives an error, and leaves the program running, when the server ends the connection", async () => {
    const measured = runEngine(postgresqlWith(longPostgresql), request)
    measured.catch(() => undefined)
    expect(await soon(async () => (await working()).length === 1)).toBe(true)
    for (const { pid } of await working()) await owner("SELECT pg_terminate_backend($1)", [pid])
    await expect(measured).rejects.toMatchObject({ _tag: "EngineError", engine: "postgresql" })
  })

  test("changes nothing, though the query would", async () => {
    await owner(
      "CREATE TABLE kept (value text); CREATE FUNCTION spoil() RETURNS text LANGUAGE sql AS 'DELETE FROM kept RETURNING value'"
    )
    await owner("INSERT INTO kept VALUES ('1')")
    await expect(runEngine(postgresqlWith("select spoil() as value"), request)).rejects.toMatchObject({
      reason: expect.stringContaining("would change data") as string
    })
    expect(await owner("SELECT * FROM kept")).toEqual([{ value: "1" }])
  })
})

describe("ClickHouse", () => {
  test("stops working when it is interrupted", async () => {
    const controller = new AbortController()
    const measured = runEngine(clickhouseWith(longClickhouse), request, controller.signal)
    measured.catch(() => undefined)
    expect(await soon(async () => (await queries()).length === 1)).toBe(true)
    controller.abort()
    await expect(measured).rejects.toBeInstanceOf(MeasuringInterrupted)
    expect(await soon(async () => (await queries()).length === 0)).toBe(true)
  })

  test("stops by itself after its time, and says so", async () => {
    await expect(runEngine(clickhouseWith(longClickhouse, 1), request)).rejects.toMatchObject({
      _tag: "EngineError",
      reason: expect.stringContaining("took too long") as string
    })
    expect(await soon(async () => (await queries()).length === 0)).toBe(true)
  })

  test("a name that would end a text stays within it", async () => {
    const hostile = "x') as b union all select '\\"
    const { programme } = loadProgramme([
      {
        path: "programme.yaml",
        text: `programme: p\ntitle: P\nperiod: 2009\n`
      }
    ])
    if (!programme) throw new Error("the programme cannot be read")
    const place = { id: hostile, name: "X", parent: undefined, level: undefined, origin: { file: "", path: [] } }
    const measured = await runEngine(clickhouseWith("select '1' as value"), {
      programme: { ...programme, places: [place] },
      grouping: undefined
    })
    expect(measured.setAside).toBe(1)
  })
})

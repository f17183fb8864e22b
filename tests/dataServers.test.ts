import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createClient } from "@clickhouse/client"
import pg from "pg"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { runLogframe } from "./runLogframe.js"
import { type RunningServers, startServers } from "./servers/startServers.js"

const folder = mkdtempSync(join(tmpdir(), "logframe-data-servers-"))
let running: RunningServers

/** Sites of a clinic's own register, in its own words. */
const register = [
  ["2009-02-03", "Battambang", "F", "tested", "0.1"],
  ["2009-02-04", "Battambang", "M", "tested", "0.2"],
  ["2009-05-04", "Pailin", "F", "tested", "7"],
  ["2009-05-05", "Pailin", "F", "tested", "7 or 8"],
  ["2009-05-06", "Atlantis", "F", "tested", "3"],
  ["2009-05-07", "Pailin", "F", "fed", "3"]
] as const

const named = ([day, town, sex, what, amount]: (typeof register)[number]) => ({
  "Seen on": day,
  Town: town,
  Sex: sex,
  What: what,
  "How many": amount
})

beforeAll(async () => {
  running = await startServers()
  const { postgresql, clickhouse } = running.servers
  const client = new pg.Client({ connectionString: postgresql.url })
  await client.connect()
  await client.query(
    'CREATE SCHEMA clinic; CREATE TABLE clinic."register" ("Seen on" date, "Town" text, "Sex" text, "What" text, "How many" text)'
  )
  for (const row of register) await client.query("INSERT INTO clinic.register VALUES ($1, $2, $3, $4, $5)", [...row])
  await client.end()
  for (const [index, url] of clickhouse.urls.entries()) {
    const shard = createClient({ url })
    await shard.command({
      query:
        "CREATE TABLE register_local (`Seen on` Date, `Town` String, `Sex` String, `What` String, `How many` String) ENGINE = MergeTree ORDER BY `Seen on`"
    })
    await shard.command({
      query: `CREATE TABLE register AS register_local ENGINE = Distributed(${clickhouse.cluster}, default, register_local)`
    })
    await shard.insert({
      table: "register_local",
      values: register.filter((_, row) => row % 2 === index).map(named),
      format: "JSONEachRow"
    })
    await shard.close()
  }
})

afterAll(async () => {
  await running.stop()
  rmSync(folder, { recursive: true, force: true })
})

const programme = (where: string): string => {
  const home = mkdtempSync(join(folder, "programme-"))
  mkdirSync(join(home, "logframes"))
  writeFileSync(
    join(home, "programme.yaml"),
    `programme: clinic
title: Clinic
period: 2009
places:
  west: {name: West, level: province, places: {battambang: Battambang, pailin: Pailin}}
disaggregations:
  sex: {title: Sex, categories: {female: Women, male: Men}, exclusive: true, complete: true}
data:
  register:
    ${where}
    columns:
      indicator: {constant: tests-made}
      date: Seen on
      place: {column: Town, values: {Battambang: battambang, Pailin: pailin}}
      sex: {column: Sex, values: {F: female, M: male}}
      value: How many
    only: {What: tested}
`
  )
  writeFileSync(
    join(home, "logframes", "one.yaml"),
    `logframe: one
title: One
period: 2009
goal: {statement: Everybody is well}
outcomes:
  known:
    statement: Everybody knows
    indicators:
      tests-made: {title: Tests made, unit: litres, entry: increment, frequency: quarterly, targets: {2009: 8}}
    outputs: {tested: {statement: Tests are made}}
`
  )
  return home
}

const variable = "CLINIC_DATABASE"
const postgresqlTable = `postgresql: {connection: ${variable}, table: clinic.register}`
const actuals = ["--actuals", "-", "--fail-on", "never"]

const servers = (): ReadonlyArray<readonly [string, string, string]> => [
  ["a table of PostgreSQL", postgresqlTable, running.servers.postgresql.url],
  [
    "a query of PostgreSQL",
    `postgresql: {connection: ${variable}, query: "select * from clinic.register -- all"}`,
    running.servers.postgresql.url
  ],
  [
    "two shards of ClickHouse",
    `clickhouse: {connection: ${variable}, table: register}`,
    running.servers.clickhouse.urls[0]
  ]
]

describe("check of data on a server", () => {
  it.each([0, 1, 2])("measures there, and tells which rows are set aside (%i)", (index) => {
    const [what = "", where = "", url = ""] = servers()[index] ?? []
    const { stdout, stderr, code } = runLogframe(["check", programme(where), ...actuals], { env: { [variable]: url } })
    expect([what, code, code === 2 ? stderr : ""]).toEqual([what, 1, ""])
    const lines = stdout.trimEnd().split("\n")
    expect(lines.filter((line) => line.includes("2009-Q1"))).toEqual([expect.stringContaining("0.3")])
    expect(lines.filter((line) => line.includes("2009-Q2"))).toEqual([expect.stringContaining(",7,")])
    expect(stderr).toContain("a number of at most")
    expect(stderr).toContain("a value that the mapping has a meaning for")
  })

  it("tells actuals apart by place and category", () => {
    const [, where = "", url = ""] = servers()[0] ?? []
    const { stdout } = runLogframe(["check", programme(where), ...actuals, "--by", "province,sex"], {
      env: { [variable]: url }
    })
    expect(stdout).toContain("west")
    expect(stdout).toContain("female")
  })

  it("asks for the connection, which is in no file", () => {
    const { stderr, code } = runLogframe(["check", programme(postgresqlTable)])
    expect(code).toBe(2)
    expect(stderr).toContain(`set ${variable} in the environment`)
  })

  it("tells no password when the server cannot be reached, refuses, or has no such table", () => {
    const { url } = running.servers.postgresql
    const { password, port } = new URL(url)
    const tried = [
      [postgresqlTable, url.replace(port, "1"), "PostgreSQL cannot be reached"],
      [postgresqlTable, url.replace(password, "secret"), "PostgreSQL refuses the user"],
      [postgresqlTable.replace("register", "nothing"), url, "PostgreSQL has no such table"],
      [
        `clickhouse: {connection: ${variable}, table: nothing}`,
        running.servers.clickhouse.urls[0],
        "ClickHouse has no such table"
      ],
      [
        `clickhouse: {connection: ${variable}, table: register}`,
        "http://u:secret@127.0.0.1:1/d",
        "ClickHouse cannot be reached"
      ]
    ] as const
    for (const [where, address, said] of tried) {
      const { stdout, stderr, code } = runLogframe(["check", programme(where)], { env: { [variable]: address } })
      expect([said, code]).toEqual([said, 2])
      expect(stderr).toContain(said)
      expect(stdout + stderr).not.toMatch(new RegExp(`secret|${password}| at .*\\.m?js`, "u"))
    }
  })

  it("does not change data, whatever the query says", () => {
    const { url } = running.servers.postgresql
    const query = "select 1 as value) as x; delete from clinic.register; --"
    const where = `postgresql: {connection: ${variable}, query: "${query}"}`
    const { code } = runLogframe(["check", programme(where)], { env: { [variable]: url } })
    expect(code).toBe(2)
    const after = runLogframe(["check", programme(postgresqlTable), ...actuals], { env: { [variable]: url } })
    expect(after.stdout).toContain("2009-Q2")
  })
})

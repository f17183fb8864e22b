import { existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type Session, openSession } from "../src/duckdb/Session.js"

const folder = mkdtempSync(join(tmpdir(), "logframe-locked-"))
const spill = join(folder, "spill")
const named = join(folder, "named.csv")
const other = join(folder, "other.csv")
let session: Session

beforeAll(async () => {
  writeFileSync(named, "a\n1\n")
  writeFileSync(other, "a\n2\n")
  symlinkSync(other, join(folder, "link.csv"))
  const { mkdirSync } = await import("node:fs")
  mkdirSync(spill)
  session = await openSession([named], { threads: 2, memory: "300MB", spillFolder: spill })
})

afterAll(async () => {
  await session.close()
  rmSync(folder, { recursive: true, force: true })
})

describe("a session reads the files named and does nothing else", () => {
  test("the named file", async () => {
    expect(await session.rows(`SELECT a::INTEGER AS a FROM read_csv('${named}')`)).toEqual([{ a: 1 }])
  })
  test.each([
    ["another file", `SELECT * FROM read_csv('${other}')`],
    ["another file by way of dots", `SELECT * FROM read_csv('${folder}/spill/../other.csv')`],
    ["another file by way of a link", `SELECT * FROM read_csv('${folder}/link.csv')`],
    ["a file of the system", "SELECT * FROM read_text('/etc/passwd')"],
    ["a list of files", `SELECT * FROM glob('${folder}/*')`],
    ["a file elsewhere to write", `COPY (SELECT 1) TO '${folder}/written.csv'`],
    ["a database elsewhere", `ATTACH '${folder}/database.db'`],
    ["the network", "SELECT * FROM read_csv('http://127.0.0.1:9/data.csv')"],
    ["an extension", "LOAD httpfs"],
    ["an extension to install", "INSTALL httpfs"],
    ["more memory", "SET memory_limit = '8GB'"],
    ["access again", "SET enable_external_access = true"]
  ])("not %s", async (_, sql) => {
    await expect(session.run(sql)).rejects.toThrow()
    expect(existsSync(join(folder, "written.csv"))).toBe(false)
  })
  test("what does not fit into memory goes into a folder of its own, which is gone afterwards", async () => {
    const limited = await openSession([named], { threads: 2, memory: "100MB", spillFolder: spill })
    await limited.run(
      "CREATE TABLE big AS SELECT range AS a, hash(range) AS b, range::VARCHAR AS c FROM range(6000000)"
    )
    const files = readdirSync(spill, { recursive: true }).length
    const [counted] = await limited.rows("SELECT count(DISTINCT b)::DOUBLE AS rows FROM big")
    expect(counted).toEqual({ rows: 6_000_000 })
    expect(files).toBeGreaterThan(readdirSync(spill).length)
    const before = readdirSync(spill).length
    await limited.close()
    expect(readdirSync(spill).length).toBe(before - 1)
  }, 60_000)
})

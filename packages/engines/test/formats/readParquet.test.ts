import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DuckDBInstance } from "@duckdb/node-api"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { readParquet } from "../../src/formats/readParquet.js"

const folder = mkdtempSync(join(tmpdir(), "logframe-parquet-"))
afterAll(() => rmSync(folder, { recursive: true }))

const rows = `SELECT * FROM (VALUES
  ('wells-built', DATE '2009-03-14', TIMESTAMP '2009-03-14 23:59:59', 4, 0.1::DOUBLE, 12.34::DECIMAL(9,2), true, [1]),
  ('Süd', NULL, NULL, 9007199254740993, NULL, -0.05, false, NULL)
) AS t(name, day, moment, whole, part, money, done, list)`

let bytes: Readonly<Record<string, Uint8Array>> = {}

beforeAll(async () => {
  const connection = await (await DuckDBInstance.create(":memory:")).connect()
  const written: Record<string, Uint8Array> = {}
  for (const codec of ["uncompressed", "snappy", "gzip", "zstd"]) {
    const path = join(folder, `${codec}.parquet`)
    await connection.run(`COPY (${rows}) TO '${path}' (FORMAT parquet, COMPRESSION ${codec})`)
    written[codec] = new Uint8Array(readFileSync(path))
  }
  bytes = written
  connection.closeSync()
})

const read = async (codec: string) => readParquet("data/a.parquet", bytes[codec] ?? new Uint8Array())

describe("Parquet of DuckDB", () => {
  test.each(["uncompressed", "snappy", "gzip", "zstd"])("compressed with %s has its values", async (codec) => {
    const workbook = await read(codec)
    if ("problem" in workbook) throw new Error(workbook.problem)
    const day = { kind: "day", text: "2009-03-14" }
    expect(workbook.sheets[0]?.rows).toEqual([
      { line: 1, cells: ["name", "day", "moment", "whole", "part", "money", "done", "list"] },
      { line: 2, cells: ["wells-built", day, day, 4, 0.1, 12.34, true, { kind: "nested", text: "a list or a map" }] },
      {
        line: 3,
        cells: [
          "Süd",
          undefined,
          undefined,
          { kind: "large-number", text: "9007199254740993" },
          undefined,
          -0.05,
          false,
          undefined
        ]
      }
    ])
  })

  test("that is cut off or changed anywhere is a problem or a table, and no exception", async () => {
    const whole = bytes["snappy"] ?? new Uint8Array()
    expect(whole.length).toBeGreaterThan(500)
    for (let at = 0; at < whole.length; at += 7) {
      const changed = Uint8Array.from(whole)
      changed[at] = (changed[at] ?? 0) ^ 0x5a
      for (const broken of [whole.slice(0, at), changed]) {
        const result = await readParquet("data/a.parquet", broken)
        expect("problem" in result || "sheets" in result).toBe(true)
      }
    }
  })

  test("is no Parquet where it is none", async () => {
    expect(await readParquet("a", new TextEncoder().encode("indicator,period"))).toEqual({
      problem: "it is no Parquet, or damaged"
    })
  })
})

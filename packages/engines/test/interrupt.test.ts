import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { loadProgramme } from "@logframe/core"
import { afterAll, expect, test } from "vitest"
import { duckdbEngine } from "../src/duckdb/duckdbEngine.js"
import { MeasuringInterrupted, runEngine } from "../src/runEngine.js"

const folder = mkdtempSync(join(tmpdir(), "logframe-interrupt-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const files = [
  { path: "programme.yaml", text: "programme: wells\ntitle: Wells\nperiod: 2009..2010\n" },
  {
    path: "logframes/first.yaml",
    text: `logframe: first
title: First
period: 2009..2010
goal: {statement: People are healthy}
outcomes:
  water: {statement: Water is safe, indicators: {built: {title: Built, unit: wells, entry: increment}}}
`
  }
]

const measuring = () => {
  const { programme } = loadProgramme(files)
  if (!programme) throw new Error("the programme cannot be read")
  const location = join(folder, "rows.csv")
  const line = "built,2009-01-05,0.1,  a note that is long enough to be read for a while\n"
  writeFileSync(location, `indicator,date,value,note\n${line.repeat(1_000_000)}`)
  const spillFolder = join(folder, "spill")
  mkdirSync(spillFolder, { recursive: true })
  return {
    engine: duckdbEngine({ files: [{ path: "data/rows.csv", location }], threads: 1, spillFolder }),
    programme,
    spillFolder
  }
}

test("measuring ends at once when it is interrupted, and leaves no folder", async () => {
  const { engine, programme, spillFolder } = measuring()
  const whole = performance.now()
  const { observations } = await runEngine(engine, { programme, grouping: undefined })
  const duration = performance.now() - whole
  expect(observations.map(({ value }) => value)).toEqual([100_000])
  const controller = new AbortController()
  setTimeout(() => controller.abort(), duration / 4)
  const started = performance.now()
  await expect(runEngine(engine, { programme, grouping: undefined }, controller.signal)).rejects.toThrow(
    MeasuringInterrupted
  )
  expect(performance.now() - started).toBeLessThan(duration)
  expect(readdirSync(spillFolder)).toEqual([])
}, 60_000)

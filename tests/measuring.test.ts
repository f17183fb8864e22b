import { spawn } from "node:child_process"
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { root, runLogframe } from "./runLogframe.js"

const folder = mkdtempSync(join(tmpdir(), "logframe-measuring-"))
const programme = join(folder, "programme")
const temporary = join(folder, "temporary")
const days = Array.from({ length: 336 }, (_, index) => {
  const [month, day] = [Math.floor(index / 28) + 1, (index % 28) + 1]
  return `2009-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`
})

/** Records of every kind, the same ones for the same number. */
const recordsOf = (count: number): string => {
  const lines = Array.from({ length: count }, (_, index) => {
    const day = days[(index * 7) % days.length]
    const place = ["a", "b", "c"][index % 3]
    const sex = index % 2 ? "female" : "male"
    switch (index % 5) {
      case 0:
        return `built,${day},${place},${sex},${(index % 70) / 10},,,,register`
      case 1:
        return `share,${day},${place},${sex},,${index % 9},${10 + (index % 3)},,register`
      case 2:
        return `served,${day},${place},${sex},,,,p${index % 97},register`
      case 3:
        return `open,${day},${place},${sex},${index % 40},,,,register`
      default:
        return `ready,${day},${place},,${index % 4 ? "yes" : "no"},,,,register`
    }
  })
  return `indicator,date,place,sex,value,numerator,denominator,person,source\n${lines.join("\n")}\n`
}

beforeAll(() => {
  for (const path of ["logframes", "data"]) mkdirSync(join(programme, path), { recursive: true })
  mkdirSync(temporary)
  writeFileSync(
    join(programme, "programme.yaml"),
    `programme: wells
title: Wells
period: 2009..2010
places:
  north: {name: North, level: district, places: {a: {name: A, level: site}, b: {name: B, level: site}}}
  south: {name: South, level: district, places: {c: {name: C, level: site}}}
disaggregations:
  sex: {title: Sex, categories: {female: Women, male: Men}, exclusive: true, complete: true}
sources: {register: {title: Registers}}
`
  )
  writeFileSync(
    join(programme, "logframes", "first.yaml"),
    `logframe: first
title: First
period: 2009..2010
goal: {statement: People are healthy}
outcomes:
  water:
    statement: Water is safe
    indicators:
      built: {title: Wells, unit: metres, entry: increment, frequency: quarterly, targets: {2009: 100}}
      share: {title: Share, unit: percent, entry: ratio, targets: {2009: 50}}
      served: {title: Served, unit: people, entry: person, targets: {2009: 50}}
      open: {title: Open, unit: metres, entry: level, over-places: sum, stale-after: 2 months, targets: {2009: 90}}
      ready: {title: Ready, unit: answer, entry: yes-no, targets: {2009: true}}
`
  )
  writeFileSync(join(programme, "data", "records.csv"), recordsOf(2000))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const check = (...args: ReadonlyArray<string>) =>
  runLogframe(["check", programme, ...args], { env: { TMPDIR: temporary } })

describe("a database measures as core does", () => {
  test("what check prints is the same", () => {
    const inMemory = check("--engine", "memory")
    expect(inMemory.stdout).toContain("Served")
    expect(check("--engine", "duckdb")).toEqual(inMemory)
  })
  test.each(["district,sex", "site", "place", "sex"])("the actuals by %s are the same", (by) => {
    const inMemory = check("--engine", "memory", "--by", by, "--actuals", "-")
    expect(inMemory.stdout.split("\n").length).toBeGreaterThan(60)
    expect(check("--engine", "duckdb", "--by", by, "--actuals", "-")).toEqual(inMemory)
  })
  test("actuals go into a file, and the table to the output", () => {
    const path = join(folder, "new", "actuals.csv")
    const { stdout } = check("--engine", "duckdb", "--by", "district", "--actuals", path)
    expect(stdout).toBe(check().stdout)
    const [header, first] = readFileSync(path, "utf8").split("\n")
    expect(header).toBe("indicator,period,place,value,numerator,denominator,sample,rows,first,last")
    expect(first).toMatch(/^first\/built,2009-Q1,,\d/u)
    expect(readdirSync(join(folder, "new"))).toEqual(["actuals.csv"])
  })
  test("a bad row is told with its row", () => {
    const path = join(programme, "data", "bad.csv")
    writeFileSync(path, "indicator,date,value\nbuilt,2009-01-05,1\nbiult,2009-01-05,1\n")
    const { stderr, code } = check("--engine", "duckdb")
    rmSync(path)
    expect(code).toBe(1)
    expect(stderr).toContain("data/bad.csv:3")
    expect(stderr).toContain('There is no indicator "biult". Did you mean "built"?')
  })
  test("what --by does not know is told with what it knows", () => {
    const { stderr, code } = check("--by", "distict", "--actuals", "-")
    expect([code, stderr]).toEqual([2, 'logframe: --by takes place, district, site, sex; "distict" is none of them.\n'])
  })
  test("a bound for memory is one", () => {
    expect(check("--engine", "duckdb", "--memory", "200MB").stdout).toBe(check().stdout)
  })
  test("the database leaves nothing behind", () => expect(readdirSync(temporary)).toEqual([]))
})

test("Ctrl+C ends measuring with 130, without half a file and without a folder", async () => {
  const large = join(folder, "large")
  mkdirSync(join(large, "logframes"), { recursive: true })
  mkdirSync(join(large, "data"))
  for (const path of ["programme.yaml", "logframes/first.yaml"])
    writeFileSync(join(large, path), readFileSync(join(programme, path)))
  const lines = recordsOf(100_000).split("\n")
  const text = lines.slice(1).join("\n")
  writeFileSync(
    join(large, "data", "records.csv"),
    [lines[0], ...Array.from({ length: 20 }, () => text.trimEnd())].join("\n")
  )
  const actuals = join(folder, "interrupted.csv")
  const command = [join(root, "packages/cli/dist/logframe.js"), "check", large, "--by", "site", "--actuals", actuals]
  const child = spawn(process.execPath, command, { env: { PATH: process.env["PATH"] ?? "", TMPDIR: temporary } })
  const output: Array<string> = []
  child.stdout.on("data", (data: Buffer) => output.push(String(data)))
  const ended = new Promise<number | null>((resolve) => {
    child.on("close", resolve)
  })
  await expect.poll(() => readdirSync(temporary).length, { timeout: 20_000, interval: 5 }).toBeGreaterThan(0)
  child.kill("SIGINT")
  expect(await ended).toBe(130)
  expect(output).toEqual([])
  expect(existsSync(actuals)).toBe(false)
  expect(readdirSync(folder).filter((name) => name.endsWith(".part"))).toEqual([])
  expect(readdirSync(temporary)).toEqual([])
}, 60_000)

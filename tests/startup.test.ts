import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { spawnSync } from "node:child_process"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { root } from "./runLogframe.js"

const folder = mkdtempSync(join(tmpdir(), "logframe-startup-"))
const dist = join(folder, "dist")
const example = join(root, "examples", "ijm-cambodia")
const broken = join(folder, "broken")

const run = (...args: ReadonlyArray<string>) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(dist, "logframe.js"), ...args], {
    encoding: "utf8",
    env: { PATH: process.env["PATH"], COLUMNS: "110" }
  })
  return { status, stdout, stderr }
}

const kept = (): ReadonlyArray<string> => readdirSync(dist).filter((name) => name.endsWith(".cache"))

const forget = (): void => {
  for (const name of kept()) rmSync(join(dist, name), { recursive: true })
}

beforeAll(() => {
  cpSync(join(root, "packages", "cli", "dist"), dist, { recursive: true })
  cpSync(example, broken, { recursive: true })
  const path = join(broken, "logframes", "2008-2011.yaml")
  writeFileSync(path, `${readFileSync(path, "utf8")}unknown-key: 1\n`)
  forget()
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe("what V8 has compiled is kept beside the command", () => {
  test("by the first run, and the second says the same", () => {
    forget()
    const first = run("check", example)
    expect(kept()).toHaveLength(1)
    const [name = ""] = kept()
    const before = readFileSync(join(dist, name))
    expect(run("check", example)).toEqual(first)
    expect(first.stdout).toContain("2012-2014")
    expect(readFileSync(join(dist, name)).equals(before)).toBe(true)
  })

  test("for each command on its own", () => {
    forget()
    run("check", example)
    run("validate", example)
    expect(kept()).toHaveLength(2)
  })

  test.each([
    ["is of another V8", (data: Buffer) => Buffer.concat([Buffer.from([1, 2, 3, 4]), data.subarray(4)])],
    ["is no such thing", () => Buffer.from("nothing that V8 knows")],
    ["is empty", () => Buffer.alloc(0)],
    ["was cut off", (data: Buffer) => data.subarray(0, data.length / 2)]
  ])("and made anew where what is there %s", (_, spoilt) => {
    forget()
    const first = run("check", example)
    const path = join(dist, kept()[0] ?? "")
    const good = readFileSync(path)
    writeFileSync(path, spoilt(good))
    expect(run("check", example)).toEqual(first)
    expect(readFileSync(path).length).toBeGreaterThan(good.length / 2)
    expect(run("check", example)).toEqual(first)
  })

  test("with findings as without, and the other way round", () => {
    forget()
    const faults = run("validate", broken)
    expect(faults.status).toBe(1)
    expect(faults.stdout).toContain("unknown-key")
    expect(run("validate", example).status).toBe(0)
    expect(run("validate", broken)).toEqual(faults)
  })
})

test("check and validate begin without those of Node's modules that take long to load", () => {
  const [name = ""] = readdirSync(dist).filter((each) => each.startsWith("frequentCommand-") && each.endsWith(".js"))
  const required = [...readFileSync(join(dist, name), "utf8").matchAll(/require\("(node:[^"]+)"\)/gu)].map(
    ([, found]) => found
  )
  expect(new Set(required)).toEqual(new Set(["node:events", "node:fs", "node:path", "node:process"]))
})

test("a usage error found by a part that is loaded on its own is one", () => {
  expect(run("validate", "--watch", join(folder, "nowhere"))).toMatchObject({ status: 2 })
  expect(run("validate", "--fix", join(folder, "nowhere"))).toMatchObject({ status: 2 })
})

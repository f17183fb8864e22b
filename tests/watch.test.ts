import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, expect, test } from "vitest"
import { root } from "./runLogframe.js"

let folder: string
let child: ChildProcess
let stdout: string
let stderr: string

const file = (path: string): string => join(folder, "wells", path)
const write = (path: string, text: string): void => writeFileSync(file(path), text)

/** How often the folder was validated so far. */
const rounds = (): number => stdout.match(/^wells: .*\n|^There is no folder wells/gmu)?.length ?? 0

const until = async (what: string, isSo: () => boolean): Promise<void> => {
  const end = performance.now() + 20_000
  while (!isSo()) {
    if (performance.now() > end) throw new Error(`not seen: ${what}\n${stdout}\n${stderr}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** Does something, and gives what the next round prints. */
const roundAfter = async (act: () => void): Promise<string> => {
  const before = stdout.length
  const wanted = rounds() + 1
  act()
  await until("another round", () => rounds() >= wanted)
  return stdout.slice(before)
}

const logframe = (target: string): string => `logframe: a
title: A
period: 2008..2011
goal:
  statement: Children are healthy
  indicators:
    served:
      title: Served
      unit: people
      entry: increment
      baseline: 0
      targets: {2008: ${target}}
      verification: Register
outcomes: {}
`

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "logframe-watching-"))
  mkdirSync(file("logframes"), { recursive: true })
  write("programme.yaml", "programme: wells\ntitle: Wells\nperiod: 2008..2011\n")
  write("logframes/a.yaml", logframe("100"))
  const command = [`${root}packages/cli/dist/logframe.js`, "validate", "wells", "--watch"]
  child = spawn(process.execPath, command, { cwd: folder, stdio: ["ignore", "pipe", "pipe"] })
  stdout = ""
  stderr = ""
  child.stdout?.setEncoding("utf8").on("data", (text: string) => (stdout += text))
  child.stderr?.setEncoding("utf8").on("data", (text: string) => (stderr += text))
  await until("the first round", () => stderr.includes("Waiting for changes"))
})

afterEach(async () => {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill("SIGKILL")
    await once(child, "close")
  }
  rmSync(folder, { recursive: true, force: true })
})

const endedBy = async (signal: NodeJS.Signals): Promise<number | null> => {
  const closed = once(child, "close")
  child.kill(signal)
  const [code] = (await closed) as [number | null]
  return code
}

test("a file that is written in place, and one that is written beside and renamed, are validated again", async () => {
  expect(rounds()).toBe(1)
  const broken = await roundAfter(() => write("logframes/a.yaml", logframe("many")))
  expect(broken).toContain("changed: wells/logframes/a.yaml\n")
  expect(broken).toContain("wells/logframes/a.yaml:12:23")
  const mended = await roundAfter(() => {
    write("logframes/.a.yaml.part", logframe("100"))
    renameSync(file("logframes/.a.yaml.part"), file("logframes/a.yaml"))
  })
  expect(mended).toContain("wells: 2 files, 0 errors")
  // As vim does: the old file is moved away, the new one written under its name, the old one removed.
  const again = await roundAfter(() => {
    renameSync(file("logframes/a.yaml"), file("logframes/a.yaml~"))
    write("logframes/a.yaml", logframe("many"))
    rmSync(file("logframes/a.yaml~"))
  })
  expect(again).toContain("wells/logframes/a.yaml:12:23")
  expect(stdout).not.toContain("\u001b")
})

test("a file that is half-written, removed and made again, and the same folder, are no end", async () => {
  const torn = await roundAfter(() => write("logframes/a.yaml", logframe("100").slice(0, 120)))
  expect(torn).toContain("error  ")
  const gone = await roundAfter(() => rmSync(file("logframes"), { recursive: true }))
  expect(gone).toContain("The file logframes/*.yaml is missing.")
  const back = await roundAfter(() => {
    mkdirSync(file("logframes"))
    write("logframes/a.yaml", logframe("100"))
  })
  expect(back).toContain("wells: 2 files, 0 errors")
  const moved = await roundAfter(() => renameSync(file("."), join(folder, "away")))
  expect(moved).toContain("There is no folder wells.")
  const returned = await roundAfter(() => renameSync(join(folder, "away"), file(".")))
  expect(returned).toContain("wells: 2 files, 0 errors")
  // The folder that came back is another one to the system, and is watched all the same.
  expect(await roundAfter(() => write("logframes/a.yaml", logframe("many")))).toContain("valid-figure")
  expect(await endedBy("SIGINT")).toBe(0)
})

test("new folders of data and libraries outside of the folder are watched as well", async () => {
  const added = await roundAfter(() => {
    mkdirSync(file("data/2008"), { recursive: true })
    write("data/2008/a.csv", "indicator,period,value,source\nserve,2008,1,\n")
  })
  expect(added).toContain("known-indicator")
  expect(await roundAfter(() => rmSync(file("data"), { recursive: true }))).toContain("0 errors")
  const named = await roundAfter(() =>
    write("programme.yaml", `${readFileSync(file("programme.yaml"), "utf8")}libraries: [../library.yaml]\n`)
  )
  expect(named).toContain("The file ../library.yaml is missing.")
  const library = "library: shared\ntitle: Shared\nindicators: {}\n"
  expect(await roundAfter(() => writeFileSync(join(folder, "library.yaml"), library))).toContain(
    "wells: 3 files, 0 errors"
  )
  const wrong = await roundAfter(() => writeFileSync(join(folder, "library.yaml"), `${library}titel: x\n`))
  expect(wrong).toContain('There is no key "titel" here.')
})

test("many changes at once are one round, and files that are none of its are none", async () => {
  cpSync(file("logframes/a.yaml"), file("logframes/.a.yaml.swp"))
  write("notes.txt", "x")
  await roundAfter(() => {
    for (let number = 0; number < 30; number++) write("logframes/a.yaml", logframe(String(number)))
    for (let number = 0; number < 5; number++)
      write(`logframes/b${number}.yaml`, logframe("1").replace("logframe: a", `logframe: b${number}`))
  })
  await new Promise((resolve) => setTimeout(resolve, 1500))
  expect(rounds()).toBe(2)
  expect(stdout).toContain(
    "changed: wells/logframes/a.yaml, wells/logframes/b0.yaml, wells/logframes/b1.yaml and 3 more\n"
  )
})

test.each(["SIGINT", "SIGTERM"] as const)("%s ends it with 0, and nothing more is said", async (signal) => {
  const said = stdout
  expect(await endedBy(signal)).toBe(0)
  expect(stdout).toBe(said)
  expect(stderr).toBe("Waiting for changes; Ctrl+C ends it.\n")
})

test("a reader that closes the pipe ends it", async () => {
  const closed = once(child, "close")
  child.stdout?.destroy()
  write("logframes/a.yaml", logframe("many"))
  const [code] = (await closed) as [number | null]
  expect(code).toBe(0)
})

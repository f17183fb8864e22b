import { type ChildProcess, spawn } from "node:child_process"
import { chmodSync, mkdtempSync, readdirSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { setTimeout as pause } from "node:timers/promises"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import type { Servers } from "./servers/startServers.js"

const keeper = fileURLToPath(new URL("servers/keepServers.mjs", import.meta.url))
const lineOf = async (child: ChildProcess): Promise<string> => {
  let said = ""
  for await (const chunk of child.stdout ?? []) {
    said += String(chunk)
    if (said.includes("\n")) break
  }
  return said
}

let folder = ""

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "logframe-keeper-"))
  chmodSync(folder, 0o755)
})

const children: Array<ChildProcess> = []

afterEach(() => {
  for (const child of children.splice(0)) child.kill()
  rmSync(folder, { recursive: true, force: true })
})

/** Runs a program, with the folder as its place for what is temporary. */
const run = (args: ReadonlyArray<string>, env: Readonly<Record<string, string>> = {}): ChildProcess => {
  const child = spawn(process.execPath, [...args], {
    env: { ...process.env, TMPDIR: folder, ...env },
    stdio: ["pipe", "pipe", "inherit"]
  })
  children.push(child)
  return child
}

const within = async (seconds: number, holds: () => boolean | Promise<boolean>): Promise<boolean> => {
  for (let tries = seconds * 20; tries > 0; tries--) {
    if (await holds()) return true
    await pause(50)
  }
  return false
}

const isDeaf = async (url: string): Promise<boolean> =>
  fetch(`http://${new URL(url).host}/ping`).then(
    () => false,
    () => true
  )

describe("servers of a test run", () => {
  it("end, and leave nothing, when whoever started them is killed", async () => {
    // The starter hands its own standard output on, so that what the keeper prints is read here.
    const starter = `require("node:child_process").spawn(process.execPath, [${JSON.stringify(keeper)}], { detached: true, stdio: ["pipe", "inherit", "inherit"] }); setInterval(() => {}, 1000)`
    const child = run(["-e", starter])
    const { clickhouse } = JSON.parse(await lineOf(child)) as Servers
    expect(readdirSync(folder)).toHaveLength(1)
    expect(await Promise.all(clickhouse.urls.map(isDeaf))).toEqual([false, false])
    child.kill("SIGKILL")
    expect(await within(10, () => readdirSync(folder).length === 0)).toBe(true)
    expect(await Promise.all(clickhouse.urls.map(isDeaf))).toEqual([true, true])
  })

  it("are refused with a reason when one of them will not start", async () => {
    const child = run([keeper], { CLICKHOUSE_SERVER_PATH: "/bin/false" })
    expect(await lineOf(child)).toContain("/bin/false ended with 1")
    child.stdin?.end()
    expect(await within(10, () => readdirSync(folder).length === 0)).toBe(true)
  })

  it("are refused with a remedy when one of them is not there", async () => {
    const child = run([keeper], { POSTGRES_INITDB_PATH: join(folder, "none") })
    expect(await lineOf(child)).toContain("install-servers.mjs")
    child.stdin?.end()
    expect(await within(10, () => readdirSync(folder).length === 0)).toBe(true)
  })
})

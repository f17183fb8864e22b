import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { watchFolders } from "../src/commands/watchFolders.js"
import { FolderWatch } from "../src/files/FolderWatch.js"
import { paintFor } from "../src/print/paint.js"

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "logframe-watch-"))
  mkdirSync(join(folder, "logframes"))
  writeFileSync(join(folder, "programme.yaml"), "programme: p\ntitle: P\nperiod: 2008..2011\n")
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

const patience = { quiet: 30, look: 200 }

/** What the next change is said to be, when `act` is done while somebody waits for it. */
const seenAfter = async (watch: FolderWatch, act: () => void): Promise<ReadonlyArray<string>> => {
  const waiting = watch.next(AbortSignal.timeout(10_000))
  setTimeout(act, 20)
  return (await waiting).flatMap(({ paths }) => paths)
}

describe("watching a folder", () => {
  test("tells of a change that the system does not speak of: the file behind a link", async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), "logframe-elsewhere-"))
    writeFileSync(join(elsewhere, "a.yaml"), "logframe: a\n")
    symlinkSync(join(elsewhere, "a.yaml"), join(folder, "logframes", "a.yaml"))
    const watch = new FolderWatch([folder], patience)
    const change = () => writeFileSync(join(elsewhere, "a.yaml"), "logframe: b\n")
    expect(await seenAfter(watch, change)).toEqual(["logframes/a.yaml"])
    rmSync(elsewhere, { recursive: true })
  })

  test("tells what changed before anyone waited", async () => {
    const watch = new FolderWatch([folder], patience)
    writeFileSync(join(folder, "logframes", "a.yaml"), "logframe: a\n")
    expect(await seenAfter(watch, () => {})).toEqual(["logframes/a.yaml"])
  })

  test("tells of a library outside of it once it is named", async () => {
    const watch = new FolderWatch([join(folder, "logframes")], patience)
    expect(watch.follow(join(folder, "logframes"), ["../programme.yaml"])).toBe(true)
    expect(watch.follow(join(folder, "logframes"), ["../programme.yaml"])).toBe(false)
    const change = () => writeFileSync(join(folder, "programme.yaml"), "programme: q\n")
    expect(await seenAfter(watch, change)).toEqual(["../programme.yaml"])
  })

  test("waits until writing has come to rest, and tells of it once", async () => {
    const watch = new FolderWatch([folder], { quiet: 100, look: 200 })
    const path = join(folder, "logframes", "a.yaml")
    for (let part = 0; part < 8; part++) setTimeout(() => writeFileSync(path, "x".repeat(part + 1)), part * 30)
    const started = performance.now()
    expect(await seenAfter(watch, () => {})).toEqual(["logframes/a.yaml"])
    expect(performance.now() - started).toBeGreaterThan(210)
    expect(await watch.next(AbortSignal.timeout(600))).toEqual([])
  })

  test("ends at once when it is told to", async () => {
    const controller = new AbortController()
    const waiting = new FolderWatch([folder], { quiet: 100, look: 60_000 }).next(controller.signal)
    setTimeout(() => controller.abort(), 20)
    expect(await waiting).toEqual([])
  })
})

test("a terminal is cleared before each round", async () => {
  const controller = new AbortController()
  const rounds: Array<string> = []
  const paint = paintFor({ isTerminal: false, env: {} })
  const out = (text: string): void => {
    rounds.push(text)
    if (rounds.length === 1)
      writeFileSync(join(folder, "programme.yaml"), "programme: p\ntitel: P\nperiod: 2008..2011\n")
    else controller.abort()
  }
  const terminal = {
    out,
    err: () => {},
    isTerminal: true,
    isErrTerminal: true,
    paintOut: paint,
    paintErr: paint,
    width: 80
  }
  const context = { version: "1.2.3", workingFolder: "/", paint }
  expect(await watchFolders({ folders: [folder], context, options: {}, signal: controller.signal }, terminal)).toBe(0)
  expect(rounds.map((text) => text.split("\u001b[2J\u001b[H").length)).toEqual([2, 2])
  expect(rounds[1]).toContain('There is no key "titel" here.')
  expect(rounds[1]).toContain(`changed: ${folder}/programme.yaml\n`)
})

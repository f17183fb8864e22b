import { spawn } from "node:child_process"
import { once } from "node:events"
import { existsSync, openSync } from "node:fs"
import { expect, test } from "vitest"
import { root } from "./runLogframe.js"

const command = `${root}packages/cli/dist/logframe.js`
const example = "examples/ijm-cambodia"

// Often enough for the output to outgrow what a pipe holds.
const folders = Array.from({ length: 40 }, () => example)

test.each([
  ["validate", ["validate", ...folders]],
  ["validate --json", ["validate", "--json", ...folders]]
])("%s says nothing when its reader closes the pipe, and ends as it would", async (_, args) => {
  const child = spawn(process.execPath, [command, ...args], { cwd: root, stdio: ["ignore", "pipe", "pipe"] })
  let said = ""
  child.stderr.on("data", (text: Buffer) => {
    said += text.toString()
  })
  await once(child.stdout, "data")
  child.stdout.destroy()
  const [code] = (await once(child, "close")) as [number | null]
  expect(said).toBe("")
  expect(code).toBe(0)
})

test("says in one line that the output cannot be written", async () => {
  expect(existsSync("/dev/full")).toBe(true)
  const full = openSync("/dev/full", "w")
  const child = spawn(process.execPath, [command, "check", example], { cwd: root, stdio: ["ignore", full, "pipe"] })
  let said = ""
  child.stderr?.on("data", (text: Buffer) => {
    said += text.toString()
  })
  const [code] = (await once(child, "close")) as [number | null]
  expect(said).not.toContain("    at ")
  expect(said).toContain("the output cannot be written: ENOSPC")
  expect(code).toBe(3)
})

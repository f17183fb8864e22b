import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync
} from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, describe, expect, test } from "vitest"
import { replaceFile } from "../src/files/replaceFile.js"
import { UsageError } from "../src/terminal/UsageError.js"

const work = mkdtempSync(join(tmpdir(), "logframe-replace-"))
afterAll(() => rmSync(work, { recursive: true, force: true }))

/** A folder of its own with a file in it. */
const folderWith = (text: string): string => {
  const folder = mkdtempSync(join(work, "a-"))
  writeFileSync(join(folder, "a.yaml"), text)
  return folder
}

describe("a file gets another text", () => {
  test("and nothing else is left beside it", () => {
    const folder = folderWith("a")
    replaceFile(join(folder, "a.yaml"), "b")
    expect(readFileSync(join(folder, "a.yaml"), "utf8")).toBe("b")
    expect(readdirSync(folder)).toEqual(["a.yaml"])
  })

  test.skipIf(process.platform === "win32")("and keeps its permissions", () => {
    const path = join(folderWith("a"), "a.yaml")
    chmodSync(path, 0o666)
    replaceFile(path, "b")
    expect(statSync(path).mode & 0o777).toBe(0o666)
  })

  test.skipIf(process.platform === "win32")("through a link, which stays one", () => {
    const folder = folderWith("a")
    const other = folderWith("b")
    symlinkSync(join(other, "a.yaml"), join(folder, "link.yaml"))
    replaceFile(join(folder, "link.yaml"), "c")
    expect(lstatSync(join(folder, "link.yaml")).isSymbolicLink()).toBe(true)
    expect(readFileSync(join(other, "a.yaml"), "utf8")).toBe("c")
    expect(readdirSync(folder).toSorted()).toEqual(["a.yaml", "link.yaml"])
  })
})

test("what cannot be replaced is left as it is, and nothing beside it", () => {
  const folder = folderWith("a")
  mkdirSync(join(folder, "b.yaml"))
  expect(() => replaceFile(join(folder, "b.yaml"), "b")).toThrow(UsageError)
  expect(() => replaceFile(join(folder, "c.yaml"), "b")).toThrow(/c\.yaml cannot be written: the system says ENOENT/u)
  expect(readdirSync(folder).toSorted()).toEqual(["a.yaml", "b.yaml"])
})

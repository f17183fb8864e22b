import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, describe, expect, test } from "vitest"
import { writeFiles } from "../src/files/writeFiles.js"
import { codeFrame } from "../src/print/codeFrame.js"
import { paintFor } from "../src/print/paint.js"
import { cut, plain, widthOf } from "../src/print/plain.js"

const bare = paintFor({ isTerminal: false, env: {} })

describe("paint", () => {
  test.each([
    ["on a terminal", true, {}, true],
    ["into a pipe", false, {}, false],
    ["into a pipe, forced", false, { FORCE_COLOR: "1" }, true],
    ["on a terminal, with NO_COLOR", true, { NO_COLOR: "1" }, false],
    ["on a terminal, with an empty NO_COLOR", true, { NO_COLOR: "" }, true],
    ["on a terminal, with FORCE_COLOR=0", true, { FORCE_COLOR: "0" }, false],
    ["on a dumb terminal", true, { TERM: "dumb" }, false]
  ])("%s", (_, isTerminal, env, paints) => {
    expect(paintFor({ isTerminal, env })("error", "x") !== "x").toBe(paints)
  })
})

describe("text for a terminal", () => {
  test("commands nothing: escapes and bidirectional controls show as signs", () => {
    expect(plain("a\u001b[31mb\u202ec\u0007")).toBe("a\u241b[31mb\ufffdc\u2407")
  })

  test("is as wide as its letters, marks not counted", () => {
    expect(widthOf("e\u0301te\u0301")).toBe(3)
    expect(cut("abcdef", 4)).toBe("abc…")
    expect(cut("abc", 4)).toBe("abc")
  })
})

const at = (line: number, column: number, endColumn: number) => ({
  file: "a",
  line,
  column,
  endLine: line,
  endColumn
})

describe("a code frame", () => {
  test("points under the place", () => {
    expect(codeFrame("one\ntwo three\nfour", at(2, 5, 10), bare)).toEqual([
      "   1 | one",
      " > 2 | two three",
      "     |     ^^^^^",
      "   3 | four"
    ])
  })

  test("cuts a long line around the place", () => {
    const frame = codeFrame(`${"x".repeat(500)}here${"y".repeat(500)}`, at(1, 501, 505), bare)
    const [line = "", carets = ""] = frame
    expect(line.indexOf("here")).toBe(carets.indexOf("^^^^"))
    expect(line.length).toBeLessThan(130)
  })

  test("is nothing for an empty text, and does not mind a place beyond the end", () => {
    expect(codeFrame("", at(1, 1, 1), bare)).toEqual([])
    expect(codeFrame("a", at(9, 9, 9), bare)).toEqual([])
  })
})

describe("writing files", () => {
  const folder = mkdtempSync(join(tmpdir(), "logframe-write-"))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test("replaces what is there and leaves nothing beside", async () => {
    const out = join(folder, "a", "b")
    await writeFiles(out, [{ name: "x.txt", text: "old" }])
    const paths = await writeFiles(out, [{ name: "x.txt", text: "new" }])
    expect(paths.map((path) => readFileSync(path, "utf8"))).toEqual(["new"])
    expect(readdirSync(out)).toEqual(["x.txt"])
  })

  test("harms nothing when one cannot be written", async () => {
    const out = join(folder, "c")
    await writeFiles(out, [{ name: "x.txt", text: "old" }])
    const files = [
      { name: "x.txt", text: "new" },
      { name: "x.txt/y.txt", text: "new" }
    ]
    await expect(writeFiles(out, files)).rejects.toThrow("cannot be written")
    expect(readFileSync(join(out, "x.txt"), "utf8")).toBe("old")
    expect(readdirSync(out)).toEqual(["x.txt"])
  })

  test("says so when the folder is a file", async () => {
    const taken = join(folder, "taken")
    writeFileSync(taken, "")
    await expect(writeFiles(taken, [{ name: "x", text: "" }])).rejects.toThrow("cannot be written")
  })
})

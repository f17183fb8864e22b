import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { afterAll, describe, expect, test } from "vitest"
import writeExcelFile from "write-excel-file/node"
import { root, runLogframe } from "./runLogframe.js"

// The page is its own test: each of its sections is a programme, and each fence `console` what the command prints on it.
// `UPDATE_EXAMPLES=1` writes what was seen.

const path = join(root, "docs", "DATA.md")
let page = readFileSync(path, "utf8")

interface Fence {
  readonly info: string
  readonly text: string
}

const fencesIn = (text: string): ReadonlyArray<Fence> =>
  [...text.matchAll(/^```([^\n]*)\n([\s\S]*?)^```$/gmu)].map(([, info = "", body = ""]) => ({ info, text: body }))

const [opening = "", ...sections] = page.split(/^## /mu)
const basis = fencesIn(opening)

const folder = mkdtempSync(join(tmpdir(), "logframe-data-page-"))
afterAll(() => rmSync(folder, { recursive: true }))

const write = (name: string, content: string | Uint8Array): void => {
  mkdirSync(dirname(join(folder, name)), { recursive: true })
  writeFileSync(join(folder, name), content)
}

const sheetOf = async (text: string): Promise<Uint8Array> => {
  const rows = text
    .trimEnd()
    .split("\n")
    .map((line) =>
      line.split("|").map((cell) => {
        const written = cell.trim()
        if (written === "") return null
        return /^\d+$/u.test(written) ? { value: Number(written), type: Number } : { value: written }
      })
    )
  // The header of these sheets is merged as people merge it.
  const merged = rows.map((row, line) =>
    row.map((cell, column) => (cell && line === 1 && column === 1 ? { ...cell, columnSpan: 2 } : cell))
  )
  return new Uint8Array(await writeExcelFile(merged, { sheet: "Report" }).toBuffer())
}

const setUp = async (fences: ReadonlyArray<Fence>): Promise<void> => {
  rmSync(join(folder, "data"), { recursive: true, force: true })
  const data = fences.filter(({ info }) => info === "yaml data").map(({ text }) => text.replaceAll(/^(?=.)/gmu, "  "))
  for (const { info, text } of basis) {
    const [, name = ""] = info.split(" ")
    write(name, name === "programme.yaml" && data.length > 0 ? `${text}data:\n${data.join("")}` : text)
  }
  for (const { info, text } of fences) {
    const [language, name = "", encoding] = info.split(" ")
    if (!name.startsWith("data/")) continue
    if (language === "sheet") write(name, await sheetOf(text))
    else write(name, encoding === "latin-1" ? Buffer.from(text, "latin1") : text)
  }
}

const shown = sections.filter((section) => section.includes("```console"))

describe.each(shown.map((section) => ({ title: section.split("\n", 1)[0], section })))("$title", ({ section }) => {
  test("prints what the page says, and has no errors", async () => {
    const fences = fencesIn(section)
    await setUp(fences)
    for (const { text } of fences.filter(({ info }) => info === "console")) {
      const [typed = "", ...expected] = text.split("\n")
      const { stdout, code } = runLogframe(typed.replace("$ logframe ", "").split(" "), { cwd: folder })
      if (process.env["UPDATE_EXAMPLES"]) {
        page = page.replace(section, () => section.replace(text, () => `${typed}\n${stdout}`))
        writeFileSync(path, page)
      } else expect(stdout).toBe(expected.join("\n"))
      expect(code).toBe(0)
    }
    const { stdout, code } = runLogframe(["validate", "."], { cwd: folder })
    expect([stdout.match(/\d+ errors?/gu)?.at(-1), code]).toEqual(["0 errors", 0])
  })
})

test("most of the page is shown by examples", () => {
  expect(shown.length).toBeGreaterThan(6)
})

import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync, mkdirSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, describe, expect, test } from "vitest"
import { root, runLogframe } from "./runLogframe.js"

const out = mkdtempSync(join(tmpdir(), "logframe-examples-"))
const updates = process.env["UPDATE_EXAMPLES"] === "1"

afterAll(() => rmSync(out, { recursive: true, force: true }))

/** What the command makes of an example, by name of the golden file. UPDATE_EXAMPLES=1 writes it, to be read at review. */
const madeOf = (example: string): ReadonlyMap<string, string> => {
  const folder = `examples/${example}`
  const reports = join(out, example)
  const criteria = "relevance,effectiveness,sustainability,all"
  for (const [criterion, format] of [
    [criteria, "md"],
    ["all", "html"]
  ] as const) {
    const written = runLogframe(["report", folder, "--criterion", criterion, "--format", format, "--out", reports])
    expect(written.stderr).toBe("")
    expect(written.code).toBe(0)
  }
  return new Map([
    ["validate.txt", runLogframe(["validate", folder]).stdout],
    ["check.txt", runLogframe(["check", folder, "--fail-on", "never"]).stdout],
    ["check.json", runLogframe(["check", folder, "--fail-on", "never", "--json"]).stdout],
    ...(earlier[example] ?? []).map(
      ([name, ...args]) => [name, runLogframe(["check", folder, ...args]).stdout] as const
    ),
    ...readdirSync(reports).map((name) => [`report/${name}`, readFileSync(join(reports, name), "utf8")] as const)
  ])
}

/** Looks at a logframe of an example as it stood on an earlier day. */
const earlier: Readonly<Record<string, ReadonlyArray<readonly [name: string, ...args: ReadonlyArray<string>]>>> = {
  "ijm-cambodia": [["check-2010.txt", "--logframe", "2008-2011", "--as-of", "2010-06-30"]],
  "eau-burkina": [["check-2024.txt", "--logframe", "phase-2", "--as-of", "2024-03-31"]]
}

describe.each(["ijm-cambodia", "eau-burkina"])("the example %s", (example) => {
  const expected = join(root, "examples", example, "expected")
  const made = madeOf(example)
  if (updates) {
    mkdirSync(join(expected, "report"), { recursive: true })
    for (const [name, text] of made) writeFileSync(join(expected, name), text)
  }

  test.each([...made.keys()])("gives %s as expected", (name) => {
    expect(made.get(name)).toBe(readFileSync(join(expected, name), "utf8"))
  })

  test("is laid out as the formatter lays it out", () => {
    expect(runLogframe(["fmt", "--check", `examples/${example}`]).stdout).toMatch(/^\d+ files, 0 would change\n$/u)
  })

  test("has no expected file that is not made any more", () => {
    const names = readdirSync(expected, { recursive: true, encoding: "utf8" }).filter((name) => name.includes("."))
    expect(names.map((name) => name.replaceAll("\\", "/")).toSorted()).toEqual([...made.keys()].toSorted())
  })

  test("gives the same bytes again, in another time zone and language", () => {
    const reports = join(out, "again")
    const env = { TZ: "Asia/Phnom_Penh", LANG: "km_KH.UTF-8", LC_ALL: "km_KH.UTF-8" }
    runLogframe(["report", `examples/${example}`, "--criterion", "all", "--out", reports], { env })
    for (const name of readdirSync(reports)) {
      expect(readFileSync(join(reports, name), "utf8")).toBe(made.get(`report/${name}`))
    }
  })
})

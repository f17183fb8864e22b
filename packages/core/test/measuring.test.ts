import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { expect, test } from "vitest"
import type { IndicatorAssessment } from "../src/assess/Assessment.js"
import { entryLaws } from "../src/model/entryLaws.js"
import { check } from "../src/pipeline/check.js"
import type { SourceFile } from "../src/source/SourceFile.js"

const page = readFileSync(fileURLToPath(new URL("../../../docs/MEASURING.md", import.meta.url)), "utf8")

const fences = (text: string, language: string): ReadonlyArray<readonly [info: string, text: string]> =>
  [...text.matchAll(/^```(\w+) ?(.*)\n([\s\S]*?)^```$/gmu)].flatMap(([, name, info = "", body = ""]) =>
    name === language ? [[info, body] as const] : []
  )

const programme: ReadonlyArray<SourceFile> = fences(page, "yaml").map(([path, text]) => ({ path, text }))

const examples = page
  .split(/^### /mu)
  .slice(1)
  .map((section) => ({
    title: section.split("\n", 1)[0] ?? "",
    files: fences(section, "csv").map(([, text], index) => ({ path: `data/${index}.csv`, text })),
    figures: fences(section, "figures").map(([, text]) => text)[0]
  }))

const counted = (count: number, thing: string): string => `${count} ${count === 1 ? thing : `${thing}s`}`

/** Of what an example does not speak. */
const nothing: ReadonlySet<string> = new Set(["no-rows", "formula-part-missing"])

const told = ({ indicator, measured }: IndicatorAssessment): ReadonlyArray<string> => {
  if (measured.kind === "none") return nothing.has(measured.reason) ? [] : [`${indicator.id}: ${measured.reason}`]
  const { figure, period, behind, reporting } = measured.actual
  const left = behind.leftOut.map(({ reason, rows }) => `${reason} ${rows}`).join(", ")
  const share = reporting ? `, ${reporting.reported} of ${counted(reporting.expected, "report")}` : ""
  return [
    `${indicator.id}: ${String(figure)}, ${period.label}, ${counted(behind.rows, "row")}${share}${left && `; left out: ${left}`}`
  ]
}

test.each(examples)("$title", ({ files, figures }) => {
  const { assessment } = check([...programme, ...files], { asOf: "2009-12-31" })
  const lines = assessment?.logframes.flatMap(({ indicators }) => indicators.flatMap(told)) ?? []
  expect(`${lines.join("\n")}\n`).toBe(figures)
})

test("every kind of entry is in the table", () => {
  const table = page.slice(0, page.indexOf("## The examples"))
  const entries = [...table.matchAll(/^\| `([a-z-]+)` \|/gmu)].map(([, entry]) => entry)
  expect(new Set(entries)).toEqual(new Set(["entry", ...Object.keys(entryLaws)]))
})

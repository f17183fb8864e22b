import { describe, expect, test } from "vitest"
import { check } from "../src/pipeline/check.js"
import { locateDiagnostics } from "../src/pipeline/locateDiagnostics.js"
import type { SourceFile } from "../src/source/SourceFile.js"

const programme = "programme: p\ntitle: P\nperiod: 2008..2011\nsources: {records: {title: Records}}\n"
const logframe = `logframe: 2008-2011
title: L
period: 2008..2011
goal:
  statement: G
  indicators:
    health: {title: H, unit: visits, entry: increment, baseline: 0, targets: {2008: 5}, verification: R}
outcomes:
  water:
    statement: W
    assumptions: [A]
    indicators:
      wells: {title: W, unit: litres, entry: increment, baseline: 0, targets: {2008: 5}, verification: R}
    outputs:
      pumps:
        statement: P
        indicators:
          pumps-built: {title: P, unit: pumps, entry: increment, baseline: 0, targets: {2008: 5}, verification: R}
`
const data = "indicator,period,value,source\nwells,2008,4,records\n"

const found = (files: Readonly<Record<string, string>>): ReadonlyArray<string> => {
  const all: Readonly<Record<string, string>> = {
    "programme.yaml": programme,
    "logframes/a.yaml": logframe,
    "data/a.csv": data,
    ...files
  }
  const sources: ReadonlyArray<SourceFile> = Object.entries(all).map(([path, text]) => ({ path, text }))
  return locateDiagnostics(check(sources).diagnostics, sources).map(
    ({ code, location }) => `${location.file}:${location.line}:${location.column} ${code}`
  )
}

test("the programme on which these are tried is clean", () => {
  expect(found({})).toEqual([])
})

describe("a YAML file that is not what it should be", () => {
  const file = "programme.yaml"
  test.each<readonly [string, string, ReadonlyArray<string>]>([
    ["is not YAML", `${programme}summary: "x\n`, [`${file}:5:10 valid-yaml`]],
    ["holds nothing", "", [`${file}:1:1 valid-yaml`]],
    ["holds a list where a map belongs", "- a\n- b\n", [`${file}:1:1 valid-value`]],
    ["holds a text where a map belongs", "hello\n", [`${file}:1:1 valid-value`]],
    ["writes a key twice", `${programme}title: Q\n`, [`${file}:5:1 valid-yaml`]],
    ["indents with a tab", `${programme}places:\n\ta: A\n`, [`${file}:6:1 valid-yaml`]],
    ["has an unknown tag", `${programme}summary: !secret x\n`, [`${file}:5:10 valid-yaml`]],
    ["declares another YAML", `%YAML 1.1\n---\n${programme}`, [`${file}:1:1 valid-yaml`]],
    ["has two documents", `${programme}---\n${programme}`, [`${file}:5:1 valid-yaml`]],
    ["has an alias without anchor", `${programme}summary: *a\n`, [`${file}:5:10 valid-yaml`]],
    ["has an alias that holds itself", `${programme}places: &a {b: *a}\n`, [`${file}:5:16 valid-yaml`]],
    ["has __proto__ as a key", `${programme}places:\n  __proto__: {name: X}\n`, [`${file}:6:3 valid-id`]],
    ["has a number beyond 2^53", `${programme}fiscal-year-start: 9007199254740993\n`, [`${file}:5:20 valid-number`]],
    ["has a control character", `${programme}summary: "a\\u0007b"\n`, [`${file}:5:10 valid-value`]],
    ["has an unknown key", programme.replace("title", "titel"), [`${file}:2:1 known-key`]],
    ["has a wrong type", programme.replace("P\n", "[P]\n"), [`${file}:2:1 valid-value`]],
    ["has an ambiguous period", programme.replace("2008..2011", "2008-11"), [`${file}:3:9 no-ambiguous-period`]],
    ["has a language that is none", `${programme}language: english please\n`, [`${file}:5:11 valid-value`]],
    [
      "has a language that JavaScript knows as something else",
      `${programme}language: constructor\n`,
      [`${file}:5:11 valid-value`]
    ],
    ["has an id with capitals", `${programme}places: {North: N}\n`, [`${file}:5:10 valid-id`]]
  ])("%s", (_, text, expected) => {
    expect(found({ [file]: text })).toEqual(expected)
  })

  test("is nested a thousand deep, twice in one process", () => {
    const deep = `${programme}summary: ${"[".repeat(1000)}${"]".repeat(1000)}\n`
    const blocks = Array.from({ length: 1000 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n")
    for (const text of [deep, deep, blocks, `${"- ".repeat(1000)}a`]) {
      expect(found({ [file]: text })).toEqual([`${file}:1:1 valid-size`])
    }
  })

  test("is larger than a person writes", () => {
    expect(found({ [file]: `${programme}#${"x".repeat(2_100_000)}\n` })).toEqual([`${file}:1:1 valid-size`])
  })

  test("multiplies aliases", () => {
    const lists = Array.from(
      { length: 12 },
      (_, i) => `l${i + 1}: &l${i + 1} [${Array.from({ length: 9 }, () => `*l${i}`).join(",")}]`
    )
    expect(found({ [file]: `l0: &l0 x\n${lists.join("\n")}\n` })).toEqual([`${file}:1:1 valid-yaml`])
  })

  test("hides nothing else: other files are still checked", () => {
    const broken = logframe.replace("statement: W", "statment: W")
    expect(found({ "data/a.csv": "indicator,period,value\nwells,2008,x y\n", "logframes/a.yaml": broken })).toEqual([
      "data/a.csv:2:1 require-source",
      "data/a.csv:2:12 valid-observation",
      "logframes/a.yaml:10:5 known-key"
    ])
  })
})

describe("a data file that is not what it should be", () => {
  const file = "data/a.csv"
  const header = "indicator,period,value,source\n"
  test.each<readonly [string, string, ReadonlyArray<string>]>([
    [
      "has a byte order mark, semicolons, CRLF and decimal commas",
      "\ufeffindicator;period;value;source\r\nwells;2008;4,5;records\r\n",
      []
    ],
    ["has tabs", "indicator\tperiod\tvalue\tsource\nwells\t2008\t4,5\trecords\n", []],
    ["has an unknown column", "indicator,period,valeu,source\nwells,2008,4,records\n", [`${file}:1:18 known-column`]],
    [
      "lacks columns",
      "indicator,source\nwells,records\n",
      [`${file}:1:1 require-column`, `${file}:1:1 require-column`]
    ],
    ["has a column twice", "indicator,period,value,value\nwells,2008,4,4\n", [`${file}:1:24 valid-csv`]],
    ["holds nothing", "", [`${file}:1:1 valid-csv`]],
    ["has an empty value", `${header}wells,2008,,records\n`, [`${file}:2:12 valid-value`]],
    ["has an empty indicator", `${header},2008,4,records\n`, [`${file}:2:1 valid-value`]],
    ["has a text for a number", `${header}wells,2008,4b,records\n`, [`${file}:2:12 valid-number`]],
    ["has a number with thousands", `${header}wells,2008,"1,234",records\n`, [`${file}:2:12 valid-number`]],
    ["has a decimal comma between commas", `${header}wells,2008,"4,5",records\n`, [`${file}:2:12 valid-number`]],
    ["has a number beyond 2^53", `${header}wells,2008,9007199254740993,records\n`, [`${file}:2:12 valid-number`]],
    ["has a short row", `${header}wells,2008\n`, [`${file}:2:1 valid-csv`]],
    [
      "has a quote that is never closed",
      `${header}wells,2008,"4,records\nwells,2009,4,records\n`,
      [`${file}:2:1 valid-csv`]
    ],
    ["has a period of the trap", `${header}wells,2008-11,4,records\n`, [`${file}:2:7 no-ambiguous-period`]],
    ["has a row for no indicator", `${header}well,2008,4,records\n`, [`${file}:2:1 known-indicator`]],
    ["has a row outside of the period", `${header}wells,2015,4,records\n`, [`${file}:2:7 valid-data-period`]],
    [
      "has the same row twice",
      `${header}wells,2008,4,records\nwells,2008,4,records\n`,
      [`${file}:3:1 no-duplicate-observation`]
    ],
    ["has __proto__ as a column", "indicator,period,value,__proto__\nwells,2008,4,5\n", [`${file}:1:24 known-column`]],
    [
      "has a quoted line end before a fault",
      `${header}"we\nlls",2008,4,records\nwells,x,4,records\n`,
      [`${file}:2:1 known-indicator`, `${file}:4:7 valid-period`]
    ]
  ])("%s", (_, text, expected) => {
    expect(found({ [file]: text })).toEqual(expected)
  })
})

import { describe, expect, test } from "vitest"
import { errorAt } from "../src/diagnostic/Diagnostic.js"
import { originOf } from "../src/diagnostic/Origin.js"
import { loadProgramme } from "../src/pipeline/loadProgramme.js"
import { locateDiagnostics } from "../src/pipeline/locateDiagnostics.js"
import type { SourceFile } from "../src/source/SourceFile.js"
import { world } from "./world.js"

const logframe = "logframes/2008-2011.yaml"

/** The world with one text in a file put in the place of another, which must be there. */
const edited = (path: string, from: string, to: string, files = world): ReadonlyArray<SourceFile> => {
  expect(files.find((file) => file.path === path)?.text).toContain(from)
  return files.map((file) => (file.path === path ? { path, text: file.text.replace(from, () => to) } : file))
}

const found = (files: ReadonlyArray<SourceFile>): ReadonlyArray<string> =>
  locateDiagnostics(loadProgramme(files).diagnostics, files).map(
    ({ code, location, message }) => `${location.file}:${location.line} ${code} ${message}`
  )

/** A second logframe that carries the two indicators of the first on, and drops the third. */
const second = `logframe: 2012-2014
title: Clean water, second phase
period: 2012..2014
revises: 2008-2011
goal:
  statement: Children are healthy
  indicators:
    diarrhoea:
      title: Children with diarrhoea in the last two weeks
      unit: percent
      entry: estimate
      direction: decrease
      lineage: {continues: diarrhoea}
      baseline: {value: 10, period: 2011, sample: 400, source: records}
      targets: {2014: 5}
      verification: Household survey
outcomes:
  safe-water:
    statement: Households drink safe water
    assumptions: [Rains stay as they were]
    indicators:
      households-served:
        title: Households that use a protected well
        unit: households
        entry: increment
        lineage: {continues: households-served}
        baseline: 0
        targets: {2012: 100, 2013: 120, 2014: 130}
        verification: Register of water committees
    outputs:
      committees:
        statement: Committees keep the wells
        indicators:
          committees-trained:
            title: Committees trained
            unit: committees
            entry: increment
            baseline: 0
            targets: {2012: 10, 2013: 12, 2014: 14}
            verification: Attendance lists
dropped:
  wells-built: Building is the state's from now on
`

const later = "logframes/2012-2014.yaml"

const twoPhases: ReadonlyArray<SourceFile> = [...world, { path: later, text: second }]

describe("one fault is one finding", () => {
  test("there is none to begin with", () => {
    expect(found(twoPhases)).toEqual([])
  })

  test.each<readonly [string, string, string, string, string]>([
    ["a key that the whole file cannot do without", logframe, "logframe: 2008-2011\n", "", "1 require-key"],
    ["a key that a file cannot do without, at its end", later, "period: 2012..2014\n", "", "1 require-key"],
    [
      "a target for a period that is none",
      logframe,
      "targets: {2011: 10}",
      "targets: {2004-07: 10}",
      "13 no-ambiguous-period"
    ],
    ["a target that is a list", logframe, "targets: {2011: 10}", "targets: {2011: [10]}", "13 valid-value"],
    ["the last target for a period that is none", later, "2014: 130", "2014-13: 130", "28 valid-period"],
    ["a number that cannot be kept", logframe, "targets: {2011: 10}", "targets: {2011: .inf}", "13 valid-number"],
    ["__proto__ as a key", logframe, "statement: Children", "__proto__: x\n  statement: Children", "5 valid-id"],
    ["an indicator without its entry", logframe, "            entry: increment\n", "", "31 require-key"],
    ["an entry that is none", logframe, "entry: increment", "entry: cumulative", "23 valid-value"],
    ["an indicator without its unit", logframe, "        unit: households\n", "", "20 require-key"],
    ["an id with a capital, of which there are rows", logframe, "wells-built:", "Wells-built:", "31 valid-id"],
    ["an id with a letter of another script", logframe, "households-served:", "households-s\u0435rved:", "20 valid-id"],
    ["the id of an output, whose indicators have rows", logframe, "      wells:", "      Wells:", "28 valid-id"],
    [
      "the id of an outcome, whose indicators are carried on",
      logframe,
      "  safe-water:",
      "  safe_water:",
      "16 valid-id"
    ],
    ["a logframe that revises none", later, "revises: 2008-2011", "revises: 2008-2012", "4 known-reference"],
    ["a lineage that leads nowhere", later, "{continues: diarrhoea}", "{continues: nowhere/x}", "13 known-reference"],
    ["two fates at once", later, "{continues: diarrhoea}", "{continues: a, replaces: b}", "13 valid-value"],
    ["a dropped id that is misspelt", later, "wells-built: Building", "wells-bilt: Building", "42 known-reference"],
    [
      "an id that is taken over without a word",
      later,
      "      lineage: {continues: diarrhoea}\n",
      "",
      "8 consistent-lineage"
    ],
    [
      "a target on the other side of the baseline",
      later,
      "targets: {2014: 5}",
      "targets: {2014: 15}",
      "15 consistent-direction"
    ],
    ["a logframe with another's id", later, "logframe: 2012-2014", "logframe: 2008-2011", "1 no-duplicate-id"]
  ])("%s", (_, path, from, to, place) => {
    const findings = found(edited(path, from, to, twoPhases))
    expect(findings.map((finding) => finding.split(" ", 2).join(" "))).toEqual([`${path}:${place}`])
  })

  test("logframes that revise each other are told as such, each", () => {
    const files = edited(logframe, "period: 2008..2011", "period: 2008..2011\nrevises: 2012-2014", twoPhases)
    expect(found(files).map((finding) => finding.split(" ", 2).join(" "))).toEqual([
      `${logframe}:4 no-cycle`,
      `${later}:4 no-cycle`
    ])
  })

  test("a programme.yaml that cannot be read draws nothing after it", () => {
    const files = edited("programme.yaml", "title: Clean", "title: [Clean", twoPhases)
    expect(found(files).map((finding) => finding.split(" ", 2).join(" "))).toEqual(["programme.yaml:2 valid-yaml"])
  })

  test("a file that could not be read is told as such, and draws nothing after it", () => {
    const [first] = twoPhases.filter(({ path }) => path === logframe)
    const params = { file: logframe, problem: "it is not UTF-8 text" }
    const unreadable = [{ ...errorAt("require-file", originOf(logframe), params) }]
    const rest = twoPhases.filter((file) => file !== first)
    const codes = loadProgramme(rest, { unreadable }).diagnostics.map(({ code, origin }) => `${origin.file} ${code}`)
    expect(codes).toEqual([`${logframe} require-file`])
  })
})

describe("two faults are two findings", () => {
  test.each<readonly [string, string, string, ReadonlyArray<string>]>([
    [
      "a wrong period and a missing verification",
      "targets: {2011: 10}\n      verification: Household survey",
      "targets: {2004-07: 10}",
      ["7 require-verification", "13 no-ambiguous-period"]
    ]
  ])("%s", (_, from, to, expected) => {
    const findings = found(edited(logframe, from, to))
    expect(findings.map((finding) => finding.split(" ", 2).join(" "))).toEqual(
      expected.map((place) => `${logframe}:${place}`)
    )
  })

  test("an unknown indicator in data is told beside an id that is nothing like it", () => {
    const files = edited(
      logframe,
      "households-served:",
      "Households-served:",
      edited("data/wells.csv", "wells-built", "latrines-dug")
    )
    expect(found(files).map((finding) => finding.split(" ", 2).join(" "))).toEqual([
      "data/wells.csv:2 known-indicator",
      `${logframe}:20 valid-id`
    ])
  })
})

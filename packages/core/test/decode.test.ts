import { describe, expect, test } from "vitest"
import { decodeLogframe } from "../src/decode/decodeLogframe.js"
import { locateDiagnostics } from "../src/pipeline/locateDiagnostics.js"
import { plainCalendar } from "../src/period/Calendar.js"
import { parseSyntax } from "../src/syntax/parseSyntax.js"

const surroundings = { calendar: plainCalendar, currency: undefined, definitions: [], definitionsComplete: true }

/** The messages of a logframe with one indicator that has the lines given, and assumptions. */
const messages = (lines: string, assumptions = "[A]"): ReadonlyArray<string> => {
  const indicator = `{title: I, unit: wells, entry: increment, ${lines}}`
  const text = `logframe: l
title: L
period: 2008
goal: {statement: G, assumptions: ${assumptions}, indicators: {i: ${indicator}}}
outcomes: {}
`
  const file = { path: "logframes/l.yaml", text }
  const { value: tree } = parseSyntax(file)
  if (tree === undefined) throw new Error("The text is not YAML")
  const { diagnostics } = decodeLogframe(tree, surroundings)
  return locateDiagnostics(diagnostics, [file]).map(({ code, message }) => `${code} ${message}`)
}

describe("what may be written in several ways is read as the one that is meant", () => {
  test.each<readonly [string, ReadonlyArray<string>]>([
    ["baseline: {value: 3}", []],
    ["baseline: {to-be-determined: 2008-06-30}", []],
    ["baseline: {value: 3, smaple: 5}", ['known-key There is no key "smaple" here. Did you mean "sample"?']],
    ["baseline: {valeu: 3}", ['known-key There is no key "valeu" here. Did you mean "value"?']],
    ["baseline: {period: 2007}", ['require-key "baseline" has no "value".']],
    ["baseline: {value: 3, sample: -5}", ['valid-value "sample" should be a whole number, 0 or more, and is -5.']],
    ["baseline: {value: null}", ['valid-value "value" should be a number, true or false or text, and is nothing.']],
    [
      "baseline: {to-be-determined: 2008-02-30}",
      ['valid-value "to-be-determined" should be a day of the calendar such as 2010-06-30, and is "2008-02-30".']
    ],
    [
      "baseline: {to-be-determinde: 2008-06-30}",
      ['known-key There is no key "to-be-determinde" here. Did you mean "to-be-determined"?']
    ],
    ["targets: {2008: {vlaue: 3}}", ['known-key There is no key "vlaue" here. Did you mean "value"?']],
    [
      "baseline: [3]",
      ['valid-value "baseline" should be a number, true or false, text or a map of keys and values, and is a list.']
    ]
  ])("%s", (lines, expected) => {
    expect(messages(lines)).toEqual(expected)
  })

  test.each<readonly [string, ReadonlyArray<string>]>([
    ["[A, {text: B, source: records}, {fr: B}]", []],
    ["[{text: 5}]", ['valid-value "text" should be text or a map of keys and values, and is 5.']],
    ["[{txet: B}]", ['known-key There is no key "txet" here. Did you mean "text"?']],
    ["[{text: B, sources: records}]", ['known-key There is no key "sources" here. Did you mean "source"?']],
    ["[{}]", ['valid-value "0" should be text, or at least one translation of it, and is a map.']]
  ])("assumptions: %s", (assumptions, expected) => {
    expect(messages("baseline: 0", assumptions)).toEqual(expected)
  })
})

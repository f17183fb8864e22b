import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type FormulaTree, namesIn, valueOf } from "../src/formula/FormulaTree.js"
import { parseFormula } from "../src/formula/parseFormula.js"
import { unitOf } from "../src/link/unitOf.js"

const values: Readonly<Record<string, number>> = { a: 6, b: 3, "wells-built": 8, "2008-2011/wells-built": 2, zero: 0 }

const valueIn = (text: string): number | undefined | string => {
  const result = parseFormula(text)
  return "fault" in result ? result.fault : valueOf(result.formula, (name) => values[name])
}

describe("a formula", () => {
  test.each<readonly [string, number | undefined]>([
    ["1 + 2 * 3", 7],
    ["(1 + 2) * 3", 9],
    ["8 - 4 - 2", 2],
    ["8 / 4 / 2", 1],
    ["100 * a / wells-built", 75],
    ["wells-built - b", 5],
    ["wells-built -b", 5],
    ["2008-2011/wells-built + 0.5", 2.5],
    ["a / zero", undefined],
    ["a + unknown", undefined]
  ])("%s is %s", (text, value) => {
    expect(valueIn(text)).toBe(value)
  })

  test.each<readonly [string, string]>([
    ["", "nothing where an indicator or a number is expected"],
    ["a +", "nothing where an indicator or a number is expected"],
    ["(a", "a bracket that is never closed"],
    ["a b", '"b" where an operator is expected'],
    ["a)", '")" where an operator is expected'],
    ["a ^ b", '"^", which has no meaning in a formula'],
    ["Wells", '"W", which has no meaning in a formula'],
    ["constructor()", '"(" where an operator is expected']
  ])("%j has %s", (text, fault) => {
    expect(parseFormula(text)).toMatchObject({ fault })
  })

  const tree: fc.Arbitrary<FormulaTree> = fc.letrec<{ tree: FormulaTree }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 5, depthIdentifier: "formula" },
      fc.record({ kind: fc.constant("number" as const), value: fc.nat(99) }),
      fc.record({
        kind: fc.constant("indicator" as const),
        name: fc.constantFrom(...Object.keys(values)),
        span: fc.constant([0, 0] as const)
      }),
      fc.record({
        kind: fc.constant("operation" as const),
        operator: fc.constantFrom("+" as const, "-" as const, "*" as const, "/" as const),
        left: tie("tree"),
        right: tie("tree")
      })
    )
  })).tree

  const written = (formula: FormulaTree): string => {
    if (formula.kind === "number") return String(formula.value)
    if (formula.kind === "indicator") return formula.name
    return `(${written(formula.left)} ${formula.operator} ${written(formula.right)})`
  }

  test("is read as it is written, and comes to the same", () => {
    fc.assert(
      fc.property(tree, (formula) => {
        const result = parseFormula(written(formula))
        if ("fault" in result) expect(result.fault).toContain("more than 200 parts")
        else {
          expect(valueOf(result.formula, (name) => values[name])).toBe(valueOf(formula, (name) => values[name]))
          expect(namesIn(result.formula)).toEqual(namesIn(formula))
        }
      })
    )
  })

  test("never throws, whatever the text", () => {
    const parts = fc.array(
      fc.constantFrom("a", "wells-built", "(", ")", "+", "-", "*", "/", " ", "1", "0.5", "é", "\n")
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          parts.map((all) => all.join(""))
        ),
        (text) => {
          expect(Object.keys(parseFormula(text)).length).toBeGreaterThan(0)
        }
      )
    )
  })

  test.each<readonly [string, unknown]>([
    ["wells + wells", { kind: "unit", name: "wells" }],
    ["100 * wells / wells", { kind: "pure" }],
    ["wells / people", { kind: "compound", over: ["wells"], under: ["people"] }],
    ["wells + people", { left: "wells", right: "people" }],
    ["wells / people * people", { kind: "unit", name: "wells" }],
    ["wells + 1", { kind: "unit", name: "wells" }],
    ["wells / people + wells", { left: "wells per people", right: "wells" }],
    ["share + share", { kind: "pure" }],
    ["wells + nothing", { kind: "unknown" }]
  ])("the unit of %s is %j", (text, unit) => {
    const units: Readonly<Record<string, string>> = { wells: "wells", people: "people", share: "percent" }
    const result = parseFormula(text)
    expect("formula" in result && unitOf(result.formula, (name) => units[name])).toEqual(unit)
  })
})

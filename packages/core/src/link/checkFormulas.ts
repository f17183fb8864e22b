import { type Diagnostic, errorAt } from "../diagnostic/Diagnostic.js"
import { nameOf, within } from "../diagnostic/Origin.js"
import { namesIn } from "../formula/FormulaTree.js"
import type { Indicator } from "../model/Indicator.js"
import { isPercent } from "../model/isPercent.js"
import { type Logframe, indicatorsOf } from "../model/Logframe.js"
import { type Dimension, dimensionName, unitOf } from "./unitOf.js"

/** Formulas that go in a circle, that add what has different units, or whose unit is not what they come to. */
export const checkFormulas = (logframe: Logframe): ReadonlyArray<Diagnostic> => {
  const computed = indicatorsOf(logframe).filter(({ formula }) => formula !== undefined)
  if (computed.length === 0) return []
  const byName = new Map(
    indicatorsOf(logframe).flatMap((indicator) => [
      [indicator.id, indicator] as const,
      [`${logframe.id}/${indicator.id}`, indicator] as const
    ])
  )
  return computed.flatMap((indicator) =>
    isInCircle(indicator, byName) ? [circle(indicator)] : units(indicator, byName)
  )
}

type Names = ReadonlyMap<string, Indicator>

const circle = ({ id, origin }: Indicator): Diagnostic =>
  errorAt("no-cycle", nameOf(within(origin, "formula")), { id, kind: "formula" })

const isInCircle = (start: Indicator, byName: Names): boolean => {
  const seen = new Set<Indicator>()
  const reach = (indicator: Indicator): boolean =>
    (indicator.formula ? namesIn(indicator.formula.tree) : []).some((name) => {
      const next = byName.get(name)
      if (!next || seen.has(next)) return next === start
      seen.add(next)
      return next === start || reach(next)
    })
  return reach(start)
}

const units = ({ id, unit, formula, origin }: Indicator, byName: Names): ReadonlyArray<Diagnostic> => {
  if (!formula) return []
  const at = within(origin, "formula")
  const result = unitOf(formula.tree, (name) => byName.get(name)?.unit)
  if ("left" in result) {
    return [errorAt("consistent-unit", at, { id, left: result.left, right: result.right })]
  }
  const faults: ReadonlyArray<readonly [boolean, string]> = [
    [result.kind === "pure" && !isPure(unit), "a pure number, such as percent, ratio, share or index"],
    [result.kind === "unit" && !sameUnit(result, unit), dimensionName(result)]
  ]
  return faults
    .filter(([isFault]) => isFault)
    .map(([, expected]) => errorAt("consistent-unit", within(origin, "unit"), { id, unit, expected }))
}

const isPure = (unit: string): boolean =>
  isPercent(unit) || /^(?:ratio|share|index|score|points?|number|rate|times)$/iu.test(unit)

const sameUnit = (result: Dimension & { readonly kind: "unit" }, unit: string): boolean =>
  result.name.toLowerCase() === unit.toLowerCase()

import { type FormulaTree, namesIn, valueOf } from "../formula/FormulaTree.js"
import type { Actual, Measured } from "./Actual.js"
import { spanning } from "./Part.js"
import type { ReportingShare } from "./reportingShare.js"
import { rowsBehind } from "./rowsBehind.js"

/**
 * What a formula comes to, from what each indicator that it names comes to. Where one of them has no figure there is none,
 * and where it would divide by zero neither. The rows behind the parts are the rows behind the figure.
 */
export const computeFormula = (formula: FormulaTree, measuredNamed: (name: string) => Measured): Measured => {
  const parts = namesIn(formula).map((name) => [name, measuredNamed(name)] as const)
  const actuals = new Map(
    parts.flatMap(([name, measured]) => (measured.kind === "actual" ? [[name, measured.actual] as const] : []))
  )
  const leftOut = parts.flatMap(([, measured]) =>
    measured.kind === "actual" ? measured.actual.leftOut : measured.leftOut
  )
  const [first, ...rest] = actuals.values()
  if (!first || actuals.size < parts.length) return { kind: "none", reason: "formula-part-missing", leftOut }
  const value = valueOf(formula, (name) => actuals.get(name)?.value)
  if (value === undefined) return { kind: "none", reason: "zero-denominator", leftOut }
  const whole = joined([first, ...rest])
  return {
    kind: "actual",
    actual: {
      ...whole,
      figure: value,
      value,
      leftOut,
      behind: rowsBehind(whole.counted, leftOut),
      parts: [...actuals].map(([name, actual]) => ({ name, value: actual.value }))
    }
  }
}

const joined = (
  actuals: readonly [Actual, ...ReadonlyArray<Actual>]
): Omit<Actual, "figure" | "value" | "leftOut" | "behind" | "parts"> => ({
  period: spanning(actuals.map(({ period }) => period)),
  numerator: undefined,
  denominator: undefined,
  sample: undefined,
  counted: [...new Set(actuals.flatMap(({ counted }) => counted))],
  reporting: sharesTogether(actuals.flatMap(({ reporting }) => reporting ?? [])),
  places: [...new Set(actuals.flatMap(({ places }) => places))],
  illustrative: actuals.some(({ illustrative }) => illustrative)
})

const sharesTogether = (shares: ReadonlyArray<ReportingShare>): ReportingShare | undefined =>
  shares.length === 0
    ? undefined
    : {
        reported: shares.reduce((sum, { reported }) => sum + reported, 0),
        expected: shares.reduce((sum, { expected }) => sum + expected, 0)
      }

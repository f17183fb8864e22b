import { type IndicatorAssessment, isFlow } from "@logframe/core"
import { figureText } from "../print/trackingTable.js"

/** The formula by which the achievement was reached, first in letters and then in numbers. */
export const formulaOf = ({ indicator, due, measured, achievement }: IndicatorAssessment): ReadonlyArray<string> => {
  if (measured.kind === "none" || due?.amount === undefined) return []
  const a = figureText(measured.actual.value)
  const t = figureText(due.amount)
  const b = indicator.baseline?.value
  const result = achievement === undefined ? "no ratio" : `${figureText(achievement * 100)} % of the target`
  const isFromBaseline =
    typeof b === "number" && b !== due.amount && (!isFlow(indicator) || indicator.direction === "decrease")
  if (isFromBaseline) {
    const from = figureText(b)
    return [
      "formula:  (actual - baseline) / (target - baseline), since a state is measured from where it began",
      `          (${a} - ${from}) / (${t} - ${from}) = ${result}`
    ]
  }
  if (indicator.direction === "decrease") {
    return ["formula:  1 where actual <= target, else target / actual", `          ${a} against ${t} = ${result}`]
  }
  const why = isFlow(indicator) ? "a baseline is never subtracted from a count" : "there is no baseline to measure from"
  return [`formula:  actual / target, since ${why}`, `          ${a} / ${t} = ${result}`]
}

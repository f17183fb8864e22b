import { type IndicatorAssessment, figureAmount, isFlow } from "@logframe/core"
import { figureText } from "../print/trackingTable.js"

/** The formula by which the achievement was reached, first in letters and then in numbers. */
export const formulaOf = (assessed: IndicatorAssessment): ReadonlyArray<string> => {
  const { indicator, baseline: stated, due, measured, achievement, formula } = assessed
  if (measured.kind === "none" || due === undefined || formula === undefined) return []
  const actual = figureText(measured.actual.value)
  const target = figureText(due.amount ?? due.value)
  const baseline = figureText((stated && figureAmount(indicator, stated.value)) ?? 0)
  const result = achievement === undefined ? "no ratio" : `${figureText(achievement * 100)} % of the target`
  switch (formula) {
    case "from-baseline":
      return [
        "formula:  (actual - baseline) / (target - baseline), since progress is measured from where it began",
        `          (${actual} - ${baseline}) / (${target} - ${baseline}) = ${result}${ranks(assessed)}`
      ]
    case "at-most-target":
      return [
        "formula:  1 where actual <= target, else target / actual",
        `          ${actual} against ${target} = ${result}`
      ]
    case "within-range":
      return ["formula:  1 within the range, both bounds included", `          ${actual} in ${target} = ${result}`]
    case "share-of-target":
      return [`formula:  actual / target, since ${whyShare(assessed)}`, `          ${actual} / ${target} = ${result}`]
  }
}

const whyShare = ({ indicator, baseline }: IndicatorAssessment): string => {
  if (isFlow(indicator)) return "a baseline is never subtracted from a count"
  return baseline ? "the baseline is the target already" : "there is no baseline to measure from"
}

const ranks = ({ indicator }: IndicatorAssessment): string => {
  if (indicator.entry === "judgement") return " (ranks counted from 0)"
  return indicator.entry === "yes-no" ? " (no is 0, yes is 1)" : ""
}

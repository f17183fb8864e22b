import { type Origin, within } from "../../diagnostic/Origin.js"
import { type RuleContext, defineRule } from "../../lint/Rule.js"
import type { Figure, Indicator, Range } from "../../model/Indicator.js"
import { indicatorsOf } from "../../model/Logframe.js"
import type { Observation } from "../../model/Observation.js"
import { indicatorsNamed } from "../../model/PlacedIndicator.js"

/** A figure is of the kind that its indicator measures. */
export const validFigure = defineRule({
  id: "valid-figure",
  severity: "error",
  find: ({ programme, observations, report }) => {
    for (const indicator of programme.logframes.flatMap(indicatorsOf)) checkStated(indicator, report)
    for (const row of observations) {
      const [home] = indicatorsNamed(programme.logframes, row.indicator)
      const expected = home && faultOfRow(home.indicator, row)
      if (expected !== undefined)
        report(within(row.origin, "value"), { id: row.indicator, expected, actual: shown(row.value) })
    }
  },
  message: ({ id, expected, actual }) => `A figure of "${id}" should be ${expected}; this one is ${actual}.`,
  why: "a figure of another kind cannot be added, compared or shown beside the others.",
  remedy: () => "Correct the figure, or the indicator's `entry:`, `unit:` or `scale:`."
})

const checkStated = (indicator: Indicator, report: RuleContext["report"]): void => {
  const stated: ReadonlyArray<readonly [Figure | Range | undefined, Origin]> = [
    [indicator.baseline?.value, within(indicator.origin, "baseline")],
    ...indicator.targets.flatMap((target) =>
      [target.value, ...target.revisions.map((revision) => revision.value)].map(
        (value) => [value, target.origin] as const
      )
    )
  ]
  for (const [value, origin] of stated) {
    if (typeof value === "object" || value === undefined) continue
    const expected = faultOf(indicator, value)
    if (expected !== undefined) report(origin, { id: indicator.id, expected, actual: shown(value) })
  }
}

const faultOfRow = (indicator: Indicator, row: Observation): string | undefined => {
  if (indicator.entry === "person")
    return row.person === undefined ? "a person's pseudonym in the column person" : undefined
  if (indicator.entry === "ratio") {
    return row.numerator === undefined || row.denominator === undefined ? "a numerator and a denominator" : undefined
  }
  return row.value === undefined ? "in the column value" : faultOf(indicator, row.value)
}

const faultOf = (indicator: Indicator, value: Figure): string | undefined => {
  if (indicator.entry === "yes-no") return typeof value === "boolean" ? undefined : "yes or no (true or false)"
  if (indicator.entry === "judgement") {
    return typeof value === "string" && indicator.scale.includes(value)
      ? undefined
      : `one of ${indicator.scale.join(", ") || "its scale"}`
  }
  if (typeof value !== "number") return "a number"
  const isShare = indicator.entry === "estimate" && (indicator.unit === "percent" || indicator.unit === "%")
  return isShare && (value < 0 || value > 100) ? "a percentage between 0 and 100" : undefined
}

const shown = (value: Figure | undefined): string => {
  if (value === undefined) return "nothing"
  return typeof value === "boolean" ? (value ? "yes" : "no") : String(value)
}

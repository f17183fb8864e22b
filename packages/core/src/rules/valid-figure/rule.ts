import { type Origin, within } from "../../diagnostic/Origin.js"
import { type RuleContext, defineRule } from "../../lint/Rule.js"
import type { Figure, Indicator, Range } from "../../model/Indicator.js"
import { indicatorsOf } from "../../model/Logframe.js"
import type { Observation } from "../../model/Observation.js"
import { indicatorsNamed } from "../../model/PlacedIndicator.js"
import { covers } from "../../period/Period.js"

/** A figure is of the kind that its indicator measures. */
export const validFigure = defineRule({
  id: "valid-figure",
  severity: "error",
  find: ({ programme, observations, report }) => {
    for (const indicator of programme.logframes.flatMap(indicatorsOf)) checkStated(indicator, report)
    for (const row of observations) {
      const homes = indicatorsNamed(programme.logframes, row.indicator)
      const inForce = homes.filter(({ logframe }) => covers(logframe.dataPeriod, row.period))
      const [expected, ...others] = (inForce.length > 0 ? inForce : homes).map(({ indicator }) =>
        faultOfRow(indicator, row)
      )
      if (expected === undefined || others.includes(undefined)) continue
      const { column, actual } = givenIn(row)
      report(within(row.origin, column), { id: row.indicator, expected, actual })
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
    const expected = faultOf(indicator, value, "true or false")
    if (expected !== undefined) report(origin, { id: indicator.id, expected, actual: JSON.stringify(value) })
  }
}

const faultOfRow = (indicator: Indicator, row: Observation): string | undefined => {
  if (indicator.entry === "person")
    return row.person === undefined ? "a person's pseudonym in the column person" : undefined
  if (indicator.entry === "ratio") {
    return row.numerator === undefined || row.denominator === undefined ? "a numerator and a denominator" : undefined
  }
  return faultOf(indicator, row.value, "yes or no")
}

/** What a figure should be and is not; `answers` are the words for yes and no where it is written. */
const faultOf = (indicator: Indicator, value: Figure | undefined, answers: string): string | undefined => {
  if (indicator.entry === "yes-no") return typeof value === "boolean" ? undefined : answers
  if (indicator.entry === "judgement") {
    if (indicator.scale.length === 0) return "a rank of its `scale:`, which it does not declare"
    return typeof value === "string" && indicator.scale.includes(value)
      ? undefined
      : `one of ${indicator.scale.join(", ")}`
  }
  if (typeof value !== "number") return "a number"
  const isShare = indicator.entry === "estimate" && (indicator.unit === "percent" || indicator.unit === "%")
  return isShare && (value < 0 || value > 100) ? "a percentage between 0 and 100" : undefined
}

/** What a row gives for a figure, and in which column. */
const givenIn = ({ value, numerator, denominator, person }: Observation): { column: string; actual: string } => {
  if (typeof value === "boolean") return { column: "value", actual: value ? "yes" : "no" }
  if (value !== undefined) return { column: "value", actual: JSON.stringify(value) }
  if (person !== undefined) return { column: "person", actual: "a person" }
  if (numerator === undefined) return { column: "value", actual: "nothing" }
  const actual = denominator === undefined ? "a numerator alone" : "a numerator and a denominator"
  return { column: "numerator", actual }
}

import type { LeftOut, Measured, NoActualReason } from "../measure/Actual.js"
import { aggregate } from "../measure/aggregate.js"
import type { Indicator } from "../model/Indicator.js"
import type { Observation } from "../model/Observation.js"
import type { Disaggregation } from "../model/Programme.js"
import { covers } from "../period/Period.js"
import type { Day } from "../period/day.js"
import type { DueTarget } from "./Assessment.js"

/** What is known of an indicator, and by when. */
export interface Known {
  readonly indicator: Indicator
  readonly observations: ReadonlyArray<Observation>
  readonly disaggregations: ReadonlyArray<Disaggregation>
  readonly asOf: Day
}

/**
 * The actual to hold against a target: what was reported within its period, or for a level and a running total the last
 * figure since the previous target. The baseline's own observation is where the way began and is not progress.
 */
export const measureFor = (
  due: DueTarget | undefined,
  { indicator, observations, disaggregations, asOf }: Known
): Measured => {
  const known = observations.filter((row) => row.period.end <= asOf)
  const tooNew = observations.filter((row) => row.period.end > asOf)
  const baselineEnd = indicator.entry === "increment" ? "" : (indicator.baseline?.period?.end ?? "")
  const progress = known.filter((row) => row.period.end > baselineEnd)
  const counted = progress.filter((row) => isTowards(indicator, due, row))
  const measured = aggregate(indicator, counted, disaggregations)
  const left = [
    ...leftOut(tooNew, "after-as-of"),
    ...leftOut(
      known.filter((row) => !progress.includes(row)),
      "baseline-period"
    )
  ]
  if (measured.kind === "actual")
    return { kind: "actual", actual: { ...measured.actual, leftOut: [...measured.actual.leftOut, ...left] } }
  return {
    ...measured,
    reason: counted.length > 0 ? measured.reason : reasonForNothing(known, progress),
    leftOut: [...measured.leftOut, ...left]
  }
}

const leftOut = (rows: ReadonlyArray<Observation>, reason: LeftOut["reason"]): ReadonlyArray<LeftOut> =>
  rows.map((observation) => ({ observation, reason }))

const reasonForNothing = (known: ReadonlyArray<Observation>, progress: ReadonlyArray<Observation>): NoActualReason => {
  if (known.length === 0) return "no-rows"
  return progress.length === 0 ? "only-baseline" : "only-before-target"
}

const isTowards = (indicator: Indicator, due: DueTarget | undefined, row: Observation): boolean => {
  if (!due) return true
  if (indicator.targetMeaning === "for-period") return covers(due.target.period, row.period)
  if (indicator.combine.time !== "latest") return true
  return due.previous === undefined || row.period.end > due.previous.period.end
}

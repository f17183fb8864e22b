import type { Baseline, Indicator } from "../model/Indicator.js"
import type { Day } from "../period/day.js"

/** The baseline with the value that was in force on a day; a revision dated after the day changes nothing. */
export const baselineOn = ({ baseline }: Pick<Indicator, "baseline">, day: Day): Baseline | undefined => {
  const revision = baseline?.revisions.findLast(({ date }) => date <= day)
  return baseline && revision && typeof revision.value !== "object" ? { ...baseline, value: revision.value } : baseline
}

import { within } from "../../diagnostic/Origin.js"
import { defineRule } from "../../lint/Rule.js"

/** A survey's estimate says how many were asked. */
export const requireRowSample = defineRule({
  id: "require-row-sample",
  severity: "warning",
  about: "rows",
  source:
    "OECD-DAC, Quality Standards for Development Evaluation (2010), standard 3.9: limits of how representative a sample is are identified",
  find: ({ homes, observations, report }) => {
    if (homes.length === 0 || homes.some(({ indicator }) => indicator.entry !== "estimate")) return
    for (const { indicator: id, period, date, sample, denominator, origin } of observations) {
      if (sample === undefined && denominator === undefined && date === undefined)
        report(within(origin, "sample"), { id, period: period.label })
    }
  },
  message: ({ id, period }) => `The estimate of "${id}" for ${period} has no sample size.`,
  why: "without it the estimate has no margin of error, and nobody can say whether a change is one.",
  remedy: () => "Write in the column sample how many were asked."
})

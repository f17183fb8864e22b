import { within } from "../../diagnostic/Origin.js"
import { defineRule } from "../../lint/Rule.js"
import { exactSum } from "../../statistics/exactSum.js"

/** The shares of a sample's groups reach a hundred percent. */
export const consistentPercentages = defineRule({
  id: "consistent-percentages",
  severity: "note",
  find: ({ programme, report }) => {
    for (const source of programme.evaluation?.sources ?? []) {
      for (const { id, groups, origin } of source.breakdowns) {
        const sum = exactSum(groups.map(({ percent }) => percent))
        // Each share is rounded to one decimal, so each may be off by half of it.
        if (Math.abs(sum - 100) <= groups.length * 0.05 + 1e-9) continue
        const missing = source.sample === undefined ? undefined : Math.round((source.sample * (100 - sum)) / 100)
        report(within(origin, "percent"), {
          source: source.id,
          by: id,
          sum: sum.toFixed(1),
          missing,
          sample: source.sample
        })
      }
    }
  },
  message: ({ source, by, sum, missing, sample }) => {
    const people = missing === undefined ? "" : ` About ${missing} of ${sample} are in no group.`
    return `The shares of "${source}" by ${by} add up to ${sum} percent.${people}`
  },
  why: "part of the sample is unaccounted for, so nobody can tell who was heard.",
  remedy: () => "Ask for the missing group; if the source does not say, leave it, and the report will."
})

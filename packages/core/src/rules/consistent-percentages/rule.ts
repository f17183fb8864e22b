import { within } from "../../diagnostic/Origin.js"
import { defineRule } from "../../lint/Rule.js"
import { exactSum } from "../../statistics/exactSum.js"
import { decimalsOf } from "../../statistics/decimalsOf.js"

/** The shares of a sample's groups reach a hundred percent. */
export const consistentPercentages = defineRule({
  id: "consistent-percentages",
  severity: "note",
  about: "programme",
  source:
    "OECD-DAC, Quality Standards for Development Evaluation (2010), standard 3.9: limits of how representative a sample is are identified",
  find: ({ programme, report }) => {
    for (const source of programme.evaluation?.sources ?? []) {
      for (const { id, groups, origin } of source.breakdowns) {
        const shares = groups.map(({ percent }) => percent)
        const sum = exactSum(shares)
        // Each share is rounded to its last decimal, so each may be off by half of it.
        if (Math.abs(sum - 100) <= (groups.length * 10 ** -decimalsOf(shares)) / 2 + 1e-9) continue
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
    const people = Math.abs(Number(missing ?? 0))
    const where = Number(missing) > 0 ? "in no group" : "in more than one group"
    return `The shares of "${source}" by ${by} add up to ${sum} percent.${people === 0 ? "" : ` About ${people} of ${sample} are ${where}.`}`
  },
  why: "part of the sample is unaccounted for, so nobody can tell who was heard.",
  remedy: ({ sum }) =>
    `Ask for the ${Number(sum) < 100 ? "missing group" : "groups that overlap"}; if the source does not say, leave it, and the report will.`
})

import { nameOf, within } from "../../diagnostic/Origin.js"
import { defineRule } from "../../lint/Rule.js"
import { indicatorsOf } from "../../model/Logframe.js"
import { baselineAmount, targetSeries } from "../../model/targetSeries.js"

/** Where something should move, the last target is not where it began. */
export const noIdleTarget = defineRule({
  id: "no-idle-target",
  severity: "warning",
  about: "logframe",
  source:
    "USAID TIPS 8, Baselines and Targets (2nd edition, 2010), What are baselines and targets?: targets that are ambitious, yet achievable",
  find: ({ logframe, report }) => {
    for (const indicator of indicatorsOf(logframe)) {
      const { id, direction, entry, origin } = indicator
      if (direction === "maintain" || entry === "increment" || entry === "person") continue
      const last = targetSeries(indicator).at(-1)
      if (last?.amount === undefined || last.amount !== baselineAmount(indicator)) continue
      const params = { id, direction, value: last.said, period: last.target.period.label }
      report(nameOf(last.target.origin), params, { related: [within(origin, "baseline")] })
    }
  },
  message: ({ id, direction, value, period }) =>
    `"${id}" should ${direction}, and its last target (${value} for ${period}) is its baseline.`,
  why: "such a target is met by changing nothing.",
  remedy: () => "Correct the target or the baseline; write `direction: maintain` if holding it is the aim."
})

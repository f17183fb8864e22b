import { nameOf } from "../../diagnostic/Origin.js"
import { defineRule } from "../../lint/Rule.js"
import type { Indicator } from "../../model/Indicator.js"
import { indicatorsOf } from "../../model/Logframe.js"
import { targetSeries } from "../../model/targetSeries.js"

/** Targets lead one way: a running total never falls, and a level does not turn back. */
export const consistentTargetPath = defineRule({
  id: "consistent-target-path",
  severity: "warning",
  about: "logframe",
  source:
    "USAID TIPS 8, Baselines and Targets (2nd edition, 2010), What are baselines and targets?: the planned level of a result within an explicit timeframe",
  find: ({ logframe, report }) => {
    for (const indicator of indicatorsOf(logframe)) {
      const way = wayOf(indicator)
      if (way === undefined) continue
      const points = targetSeries(indicator).filter(({ amount }) => amount !== undefined)
      const at = points.findIndex(({ amount = 0 }, index) => way * (amount - (points[index - 1]?.amount ?? amount)) < 0)
      const [before, after] = [points[at - 1], points[at]]
      if (!before || !after) continue
      const params = {
        id: indicator.id,
        total: indicator.targetMeaning === "to-date" ? 1 : 0,
        direction: indicator.direction,
        before: before.said,
        earlier: before.target.period.label,
        after: after.said,
        later: after.target.period.label
      }
      report(nameOf(after.target.origin), params, { related: [nameOf(before.target.origin)] })
    }
  },
  message: ({ id, total, direction, before, earlier, after, later }) =>
    `The target of "${id}" goes from ${before} (${earlier}) to ${after} (${later}), and ${total === 1 ? "a running total never falls" : `it should ${direction}`}.`,
  why: "the way back would count as progress, or the later target is met before it begins.",
  remedy: ({ total }) =>
    total === 1
      ? "Correct the target; write `target-means: for-period` if each is for its period alone."
      : "Correct the target, or `direction:`."
})

/** 1 where targets may not fall, -1 where they may not rise. */
const wayOf = ({ targetMeaning, direction, entry }: Indicator): 1 | -1 | undefined => {
  if (targetMeaning === "to-date") return 1
  if (targetMeaning !== "level" || direction === "maintain" || entry === "yes-no") return undefined
  return direction === "increase" ? 1 : -1
}

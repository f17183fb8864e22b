import { nameOf, within } from "../../diagnostic/Origin.js"
import { defineRule } from "../../lint/Rule.js"
import { resultsOf } from "../../model/Logframe.js"

/** A result has no more indicators than are needed to tell whether it was reached. */
export const noIndicatorOverload = defineRule({
  id: "no-indicator-overload",
  severity: "note",
  about: "logframe",
  source:
    "USAID TIPS 6, Selecting Performance Indicators (2nd edition, 2010), characteristic Adequate: the minimum of indicators that is necessary",
  find: ({ logframe, limits, report }) => {
    for (const { id, level, indicators, origin } of resultsOf(logframe)) {
      const count = indicators.length
      if (count <= limits.indicatorsPerResult) continue
      report(nameOf(within(origin, "indicators")), { id, level, count, limit: limits.indicatorsPerResult })
    }
  },
  message: ({ id, level, count, limit }) =>
    `${level === "goal" ? "The goal" : `The ${level} "${id}"`} has ${count} indicators, and ${limit} should do.`,
  why: "each indicator costs money and time in every period, and the ones that matter are lost among the others.",
  remedy: () => "Keep those that would change a decision; `limits:` in policy.yaml sets another number."
})

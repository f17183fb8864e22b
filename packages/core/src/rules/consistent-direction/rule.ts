import { nameOf, within } from "../../diagnostic/Origin.js"
import { defineRule } from "../../lint/Rule.js"
import { isFlow } from "../../model/Indicator.js"
import { indicatorsOf } from "../../model/Logframe.js"

/** A target lies on the side of the baseline to which the indicator should move. */
export const consistentDirection = defineRule({
  id: "consistent-direction",
  severity: "error",
  about: "logframe",
  source:
    "USAID TIPS 6, Selecting Performance Indicators (2nd edition, 2010), What are performance indicators?: targets define whether an increase or a decrease is expected",
  find: ({ logframe, report }) => {
    for (const indicator of indicatorsOf(logframe)) {
      const { baseline, direction } = indicator
      if (typeof baseline?.value !== "number" || direction === "maintain" || isFlow(indicator)) continue
      for (const target of indicator.targets) {
        if (target.place !== undefined || Object.keys(target.categories).length > 0) continue
        const from = baseline.value
        const astray = [target, ...target.revisions]
          .map(({ value }) => value)
          .find((value) => typeof value === "number" && (direction === "increase" ? value < from : value > from))
        if (typeof astray !== "number") continue
        const params = { id: indicator.id, direction, target: astray, period: target.period.label, baseline: from }
        report(nameOf(target.origin), params, { related: [within(indicator.origin, "baseline")] })
      }
    }
  },
  message: ({ id, direction, target, period, baseline }) =>
    `"${id}" should ${direction}, and its target for ${period} (${target}) lies on the other side of the baseline (${baseline}).`,
  why: "reaching such a target would be a step back, and progress would be counted with the wrong sign.",
  remedy: () => "Correct the target or the baseline, or set `direction: increase` or `direction: decrease`."
})

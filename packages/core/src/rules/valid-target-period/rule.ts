import { nameOf } from "../../diagnostic/Origin.js"
import { defineRule } from "../../lint/Rule.js"
import { indicatorsOf } from "../../model/Logframe.js"
import { covers } from "../../period/Period.js"

/** A target lies within the period of its logframe. */
export const validTargetPeriod = defineRule({
  id: "valid-target-period",
  severity: "error",
  find: ({ programme, report }) => {
    for (const logframe of programme.logframes) {
      const targets = indicatorsOf(logframe).flatMap((indicator) =>
        indicator.targets.map((target) => ({ indicator, target }))
      )
      for (const { indicator, target } of targets) {
        if (covers(logframe.period, target.period)) continue
        const params = { id: indicator.id, target: target.period.label, period: logframe.period.label }
        report(nameOf(target.origin), params, [{ ...logframe.origin, path: ["period"] }])
      }
    }
  },
  message: ({ id, target, period }) =>
    `The target of "${id}" for ${target} lies outside of the logframe's period ${period}.`,
  why: "a target after the end is never due, and one before the start was never this logframe's.",
  remedy: () => "Correct the period, or move the target to the logframe that it belongs to."
})

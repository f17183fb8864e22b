import { nameOf, within } from "../../diagnostic/Origin.js"
import { defineRule } from "../../lint/Rule.js"
import type { Target } from "../../model/Indicator.js"
import { indicatorsOf } from "../../model/Logframe.js"
import { covers } from "../../period/Period.js"

/** A target lies within the period of its logframe. */
export const validTargetPeriod = defineRule({
  id: "valid-target-period",
  severity: "error",
  about: "logframe",
  source:
    "USAID TIPS 8, Baselines and Targets (2nd edition, 2010), What are baselines and targets?: a target has an explicit timeframe",
  find: ({ logframe, report }) => {
    for (const indicator of indicatorsOf(logframe)) {
      const strays = indicator.targets.filter((target) => !covers(logframe.period, target.period))
      for (const { period, origin } of onePerPeriod(strays)) {
        const params = { id: indicator.id, target: period.label, period: logframe.period.label }
        report(nameOf(origin), params, { related: [within(logframe.origin, "period")] })
      }
    }
  },
  message: ({ id, target, period }) =>
    `The target of "${id}" for ${target} lies outside of the logframe's period ${period}.`,
  why: "a target after the end is never due, and one before the start was never this logframe's.",
  remedy: () => "Correct the period, or move the target to the logframe that it belongs to."
})

/** A period has one target for all and one for each part; they stand together, and are told once. */
const onePerPeriod = (targets: ReadonlyArray<Target>): Iterable<Target> =>
  new Map(targets.toReversed().map((target) => [target.period.label, target])).values()

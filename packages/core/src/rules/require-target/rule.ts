import { within } from "../../diagnostic/Origin.js"
import { defineRule } from "../../lint/Rule.js"
import { indicatorsOf } from "../../model/Logframe.js"

/** An indicator needs a target for at least one period. */
export const requireTarget = defineRule({
  id: "require-target",
  severity: "warning",
  about: "logframe",
  source:
    "USAID TIPS 8, Baselines and Targets (2nd edition, 2010), Why are baselines important?: a target for every indicator",
  find: ({ logframe, report }) => {
    for (const indicator of indicatorsOf(logframe)) {
      if (indicator.targets.length === 0 && indicator.pending.every(({ what }) => what === "baseline"))
        report(within(indicator.origin, "targets"), { id: indicator.id })
    }
  },
  message: ({ id }) => `Indicator "${id}" has no target.`,
  why: 'without a target no figure can be called enough or too little; its status will be "cannot tell".',
  remedy: () => "Write `targets:` with a value for each period, such as `{2008: 100, 2009: 120}`."
})

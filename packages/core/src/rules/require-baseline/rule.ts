import { within } from "../../diagnostic/Origin.js"
import { defineRule } from "../../lint/Rule.js"
import { indicatorsOf } from "../../model/Logframe.js"

/** An indicator needs a baseline: the state before the programme, or the reason why there is none. */
export const requireBaseline = defineRule({
  id: "require-baseline",
  severity: "warning",
  about: "logframe",
  source:
    "USAID TIPS 8, Baselines and Targets (2nd edition, 2010), Why are baselines important?: a baseline for every indicator",
  find: ({ logframe, report }) => {
    for (const indicator of indicatorsOf(logframe)) {
      const isPending = indicator.pending.some(({ what }) => what === "baseline")
      if (indicator.baseline === undefined && !isPending)
        report(within(indicator.origin, "baseline"), { id: indicator.id })
    }
  },
  message: ({ id }) => `Indicator "${id}" has no baseline.`,
  why: "progress is counted from where things stood before; without that, a high figure may be no change at all.",
  remedy: () =>
    "Write `baseline:` with the value and its period, or `{to-be-determined: DAY}`; a count that starts with the programme has `baseline: 0`."
})

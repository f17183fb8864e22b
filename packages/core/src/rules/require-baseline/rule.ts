import { within } from "../../diagnostic/Origin.js"
import { defineRule } from "../../lint/Rule.js"
import { indicatorsOf } from "../../model/Logframe.js"

/** An indicator needs a baseline: the state before the programme, or the reason why there is none. */
export const requireBaseline = defineRule({
  id: "require-baseline",
  severity: "warning",
  find: ({ programme, report }) => {
    for (const indicator of programme.logframes.flatMap(indicatorsOf)) {
      if (indicator.baseline === undefined) report(within(indicator.origin, "baseline"), { id: indicator.id })
    }
  },
  message: ({ id }) => `Indicator "${id}" has no baseline.`,
  why: "progress is counted from where things stood before; without that, a high figure may be no change at all.",
  remedy: () =>
    "Write `baseline:` with the value and its period; a count that starts with the programme has `baseline: 0`."
})

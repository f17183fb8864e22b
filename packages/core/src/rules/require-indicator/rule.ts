import { within } from "../../diagnostic/Origin.js"
import { defineRule } from "../../lint/Rule.js"
import { resultsOf } from "../../model/Logframe.js"

/** A goal, an outcome and an output each need an indicator. */
export const requireIndicator = defineRule({
  id: "require-indicator",
  severity: "warning",
  about: "logframe",
  source:
    "USAID TIPS 6, Selecting Performance Indicators (2nd edition, 2010), For what results are performance indicators required?: at least one for each result",
  find: ({ logframe, report }) => {
    for (const result of resultsOf(logframe)) {
      if (result.level === "activity" || result.indicators.length > 0) continue
      report(within(result.origin, "indicators"), { level: result.level, id: result.id })
    }
  },
  message: ({ level, id }) =>
    level === "goal" ? "The goal has no indicator." : `The ${level} "${id}" has no indicator.`,
  why: "without an indicator nobody can tell whether it was reached.",
  remedy: () => "Add at least one indicator under `indicators:`."
})

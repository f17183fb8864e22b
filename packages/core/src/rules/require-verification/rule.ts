import { within } from "../../diagnostic/Origin.js"
import { defineRule } from "../../lint/Rule.js"
import { indicatorsOf } from "../../model/Logframe.js"

/** An indicator needs a means of verification. */
export const requireVerification = defineRule({
  id: "require-verification",
  severity: "warning",
  about: "logframe",
  source:
    "European Commission, Project Cycle Management Guidelines (2004), section 5 The Logical Framework Approach: sources of verification",
  find: ({ logframe, report }) => {
    for (const indicator of indicatorsOf(logframe)) {
      if (indicator.verification.length === 0) report(within(indicator.origin, "verification"), { id: indicator.id })
    }
  },
  message: ({ id }) => `Indicator "${id}" has no means of verification.`,
  why: "a figure that nobody can look up again cannot be checked by a donor.",
  remedy: () => "Name the record, survey or report under `verification:`."
})

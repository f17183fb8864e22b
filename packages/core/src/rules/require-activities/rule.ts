import { within } from "../../diagnostic/Origin.js"
import { defineRule } from "../../lint/Rule.js"
import { resultsOf } from "../../model/Logframe.js"

/**
 * An output needs activities, in a logframe that lists activities.
 *
 * Some donors keep activities out of the logframe (DFID from 2009 on), so that a logframe without any lacks none.
 */
export const requireActivities = defineRule({
  id: "require-activities",
  severity: "warning",
  about: "logframe",
  source:
    "European Commission, Project Cycle Management Guidelines (2004), section 5, The Logical Framework Approach, on the hierarchy of activities and results",
  find: ({ logframe, report }) => {
    const outputs = resultsOf(logframe).filter(({ level }) => level === "output")
    if (outputs.every(({ children }) => children.length === 0)) return
    for (const { id, children, origin } of outputs) {
      if (children.length === 0) report(within(origin, "activities"), { id })
    }
  },
  message: ({ id }) => `Output "${id}" has no activities, and other outputs of the logframe have some.`,
  why: "an output that nobody works for will not come, and its cost is in no work plan.",
  remedy: () =>
    "List what is done for it under `activities:`; or keep the activities of all outputs out of the logframe."
})

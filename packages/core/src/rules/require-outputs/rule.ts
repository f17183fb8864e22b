import { nameOf } from "../../diagnostic/Origin.js"
import { defineRule } from "../../lint/Rule.js"

/** An outcome needs outputs: something that the programme does must lead to it. */
export const requireOutputs = defineRule({
  id: "require-outputs",
  severity: "error",
  find: ({ programme, report }) => {
    for (const logframe of programme.logframes) {
      for (const outcome of logframe.outcomes) {
        if (outcome.children.length === 0) report(nameOf(outcome.origin), { outcome: outcome.id })
      }
    }
  },
  message: ({ outcome }) => `Outcome "${outcome}" has no outputs.`,
  why: "an outcome that nothing leads to is a wish, and no activity can be held against it.",
  remedy: () => "Add the outputs that lead to it under `outputs:`, or drop the outcome."
})

import { nameOf } from "../../diagnostic/Origin.js"
import { defineRule } from "../../lint/Rule.js"

/** An outcome needs outputs: something that the programme does must lead to it. */
export const requireOutputs = defineRule({
  id: "require-outputs",
  severity: "error",
  about: "logframe",
  source:
    "OECD-DAC, Glossary of Key Terms in Evaluation and Results Based Management (2002), Outcome: the effects of an intervention's outputs",
  find: ({ logframe, report }) => {
    for (const outcome of logframe.outcomes) {
      if (outcome.children.length === 0) report(nameOf(outcome.origin), { outcome: outcome.id })
    }
  },
  message: ({ outcome }) => `Outcome "${outcome}" has no outputs.`,
  why: "an outcome that nothing leads to is a wish, and no activity can be held against it.",
  remedy: () => "Add the outputs that lead to it under `outputs:`, or drop the outcome."
})

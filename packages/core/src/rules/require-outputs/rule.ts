import { nameOf } from "../../diagnostic/Origin.js"
import { defineRule } from "../../lint/Rule.js"
import { resultsOf } from "../../model/Logframe.js"

/** An outcome needs outputs: something that the programme does must lead to it, below it or by a contribution. */
export const requireOutputs = defineRule({
  id: "require-outputs",
  severity: "error",
  about: "logframe",
  source:
    "OECD-DAC, Glossary of Key Terms in Evaluation and Results Based Management (2002), Outcome: the effects of an intervention's outputs",
  find: ({ logframe, report }) => {
    const results = resultsOf(logframe)
    const served = new Set(
      results.flatMap(({ contributions }) => contributions.map(({ to }) => to.replace(`${logframe.id}/`, "")))
    )
    for (const { id, level, children, origin } of results) {
      if (level === "outcome" && children.length === 0 && !served.has(id)) report(nameOf(origin), { outcome: id })
    }
  },
  message: ({ outcome }) => `Outcome "${outcome}" has no outputs.`,
  why: "an outcome that nothing leads to is a wish, and no activity can be held against it.",
  remedy: () =>
    "Add the outputs that lead to it under `outputs:`, say of another result that it `contributes-to:` it, or drop the outcome."
})

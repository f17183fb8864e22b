import { nameOf, within } from "../../diagnostic/Origin.js"
import { defineRule } from "../../lint/Rule.js"
import { resultsOf } from "../../model/Logframe.js"
import { exactSum } from "../../statistics/exactSum.js"

/** The weights of an outcome's outputs are given for all of them, and add up to a hundred percent. */
export const consistentWeights = defineRule({
  id: "consistent-weights",
  severity: "warning",
  about: "logframe",
  source:
    "DFID, How to note: Guidance on using the revised Logical Framework (2011), Guide to Completing the Logframe, Impact Weighting of outputs",
  find: ({ logframe, report }) => {
    for (const outcome of resultsOf(logframe)) {
      const outputs = outcome.children.filter(({ level }) => level === "output")
      const weights = outputs.flatMap(({ weight }) => weight ?? [])
      if (weights.length === 0) continue
      for (const { id, weight, origin } of outputs) {
        if (weight === undefined) report(nameOf(origin), { id, outcome: outcome.id })
      }
      const sum = exactSum(weights)
      const related = outputs.flatMap(({ weight, origin }) => (weight === undefined ? [] : [within(origin, "weight")]))
      if (weights.length === outputs.length && Math.abs(sum - 100) > 1e-9)
        report(nameOf(within(outcome.origin, "outputs")), { outcome: outcome.id, sum }, { related })
    }
  },
  message: ({ id, outcome, sum }) =>
    sum === undefined
      ? `Output "${id}" of "${outcome}" has no weight, and others have.`
      : `The weights of the outputs of "${outcome}" add up to ${sum} percent.`,
  why: "weights say which share of an outcome each output bears, and a score made with others is too high or too low.",
  remedy: () => "Give each output of the outcome a `weight:`, so that together they make 100."
})

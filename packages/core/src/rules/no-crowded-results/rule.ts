import { nameOf, within } from "../../diagnostic/Origin.js"
import { defineRule } from "../../lint/Rule.js"
import { resultsOf } from "../../model/Logframe.js"

/** A logframe has as many outcomes, and an outcome as many outputs, as can be kept in view. */
export const noCrowdedResults = defineRule({
  id: "no-crowded-results",
  severity: "note",
  about: "logframe",
  source: "UK Aid Direct, Introduction to Logframes, Clarification of terms: one outcome, and at most six outputs",
  find: ({ logframe, limits, report }) => {
    const { outcomesPerLevel, outputsPerOutcome } = limits
    if (logframe.outcomes.length > outcomesPerLevel) {
      const params = { what: "outcomes", count: logframe.outcomes.length, limit: outcomesPerLevel }
      report(nameOf(within(logframe.origin, "outcomes")), params)
    }
    for (const { id, children, origin } of resultsOf(logframe)) {
      const outcomes = children.filter(({ level }) => level === "outcome").length
      if (outcomes > outcomesPerLevel)
        report(nameOf(within(origin, "outcomes")), { id, what: "outcomes", count: outcomes, limit: outcomesPerLevel })
      const outputs = children.filter(({ level }) => level === "output").length
      if (outputs > outputsPerOutcome)
        report(nameOf(within(origin, "outputs")), { id, what: "outputs", count: outputs, limit: outputsPerOutcome })
    }
  },
  message: ({ id, what, count, limit }) =>
    `${id === undefined ? "The logframe" : `Outcome "${id}"`} has ${count} ${what}; the limit is ${limit}.`,
  why: "what has too many parts is steered by none of them, and each costs indicators, data and reports.",
  remedy: ({ what }) =>
    what === "outputs"
      ? "Join outputs that lead to the outcome together, or make two outcomes of it."
      : "Join outcomes that are one change, put some below another (`outcomes:` within an outcome), or write two logframes."
})

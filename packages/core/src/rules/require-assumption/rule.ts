import { within } from "../../diagnostic/Origin.js"
import { defineRule } from "../../lint/Rule.js"

/** An outcome needs assumptions: what must hold outside of the programme for its outputs to lead there. */
export const requireAssumption = defineRule({
  id: "require-assumption",
  severity: "warning",
  about: "logframe",
  source:
    "OECD-DAC, Glossary of Key Terms in Evaluation and Results Based Management (2002), Logical framework: the assumptions and risks that may influence success and failure",
  find: ({ logframe, report }) => {
    for (const outcome of logframe.outcomes) {
      if (outcome.assumptions.length === 0) report(within(outcome.origin, "assumptions"), { outcome: outcome.id })
    }
  },
  message: ({ outcome }) => `Outcome "${outcome}" states no assumptions.`,
  why: "outputs lead to an outcome only while conditions outside of the programme hold; unnamed, they are never watched.",
  remedy: () => "List the conditions under `assumptions:`."
})

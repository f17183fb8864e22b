import { defineRule } from "../../lint/Rule.js"
import type { RiskLevel } from "../../model/Result.js"
import { resultsOf } from "../../model/Logframe.js"

/** A condition that is unlikely to hold and that all depends on asks for another design. */
export const noKillerRisk = defineRule({
  id: "no-killer-risk",
  severity: "note",
  about: "logframe",
  source:
    "European Commission, Project Cycle Management Guidelines (2004), section 5 The Logical Framework Approach, figure Assessment of Assumptions: redesign what depends on an important condition that is unlikely to hold",
  find: ({ logframe, report }) => {
    for (const { id, level, risks } of resultsOf(logframe)) {
      for (const { likelihood, impact, origin } of risks) {
        if (rankOf(likelihood) + rankOf(impact) >= killing) report(origin, { id, level, likelihood, impact })
      }
    }
  },
  message: ({ id, level, likelihood, impact }) =>
    `The ${level}${level === "goal" ? "" : ` "${id}"`} has a risk of ${likelihood} likelihood and ${impact} impact.`,
  why: "what will probably go wrong, and would undo the result, is a fault of the design and not a risk to be watched.",
  remedy: () =>
    "Add what would prevent it to the outputs, or change the result; if donor and partners take the risk, leave it as it is."
})

const ranks: ReadonlyArray<RiskLevel> = ["low", "medium", "high", "very-high"]

/** From 1 for low to 4 for very high; 0 where it is not said. */
const rankOf = (level: RiskLevel | undefined): number => (level === undefined ? 0 : ranks.indexOf(level) + 1)

/** High and very high, whichever is which; what is high in both is grave, and mitigation and an owner may hold it. */
const killing = 7

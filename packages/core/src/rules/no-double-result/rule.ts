import { defineRule } from "../../lint/Rule.js"
import { resultsOf } from "../../model/Logframe.js"
import { statementsOf } from "../../model/statementsOf.js"
import { secondResult } from "../../wording/secondResult.js"

/** An outcome and an output each state one result. A goal is often a donor's or a country's, and may say more. */
export const noDoubleResult = defineRule({
  id: "no-double-result",
  severity: "note",
  about: "logframe",
  source:
    "Kusek and Rist, Ten Steps to a Results-Based Monitoring and Evaluation System (World Bank, 2004), Step 2, on taking outcomes apart so that each captures one improvement",
  find: ({ logframe, frame, report }) => {
    for (const result of resultsOf(logframe)) {
      if (result.level !== "outcome" && result.level !== "output") continue
      for (const { tokens, language, origin } of statementsOf(result, frame.language)) {
        const second = secondResult(tokens, language)
        if (second !== undefined) report(origin, { level: result.level, id: result.id, second })
      }
    }
  },
  message: ({ level, id, second }) => `The ${level} "${id}" states a second result: "${second}".`,
  why: "one may be reached and the other not, and then nobody can say whether the result was.",
  remedy: ({ level }) => `Make each an ${level} of its own, with its own indicators.`
})

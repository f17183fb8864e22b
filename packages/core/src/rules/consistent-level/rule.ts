import { defineRule } from "../../lint/Rule.js"
import { resultsOf } from "../../model/Logframe.js"
import { statementsOf } from "../../model/statementsOf.js"
import { levelOfWording } from "../../wording/levelOfWording.js"

/** An outcome is worded as a change, and an output as something that the programme can deliver. */
export const consistentLevel = defineRule({
  id: "consistent-level",
  severity: "note",
  about: "logframe",
  source:
    "UNDP, Handbook on Planning, Monitoring and Evaluating for Development Results (2009), section 2.4, on formulating outcomes and outputs",
  find: ({ logframe, frame, report }) => {
    for (const result of resultsOf(logframe)) {
      const strange = wordingsOfOthers[result.level]
      if (strange === undefined) continue
      for (const { tokens, language, origin } of statementsOf(result, frame.language)) {
        const found = levelOfWording(tokens, language)
        if (found?.kind === strange) report(origin, { level: result.level, id: result.id, words: found.words })
      }
    }
  },
  message: ({ level, id, words }) =>
    level === "outcome"
      ? `The outcome "${id}" is worded as something delivered: "${words}".`
      : `The output "${id}" is worded as a change that no programme makes alone: "${words}".`,
  why: "an outcome that can be handed over asks nothing to change, and an output that depends on others cannot be promised.",
  remedy: ({ level }) =>
    level === "outcome"
      ? "Say who does or has something else because of it, and make what is delivered an output."
      : "Say what the programme will have delivered, and make the change an outcome or the goal."
})

/** Which wording belongs to another level. */
const wordingsOfOthers: Readonly<Record<string, "delivered" | "change">> = { outcome: "delivered", output: "change" }

import { defineRule } from "../../lint/Rule.js"
import { resultsOf } from "../../model/Logframe.js"
import { statementsOf } from "../../model/statementsOf.js"
import { isWord } from "../../wording/tokensOf.js"

/** A result is stated in as few words as can be read at once. */
export const noLongStatement = defineRule({
  id: "no-long-statement",
  severity: "note",
  about: "logframe",
  source:
    "Global Affairs Canada, Results-Based Management Tip Sheet 2.2, Syntax Structure of Outcome, Output and Activity Statements: direction, what, who and where, and no more",
  find: ({ logframe, frame, limits, report }) => {
    for (const result of resultsOf(logframe)) {
      for (const { tokens, language, origin } of statementsOf(result, frame.language)) {
        const count = tokens.filter(isWord).length
        if (count > limits.statementWords)
          report(origin, { level: result.level, id: result.id, count, limit: limits.statementWords, language })
      }
    }
  },
  message: ({ level, id, count, limit }) =>
    `The statement of ${level === "goal" ? "the goal" : `${level} "${id}"`} has ${count} words; the limit is ${limit}.`,
  why: "a statement that must be read twice is understood in two ways.",
  remedy: () =>
    "Say what changes, for whom and where; how it is reached belongs to the outputs, and what is counted to the indicators."
})

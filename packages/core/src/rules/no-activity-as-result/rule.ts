import { defineRule } from "../../lint/Rule.js"
import { resultsOf } from "../../model/Logframe.js"
import { statementsOf } from "../../model/statementsOf.js"
import { doingVerb } from "../../wording/doingVerb.js"

/** A goal, an outcome and an output say what will be so, and not what the programme does. */
export const noActivityAsResult = defineRule({
  id: "no-activity-as-result",
  severity: "warning",
  about: "logframe",
  source:
    "European Commission, Project Cycle Management Guidelines (2004), section 5, The Logical Framework Approach, on wording the hierarchy of objectives: an activity begins with an active verb, a result does not",
  find: ({ logframe, frame, report }) => {
    for (const result of resultsOf(logframe)) {
      if (result.level === "activity") continue
      for (const { tokens, language, origin } of statementsOf(result, frame.language)) {
        const verb = doingVerb(tokens, language)
        if (verb !== undefined) report(origin, { level: result.level, id: result.id, verb })
      }
    }
  },
  message: ({ level, id, verb }) =>
    `${level === "goal" ? "The goal" : `The ${level} "${id}"`} begins as an activity does: "${verb}".`,
  why: "what the programme does is no result: it can all be done, and nothing be better.",
  remedy: () =>
    'Say what will be so, such as "Teachers use the new curriculum", and put what is done under `activities:`.'
})

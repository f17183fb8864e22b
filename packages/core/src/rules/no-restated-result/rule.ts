import { within } from "../../diagnostic/Origin.js"
import { defineRule } from "../../lint/Rule.js"
import { resultsOf } from "../../model/Logframe.js"
import type { Result } from "../../model/Result.js"
import { statementsOf } from "../../model/statementsOf.js"
import { contentOf } from "../../wording/contentOf.js"

/** No two results of a logframe say the same, be it in another order of the words. */
export const noRestatedResult = defineRule({
  id: "no-restated-result",
  severity: "warning",
  about: "logframe",
  source:
    "DFID, How to note: Guidance on using the revised Logical Framework (2011), Check: Is it logical?, on how each level leads to the next",
  find: ({ logframe, frame, report }) => {
    const first = new Map<string, Result>()
    for (const result of resultsOf(logframe)) {
      if (result.level === "activity") continue
      const contents = statementsOf(result, frame.language).map(({ tokens, language }) => contentOf(tokens, language))
      const earlier = contents.map((content) => first.get(content)).find((found) => found !== undefined)
      if (earlier) {
        const params = { level: result.level, id: result.id, other: earlier.id, otherLevel: earlier.level }
        report(within(result.origin, "statement"), params, { related: [within(earlier.origin, "statement")] })
      }
      for (const content of contents) if (!first.has(content)) first.set(content, result)
    }
  },
  message: ({ level, id, other, otherLevel }) =>
    `The ${level} "${id}" says the same as ${otherLevel === "goal" ? "the goal" : `the ${otherLevel} "${other}"`}.`,
  why: "a step that says what the next one says explains nothing of how one leads to the other.",
  remedy: () => "Say at each level what is new there: what is delivered, what changes by it, and what that is good for."
})

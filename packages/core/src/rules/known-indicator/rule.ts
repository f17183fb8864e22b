import { within } from "../../diagnostic/Origin.js"
import { defineRule } from "../../lint/Rule.js"

/** A row of data belongs to an indicator of the programme. */
export const knownIndicator = defineRule({
  id: "known-indicator",
  severity: "error",
  about: "rows",
  source:
    "IATI Standard 2.03, element iati-activity/result/indicator/period/actual: an actual is reported for an indicator",
  find: ({ indicator, homes, observations, nearest, report }) => {
    if (homes.length > 0) return
    const meant = nearest()
    for (const { origin } of observations) report(within(origin, "indicator"), { id: indicator, nearest: meant })
  },
  message: ({ id, nearest }) =>
    `There is no indicator "${id}".${nearest === undefined ? "" : ` Did you mean "${nearest}"?`}`,
  why: "a row that belongs to no indicator is counted nowhere.",
  remedy: () => "Correct the id, or add the indicator to a logframe."
})

import { within } from "../../diagnostic/Origin.js"
import { defineRule } from "../../lint/Rule.js"
import { indicatorsOf } from "../../model/Logframe.js"
import { suggest } from "../../source/suggest.js"

/** A row of data belongs to an indicator of the programme. */
export const knownIndicator = defineRule({
  id: "known-indicator",
  severity: "error",
  about: "data",
  source:
    "IATI Standard 2.03, element iati-activity/result/indicator/period/actual: an actual is reported for an indicator",
  find: ({ programme, observations, report }) => {
    const known = new Set(
      programme.logframes.flatMap((logframe) =>
        indicatorsOf(logframe).flatMap(({ id }) => [id, `${logframe.id}/${id}`])
      )
    )
    for (const { indicator, origin } of observations) {
      if (!known.has(indicator))
        report(within(origin, "indicator"), { id: indicator, nearest: suggest(indicator, known) })
    }
  },
  message: ({ id, nearest }) =>
    `There is no indicator "${id}".${nearest === undefined ? "" : ` Did you mean "${nearest}"?`}`,
  why: "a row that belongs to no indicator is counted nowhere.",
  remedy: () => "Correct the id, or add the indicator to a logframe."
})

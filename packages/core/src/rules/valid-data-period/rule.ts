import { within } from "../../diagnostic/Origin.js"
import { defineRule } from "../../lint/Rule.js"
import { covers } from "../../period/Period.js"

/** A row of data lies within the data period of a logframe that has its indicator. */
export const validDataPeriod = defineRule({
  id: "valid-data-period",
  severity: "error",
  about: "rows",
  source:
    "IATI Standard 2.03, element iati-activity/result/indicator/period: an actual belongs to a period with a start and an end",
  find: ({ indicator, homes, observations, report }) => {
    const logframes = homes.map(({ logframe }) => logframe)
    if (logframes.length === 0) return
    const spans = logframes.map(({ dataPeriod }) => dataPeriod.label).join(", ")
    for (const { period, origin } of observations) {
      if (logframes.some(({ dataPeriod }) => covers(dataPeriod, period))) continue
      report(
        within(origin, "period"),
        { id: indicator, period: period.label, spans },
        { related: logframes.map((home) => within(home.origin, "period")) }
      )
    }
  },
  message: ({ id, period, spans }) =>
    `The row for "${id}" in ${period} lies in no logframe that has the indicator (${spans}).`,
  why: "a figure from outside of a logframe's period is counted nowhere.",
  remedy: () => "Correct the period, or widen `data-period:` where a survey was made before the start or after the end."
})

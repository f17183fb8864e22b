import { within } from "../../diagnostic/Origin.js"
import { defineRule } from "../../lint/Rule.js"
import { indicatorsNamed } from "../../model/PlacedIndicator.js"
import { covers } from "../../period/Period.js"

/** A row of data lies within the data period of a logframe that has its indicator. */
export const validDataPeriod = defineRule({
  id: "valid-data-period",
  severity: "error",
  about: "data",
  source:
    "IATI Standard 2.03, element iati-activity/result/indicator/period: an actual belongs to a period with a start and an end",
  find: ({ programme, observations, report }) => {
    for (const { indicator, period, origin } of observations) {
      const homes = indicatorsNamed(programme.logframes, indicator).map(({ logframe }) => logframe)
      if (homes.length === 0 || homes.some((logframe) => covers(logframe.dataPeriod, period))) continue
      const spans = homes.map((logframe) => logframe.dataPeriod.label).join(", ")
      report(
        within(origin, "period"),
        { id: indicator, period: period.label, spans },
        { related: homes.map((home) => within(home.origin, "period")) }
      )
    }
  },
  message: ({ id, period, spans }) =>
    `The row for "${id}" in ${period} lies in no logframe that has the indicator (${spans}).`,
  why: "a figure from outside of a logframe's period is counted nowhere.",
  remedy: () => "Correct the period, or widen `data-period:` where a survey was made before the start or after the end."
})

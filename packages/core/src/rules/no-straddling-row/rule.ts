import { nameOf, within } from "../../diagnostic/Origin.js"
import { defineRule } from "../../lint/Rule.js"
import { indicatorsNamed } from "../../model/PlacedIndicator.js"
import { type Period, covers, overlaps } from "../../period/Period.js"

/** A row of what happened within a period lies in one target's period, or holds whole ones. */
export const noStraddlingRow = defineRule({
  id: "no-straddling-row",
  severity: "warning",
  about: "data",
  source: "IATI Standard 2.03, element iati-activity/result/indicator/period: target and actual belong to one period",
  find: ({ programme, observations, report }) => {
    for (const { indicator: reference, period, origin } of observations) {
      for (const { indicator, logframe } of indicatorsNamed(programme.logframes, reference)) {
        if (indicator.targetMeaning !== "for-period" || !overlaps(logframe.dataPeriod, period)) continue
        const crossed = indicator.targets.find((target) => crosses(period, target.period))
        if (!crossed) continue
        const params = { id: reference, row: period.label, target: crossed.period.label }
        report(within(origin, "period"), params, { related: [nameOf(crossed.origin)] })
        break
      }
    }
  },
  message: ({ id, row, target }) =>
    `The row of "${id}" for ${row} lies only partly in the period of a target (${target}).`,
  why: "nobody can say which part of the figure counts towards the target; fiscal and calendar years are often mixed so.",
  remedy: () => "Report by the periods of the targets, or by months."
})

const crosses = (row: Period, target: Period): boolean =>
  overlaps(row, target) && !covers(row, target) && !covers(target, row)

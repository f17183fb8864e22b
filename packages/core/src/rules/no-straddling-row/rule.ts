import { nameOf, within } from "../../diagnostic/Origin.js"
import { defineRule } from "../../lint/Rule.js"
import { type Period, covers, overlaps } from "../../period/Period.js"

/** A row of what happened within a period lies in one target's period, or holds whole ones. */
export const noStraddlingRow = defineRule({
  id: "no-straddling-row",
  severity: "warning",
  about: "rows",
  source: "IATI Standard 2.03, element iati-activity/result/indicator/period: target and actual belong to one period",
  find: ({ homes, observations, report }) => {
    const asked = homes.filter(({ indicator }) => indicator.targetMeaning === "for-period")
    const crossedBy = (period: Period) =>
      asked
        .filter(({ logframe }) => overlaps(logframe.dataPeriod, period))
        .flatMap(({ indicator }) => indicator.targets.filter((target) => crosses(period, target.period)))[0]
    // Rows have few periods, and each many times.
    const known = new Map<Period, ReturnType<typeof crossedBy>>()
    for (const { indicator: id, period, origin } of observations) {
      if (!known.has(period)) known.set(period, crossedBy(period))
      const crossed = known.get(period)
      if (!crossed) continue
      const params = { id, row: period.label, target: crossed.period.label }
      report(within(origin, "period"), params, { related: [nameOf(crossed.origin)] })
    }
  },
  message: ({ id, row, target }) =>
    `The row of "${id}" for ${row} lies only partly in the period of a target (${target}).`,
  why: "nobody can say which part of the figure counts towards the target; fiscal and calendar years are often mixed so.",
  remedy: () => "Report by the periods of the targets, or by months."
})

const crosses = (row: Period, target: Period): boolean =>
  overlaps(row, target) && !covers(row, target) && !covers(target, row)

import { within } from "../../diagnostic/Origin.js"
import { defineRule } from "../../lint/Rule.js"
import type { Observation } from "../../model/Observation.js"
import { indicatorsNamed } from "../../model/PlacedIndicator.js"
import { byPeriod } from "../../period/Period.js"
import { byText } from "../../source/byText.js"

/** A running total never falls. */
export const noFallingTotal = defineRule({
  id: "no-falling-total",
  severity: "warning",
  about: "data",
  source:
    "USAID TIPS 12, Data Quality Standards (2nd edition, 2009), standard Reliability: consistent collection over time",
  find: ({ programme, observations, report }) => {
    const isTotal = new Map<string, boolean>()
    const series = new Map<string, Array<Observation>>()
    for (const row of observations) {
      const isRunning = isTotal.get(row.indicator) ?? isRunningTotal(programme.logframes, row.indicator)
      isTotal.set(row.indicator, isRunning)
      if (!isRunning || typeof row.value !== "number") continue
      const parts = Object.entries(row.categories).toSorted(([a], [b]) => byText(a, b))
      const key = JSON.stringify([row.indicator, row.place ?? null, parts])
      const known = series.get(key)
      if (known) known.push(row)
      else series.set(key, [row])
    }
    for (const rows of series.values()) {
      const ordered = rows.toSorted((a, b) => byPeriod(a.period, b.period))
      for (const [index, row] of ordered.entries()) {
        const before = ordered[index - 1]
        if (!before || Number(row.value) >= Number(before.value)) continue
        const params = {
          id: row.indicator,
          before: Number(before.value),
          earlier: before.period.label,
          after: Number(row.value),
          later: row.period.label
        }
        report(within(row.origin, "value"), params, { related: [within(before.origin, "value")] })
      }
    }
  },
  message: ({ id, before, earlier, after, later }) =>
    `"${id}" falls from ${before} (${earlier}) to ${after} (${later}), and a running total never falls.`,
  why: "one of the figures is wrong, or the later one is for its period alone.",
  remedy: () =>
    "Correct the figure; write `entry: increment` if each row is for its period, `entry: level` if it may fall."
})

const isRunningTotal = (logframes: Parameters<typeof indicatorsNamed>[0], reference: string): boolean => {
  const homes = indicatorsNamed(logframes, reference)
  return homes.length > 0 && homes.every(({ indicator }) => indicator.entry === "running-total")
}

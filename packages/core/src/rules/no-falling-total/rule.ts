import { within } from "../../diagnostic/Origin.js"
import { defineRule } from "../../lint/Rule.js"
import type { Observation } from "../../model/Observation.js"
import { byPeriod } from "../../period/Period.js"
import { byText } from "../../source/byText.js"

/** A running total never falls. */
export const noFallingTotal = defineRule({
  id: "no-falling-total",
  severity: "warning",
  about: "rows",
  source:
    "USAID TIPS 12, Data Quality Standards (2nd edition, 2009), standard Reliability: consistent collection over time",
  find: ({ indicator: id, homes, observations, report }) => {
    if (homes.length === 0 || homes.some(({ indicator }) => indicator.entry !== "running-total")) return
    for (const rows of seriesIn(observations)) {
      for (const [index, row] of rows.entries()) {
        const before = rows[index - 1]
        if (!before || Number(row.value) >= Number(before.value)) continue
        const [earlier, later] = [before, row].map(({ period }) => period.label)
        const params = { id, before: Number(before.value), earlier, after: Number(row.value), later }
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

/** The figures of each place and category, in order of time. */
const seriesIn = (observations: ReadonlyArray<Observation>): ReadonlyArray<ReadonlyArray<Observation>> => {
  const series = new Map<string, Array<Observation>>()
  for (const row of observations) {
    if (typeof row.value !== "number") continue
    const parts = Object.entries(row.categories).toSorted(([a], [b]) => byText(a, b))
    const key = JSON.stringify([row.place ?? null, parts])
    const known = series.get(key)
    if (known) known.push(row)
    else series.set(key, [row])
  }
  return [...series.values()].map((rows) => rows.toSorted((a, b) => byPeriod(a.period, b.period)))
}

import { defineRule } from "../../lint/Rule.js"
import type { Entry } from "../../model/Indicator.js"
import type { Observation } from "../../model/Observation.js"
import type { Disaggregation } from "../../model/Programme.js"
import { exactSum } from "../../statistics/exactSum.js"

/** Where categories exclude each other and cover everybody, they add up to their total. */
export const consistentDisaggregation = defineRule({
  id: "consistent-disaggregation",
  severity: "error",
  about: "rows",
  source:
    "United Nations Statistics Division, Best Practice Guidelines for Developing International Statistical Classifications (2013): categories that are mutually exclusive and jointly exhaustive",
  find: ({ homes, observations, frame, report }) => {
    if (homes.length === 0 || homes.some((home) => !additive.has(home.indicator.entry))) return
    const whole = frame.disaggregations.filter(({ exclusive, complete }) => exclusive && complete)
    if (whole.length === 0) return
    for (const rows of groupsOf(observations)) {
      const total = rows.find((row) => Object.keys(row.categories).length === 0)
      if (typeof total?.value !== "number") continue
      for (const disaggregation of whole) {
        const parts = partsOf(rows, disaggregation)
        const sum = parts && exactSum(parts.map((row) => Number(row.value)))
        if (!parts || sum === undefined || Math.abs(sum - total.value) <= 1e-9 * Math.max(1, Math.abs(sum))) continue
        const params = {
          id: total.indicator,
          period: total.period.label,
          by: disaggregation.id,
          sum,
          total: total.value
        }
        report({ ...total.origin, path: [...total.origin.path, "value"] }, params, {
          related: parts.map((row) => row.origin)
        })
      }
    }
  },
  message: ({ id, period, by, sum, total }) =>
    `"${id}" in ${period}: its figures by ${by} add up to ${sum}, and the total given is ${total}.`,
  why: "one of the figures is wrong, and a donor will find it with a pencil.",
  remedy: ({ by }) =>
    `Correct the figures, or declare \`exclusive: false\` or \`complete: false\` for ${by} if people can be in two categories or none.`
})

/** Entries whose figures by category add up to the figure for all; shares, answers and ranks do not. */
const additive: ReadonlySet<Entry> = new Set(["increment", "running-total", "level"])

const groupsOf = (observations: ReadonlyArray<Observation>): Iterable<ReadonlyArray<Observation>> => {
  const groups = new Map<string, Array<Observation>>()
  for (const row of observations) {
    if (row.date !== undefined) continue
    const key = JSON.stringify([row.period.start, row.period.end, row.place ?? null])
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return groups.values()
}

/** The rows by one disaggregation alone, when every category has one. */
const partsOf = (
  rows: ReadonlyArray<Observation>,
  { id, categories }: Disaggregation
): ReadonlyArray<Observation> | undefined => {
  const parts = categories.map((category) =>
    rows.find(
      (row) =>
        row.categories[id] === category.id && Object.keys(row.categories).length === 1 && typeof row.value === "number"
    )
  )
  const found = parts.filter((part) => part !== undefined)
  return found.length === categories.length ? found : undefined
}

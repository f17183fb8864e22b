import { nameOf, within } from "../../diagnostic/Origin.js"
import { defineRule } from "../../lint/Rule.js"
import type { Observation } from "../../model/Observation.js"
import { targetSeries } from "../../model/targetSeries.js"
import type { Period } from "../../period/Period.js"

/** How many periods must agree before it is more than chance. */
const enough = 3

/** Figures that are exactly the targets, period after period, are looked at again. */
export const noCopiedTarget = defineRule({
  id: "no-copied-target",
  severity: "note",
  about: "rows",
  source:
    "USAID TIPS 12, Data Quality Standards (2nd edition, 2009), standard Integrity: data are safe from manipulation",
  find: ({ indicator: id, homes, observations, report }) => {
    const reported = wholeFigures(observations)
    for (const { indicator } of homes) {
      const pairs = targetSeries(indicator).flatMap(({ target, value }) => {
        const row = reported.get(keyOf(target))
        return row && typeof value === "number" ? [{ value, row, origin: nameOf(target.origin) }] : []
      })
      const [first] = pairs
      const isMoving = new Set(pairs.map(({ value }) => value)).size > 1
      if (!first || pairs.length < enough || !isMoving || pairs.some(({ value, row }) => row.value !== value)) continue
      const related = pairs.map(({ origin }) => origin)
      report(within(first.row.origin, "value"), { id, count: pairs.length }, { related })
    }
  },
  message: ({ id, count }) => `"${id}" is exactly its target in each of ${count} periods.`,
  why: "work is seldom so even; a target may have been copied where a count should stand.",
  remedy: () => "Compare with the records; if the figures are right, say so in the column note, and leave them."
})

const keyOf = ({ period }: { readonly period: Period }): string => `${period.start} ${period.end}`

/** Figures for all places and everybody, by period. */
const wholeFigures = (observations: ReadonlyArray<Observation>): ReadonlyMap<string, Observation> =>
  new Map(
    observations
      .filter(({ place, categories }) => place === undefined && Object.keys(categories).length === 0)
      .map((row) => [keyOf(row), row])
  )

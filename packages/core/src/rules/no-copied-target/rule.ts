import { nameOf, within } from "../../diagnostic/Origin.js"
import { defineRule } from "../../lint/Rule.js"
import type { Observation } from "../../model/Observation.js"
import type { Programme } from "../../model/Programme.js"
import { indicatorsOf } from "../../model/Logframe.js"
import { targetSeries } from "../../model/targetSeries.js"

/** How many periods must agree before it is more than chance. */
const enough = 3

/** Figures that are exactly the targets, period after period, are looked at again. */
export const noCopiedTarget = defineRule({
  id: "no-copied-target",
  severity: "note",
  about: "data",
  source:
    "USAID TIPS 12, Data Quality Standards (2nd edition, 2009), standard Integrity: data are safe from manipulation",
  find: ({ programme, observations, report }) => {
    const reported = wholeFigures(observations)
    for (const { id, reference, points } of plannedFigures(programme)) {
      const pairs = points.map(({ key, amount, origin }) => {
        const row = reported.get(`${reference} ${key}`) ?? reported.get(`${id} ${key}`)
        return { amount, row, origin }
      })
      const given = pairs.flatMap(({ amount, row, origin }) => (row ? [{ amount, row, origin }] : []))
      const isMoving = new Set(given.map(({ amount }) => amount)).size > 1
      if (given.length < enough || !isMoving || given.some(({ amount, row }) => row.value !== amount)) continue
      const [first] = given
      if (first)
        report(
          within(first.row.origin, "value"),
          { id, count: given.length },
          { related: given.map(({ origin }) => origin) }
        )
    }
  },
  message: ({ id, count }) => `"${id}" is exactly its target in each of ${count} periods.`,
  why: "work is seldom so even; a target may have been copied where a count should stand.",
  remedy: () => "Compare with the records; if the figures are right, say so in the column note, and leave them."
})

interface Planned {
  readonly id: string
  readonly reference: string
  readonly points: ReadonlyArray<{
    readonly key: string
    readonly amount: number
    readonly origin: Observation["origin"]
  }>
}

const plannedFigures = ({ logframes }: Programme): ReadonlyArray<Planned> =>
  logframes.flatMap((logframe) =>
    indicatorsOf(logframe).map((indicator) => ({
      id: indicator.id,
      reference: `${logframe.id}/${indicator.id}`,
      points: targetSeries(indicator).flatMap(({ target, value }) =>
        typeof value === "number"
          ? [{ key: `${target.period.start} ${target.period.end}`, amount: value, origin: nameOf(target.origin) }]
          : []
      )
    }))
  )

/** Figures for all places and everybody, by indicator and period. */
const wholeFigures = (observations: ReadonlyArray<Observation>): ReadonlyMap<string, Observation> =>
  new Map(
    observations
      .filter(
        ({ place, categories, value }) =>
          typeof value === "number" && place === undefined && Object.keys(categories).length === 0
      )
      .map((row) => [`${row.indicator} ${row.period.start} ${row.period.end}`, row])
  )

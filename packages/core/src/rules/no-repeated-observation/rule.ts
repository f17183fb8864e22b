import { defineRule } from "../../lint/Rule.js"
import type { Observation } from "../../model/Observation.js"
import { indicatorsNamed } from "../../model/PlacedIndicator.js"
import { covers } from "../../period/Period.js"
import { byText } from "../../source/byText.js"

/** No fact is reported both for an indicator's id and for the same indicator of one logframe. */
export const noRepeatedObservation = defineRule({
  id: "no-repeated-observation",
  severity: "error",
  about: "data",
  source:
    "W3C, The RDF Data Cube Vocabulary (Recommendation, 2014), integrity constraint IC-12: no duplicate observations",
  find: ({ programme, observations: rows, report }) => {
    const observations = rows.filter(({ date }) => date === undefined)
    // Only a full reference repeats what an id says.
    if (!observations.some(({ indicator }) => indicator.includes("/"))) return
    const plain = new Map(
      observations.filter(({ indicator }) => !indicator.includes("/")).map((row) => [factOf(row), row])
    )
    if (plain.size === 0) return
    for (const row of observations) {
      const id = row.indicator.split("/")[1]
      const twin = id === undefined ? undefined : plain.get(factOf({ ...row, indicator: id }))
      const [home] = twin ? indicatorsNamed(programme.logframes, row.indicator) : []
      if (!twin || !home || !covers(home.logframe.dataPeriod, row.period)) continue
      const params = { id: twin.indicator, reference: row.indicator, period: row.period.label }
      report(row.origin, params, { related: [twin.origin] })
    }
  },
  message: ({ id, reference, period }) =>
    `The figure of "${reference}" for ${period} is reported once more as "${id}".`,
  why: "both rows belong to that logframe, and the fact would be counted twice.",
  remedy: () => "Delete one of the rows."
})

const factOf = ({ indicator, period, place, categories, person }: Observation): string => {
  const parts = Object.entries(categories).toSorted(([a], [b]) => byText(a, b))
  return JSON.stringify([indicator, period.start, period.end, place ?? null, parts, person ?? null])
}

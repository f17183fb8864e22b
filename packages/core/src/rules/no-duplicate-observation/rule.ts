import type { Origin } from "../../diagnostic/Origin.js"
import { defineRule } from "../../lint/Rule.js"
import { byText } from "../../source/byText.js"

/** No fact is reported twice. */
export const noDuplicateObservation = defineRule({
  id: "no-duplicate-observation",
  severity: "error",
  about: "rows",
  source:
    "W3C, The RDF Data Cube Vocabulary (Recommendation, 2014), integrity constraint IC-12: no duplicate observations",
  find: ({ observations, report }) => {
    const first = new Map<string, Origin>()
    for (const { indicator, period, date, place, categories, person, origin } of observations) {
      // Of records there may be many a day.
      if (date !== undefined) continue
      const dimensions = Object.entries(categories).toSorted(([a], [b]) => byText(a, b))
      const key =
        dimensions.length === 0 && person === undefined
          ? `${indicator} ${period.start} ${period.end} ${place ?? ""}`
          : JSON.stringify([indicator, period.start, period.end, place ?? null, dimensions, person ?? null])
      const earlier = first.get(key)
      if (earlier) report(origin, { id: indicator, period: period.label }, { related: [earlier] })
      else first.set(key, origin)
    }
  },
  message: ({ id, period }) => `"${id}" is reported twice for ${period}, the same place and the same categories.`,
  why: "the same fact would be counted twice; only the first is.",
  remedy: () => "Delete one of the rows; a correction replaces the row that it corrects."
})

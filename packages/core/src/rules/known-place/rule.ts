import { within } from "../../diagnostic/Origin.js"
import { defineRule } from "../../lint/Rule.js"
import { suggest } from "../../source/suggest.js"

/** A row of data names a place and categories that programme.yaml lists. */
export const knownPlace = defineRule({
  id: "known-place",
  severity: "error",
  about: "rows",
  source:
    "IATI Standard 2.03, element iati-activity/result/indicator/period/actual/location: the place is one that the activity has declared",
  find: ({ frame, observations, report }) => {
    const places = new Set(frame.places.map(({ id }) => id))
    const categories = new Map(
      frame.disaggregations.map(({ id, categories: known }) => [id, new Set(known.map((category) => category.id))])
    )
    for (const { place, categories: given, origin } of observations) {
      if (place !== undefined && !places.has(place)) {
        report(within(origin, "place"), { kind: "place", name: place, nearest: suggest(place, places) })
      }
      for (const [dimension, category] of Object.entries(given)) {
        const known = categories.get(dimension) ?? new Set<string>()
        if (known.has(category)) continue
        report(within(origin, dimension), {
          kind: `category of ${dimension}`,
          name: category,
          nearest: suggest(category, known)
        })
      }
    }
  },
  message: ({ kind, name, nearest }) =>
    `There is no ${kind} "${name}".${nearest === undefined ? "" : ` Did you mean "${nearest}"?`}`,
  why: "a row of an unknown place or category is left out of every total.",
  remedy: ({ kind }) =>
    `Correct the name, or add it to ${kind === "place" ? "`places:`" : "`disaggregations:`"} in programme.yaml.`
})

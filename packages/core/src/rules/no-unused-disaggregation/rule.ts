import { within } from "../../diagnostic/Origin.js"
import { defineRule } from "../../lint/Rule.js"
import { keptBy } from "../../memory/keptBy.js"
import { type Logframe, indicatorsOf } from "../../model/Logframe.js"

/** A disaggregation that an indicator promises is found in its figures. */
export const noUnusedDisaggregation = defineRule({
  id: "no-unused-disaggregation",
  severity: "note",
  about: "data",
  source:
    "USAID TIPS 6, Selecting Performance Indicators (2nd edition, 2010), characteristic Disaggregated, as necessary",
  find: ({ programme, observations, report }) => {
    if (observations.length === 0) return
    const used = usedBy(observations)
    for (const logframe of programme.logframes) {
      for (const { id, disaggregations, targets, origin } of brokenDownIn(logframe)) {
        const names = [id, `${logframe.id}/${id}`].filter((name) => used.has(name))
        if (names.length === 0) continue
        const isUsed = (way: ReadonlyArray<string>): boolean =>
          names.some((name) => way.every((part) => used.get(name)?.has(part))) ||
          targets.some(({ categories }) => way.every((part) => part in categories))
        const index = disaggregations.findIndex((way) => !isUsed(way))
        const way = disaggregations[index]
        if (way) report(within(origin, "disaggregations", index), { id, way: way.join("/") })
      }
    }
  },
  message: ({ id, way }) => `"${id}" is to be broken down by ${way}, and no row or target of it is.`,
  why: "what is promised and not reported will be asked for when the people can no longer be asked.",
  remedy: ({ way }) => `Report by ${way}, or take it from \`disaggregations:\`.`
})

/** The disaggregations that the rows of each indicator give. */
const usedBy = (
  observations: ReadonlyArray<{ readonly indicator: string; readonly categories: Readonly<Record<string, string>> }>
): ReadonlyMap<string, ReadonlySet<string>> => {
  const used = new Map<string, Set<string>>()
  for (const { indicator, categories } of observations) {
    const known = used.get(indicator) ?? new Set<string>()
    for (const way of Object.keys(categories)) known.add(way)
    used.set(indicator, known)
  }
  return used
}

const brokenDownIn = keptBy((logframe: Logframe) =>
  indicatorsOf(logframe).filter(({ disaggregations }) => disaggregations.length > 0)
)

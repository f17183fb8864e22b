import { aggregate } from "../src/measure/aggregate.js"
import type { Combine, Entry, Indicator } from "../src/model/Indicator.js"
import type { Observation } from "../src/model/Observation.js"
import type { Disaggregation, Place } from "../src/model/Programme.js"
import { parsePeriod } from "../src/period/parsePeriod.js"

const origin = { file: "logframes/a.yaml", path: [] }

/** A disaggregation that is exclusive and complete. */
export const sex: Disaggregation = {
  id: "sex",
  title: "Sex",
  categories: [
    { id: "female", title: "Women" },
    { id: "male", title: "Men" }
  ],
  exclusive: true,
  complete: true,
  origin
}

/** An indicator of an entry, with all else left out. */
export const indicator = (entry: Entry, combine: Combine, unit = "people"): Indicator => ({
  id: "indicator",
  title: "Indicator",
  definition: undefined,
  unit,
  entry,
  combine,
  targetMeaning: "level",
  direction: "increase",
  from: undefined,
  per: undefined,
  numerator: undefined,
  denominator: undefined,
  formula: undefined,
  scale: ["none", "some", "good"],
  rubric: {},
  baseline: undefined,
  targets: [],
  verification: [],
  disaggregations: [],
  pending: [],
  frequency: undefined,
  staleAfter: undefined,
  responsible: undefined,
  method: undefined,
  sampleDesign: undefined,
  alignment: [],
  tags: [],
  referenceSheet: undefined,
  lineage: undefined,
  limits: undefined,
  citation: undefined,
  illustrative: false,
  origin
})

let line = 1

/** A report of a period, each on a line of its own. */
export const row = (period: string, given: Partial<Observation> = {}): Observation => {
  const parsed = parsePeriod(period)
  if (!("period" in parsed)) throw new Error(period)
  return {
    indicator: "indicator",
    period: parsed.period,
    date: undefined,
    behind: undefined,
    place: undefined,
    categories: {},
    value: undefined,
    numerator: undefined,
    denominator: undefined,
    sample: undefined,
    person: undefined,
    citation: undefined,
    illustrative: false,
    note: undefined,
    origin: { file: "data/a.csv", path: [++line] },
    ...given
  }
}

/** What rows come to where no place lies in another; the reason where it is nothing. */
export const valueOf = (of: Indicator, rows: ReadonlyArray<Observation>): number | string => {
  const measured = aggregate(of, rows, { disaggregations: [sex], places: [] })
  return measured.kind === "actual" ? measured.actual.value : measured.reason
}

const placeNamed = (id: string, parent?: string): Place => ({ id, name: id, parent, level: undefined, origin })

/** North with its two communes, and south. */
export const places = [placeNamed("north"), placeNamed("a", "north"), placeNamed("b", "north"), placeNamed("south")]

/** What rows come to in those places; the reason where it is nothing. */
export const valueInPlaces = (of: Indicator, rows: ReadonlyArray<Observation>): number | string => {
  const measured = aggregate(of, rows, { disaggregations: [sex], places })
  return measured.kind === "actual" ? measured.actual.value : measured.reason
}

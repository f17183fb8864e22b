import fc from "fast-check"
import { assess } from "../src/assess/assess.js"
import type { IndicatorAssessment } from "../src/assess/Assessment.js"
import type { Actual, NoActualReason } from "../src/measure/Actual.js"
import type { Observation } from "../src/model/Observation.js"
import { type Loaded, loadProgramme } from "../src/pipeline/loadProgramme.js"

const programme = `programme: wells
title: Wells
period: 2009..2010
places:
  north: {name: North, places: {a: A, b: B}}
  south: {name: South, places: {c: C}}
disaggregations:
  sex: {title: Sex, categories: {female: Women, male: Men}, exclusive: true, complete: true}
`

const logframe = `logframe: first
title: First
period: 2009..2010
goal: {statement: People are healthy}
outcomes:
  water:
    statement: Water is safe
    indicators:
      built: {title: Built, unit: wells, entry: increment, frequency: quarterly, targets: {2009: 10, 2010: 20}}
      far: {title: Far, unit: km, entry: running-total, stale-after: 6 months, targets: {2009: 10, 2010: 20}}
      open: {title: Open, unit: wells, entry: level, over-places: sum, stale-after: 3 months, frequency: quarterly}
      peak: {title: Peak, unit: wells, entry: level, over-time: max, over-places: sum, targets: {2009: 5, 2010: 9}}
      share: {title: Share, unit: percent, entry: ratio, targets: {2009: 50}}
      safe: {title: Safe, unit: percent, entry: estimate, over-places: ratio-of-sums}
      dose: {title: Dose, unit: mg/l, entry: mean, frequency: half-yearly}
      served: {title: Served, unit: people, entry: person, target-means: to-date, targets: {2009: 3, 2010: 5}}
      ready: {title: Ready, unit: answer, entry: yes-no, over-places: all}
      grade: {title: Grade, unit: rank, entry: judgement, scale: [bad, fair, good]}
      per-well: {title: Each, unit: ratio, entry: formula, formula: open / built, targets: {2009: 1, 2010: 1}}
`

/** The columns of rows that `row` makes, and their header. */
export const header = "indicator,period,date,record,place,sex,value,numerator,denominator,sample,person"

/** A programme with an indicator of every kind of entry, and tables of rows: a table is a file. */
export const loadTables = (tables: ReadonlyArray<ReadonlyArray<string>>): Loaded =>
  loadProgramme([
    { path: "programme.yaml", text: programme },
    { path: "logframes/first.yaml", text: logframe },
    ...tables.map((rows, index) => ({ path: `data/${index}.csv`, text: [header, ...rows, ""].join("\n") }))
  ])

const indicators = ["built", "far", "open", "peak", "share", "safe", "dose", "served", "ready", "grade"] as const

/** What a row says: a small number, told as its indicator tells figures. */
const figureOf = (indicator: (typeof indicators)[number], value: number): string => {
  switch (indicator) {
    case "share":
      return `,${value},50,,`
    case "safe":
      return `,${value},${value + 10},,`
    case "dose":
      return `${value / 10},,,${value + 1},`
    case "served":
      return `,,,,p${value % 5}`
    case "ready":
      return `${value % 2 === 0 ? "yes" : "no"},,,,`
    case "grade":
      return `${["bad", "fair", "good"][value % 3]},,,,`
    default:
      return `${value / 10},,,,`
  }
}

const fact = fc.record({
  indicator: fc.constantFrom(...indicators),
  time: fc.oneof(
    fc
      .integer({ min: 0, max: 729 })
      .map((day) => ["", new Date(Date.UTC(2009, 0, 1 + day)).toISOString().slice(0, 10)]),
    fc
      .constantFrom("2009", "2009-H1", "2009-Q2", "2009-M03", "2010-Q1", "2010-H2", "2010")
      .map((period) => [period, ""])
  ),
  place: fc.constantFrom("", "a", "b", "c", "north"),
  sex: fc.constantFrom("", "female", "male"),
  value: fc.integer({ min: 0, max: 50 })
})

/** Rows of all indicators, reports and records, no report given twice. */
export const rows = fc
  .uniqueArray(fact, {
    maxLength: 50,
    selector: ({ indicator, time: [period = "", date = ""], place, sex, value }) =>
      date === "" ? `${indicator} ${period} ${place} ${sex}` : `${indicator} ${date} ${place} ${sex} ${value}`
  })
  .map((facts) =>
    facts.map(
      ({ indicator, time, place, sex, value }) =>
        `${indicator},${time.join(",")},,${place},${sex},${figureOf(indicator, value)}`
    )
  )

/** How an indicator stands, without what tells one file or line from another. */
export interface Standing
  extends Pick<IndicatorAssessment, "status" | "caveats" | "interval">,
    Partial<Pick<Actual, "value" | "sample" | "period" | "reporting" | "parts" | "behind">> {
  readonly id: string
  readonly points: ReadonlyArray<ReadonlyArray<string>>
  readonly reason?: NoActualReason
  readonly leftOut?: ReadonlyArray<string>
}

/** How each indicator stands on a day, by all observations or by those given. */
export const standing = (
  loaded: Loaded,
  asOf: string,
  observations: ReadonlyArray<Observation> = loaded.observations
): ReadonlyArray<Standing> => {
  if (!loaded.programme) throw new Error("the programme cannot be read")
  return assess(loaded.programme, observations, asOf).logframes.flatMap(({ indicators: all }) => all.map(toldOf))
}

const toldOf = ({ indicator, measured, status, caveats, interval, series }: IndicatorAssessment): Standing => {
  const points = series.segments.map((segment) => segment.points.map(({ period, value }) => `${period.label} ${value}`))
  const shared = { id: indicator.id, status, caveats, interval, points }
  if (measured.kind === "none")
    return {
      ...shared,
      reason: measured.reason,
      leftOut: measured.leftOut.map(({ reason }) => reason).toSorted(byWords)
    }
  const { value, sample, period, reporting, parts, behind } = measured.actual
  return { ...shared, value, sample, period, reporting, parts, behind: { ...behind, files: [] } }
}

const byWords = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

import { type Grouping, type Observation, type Programme, placesOfLevel, planMeasure } from "@logframe/core"
import fc from "fast-check"
import { categoryIds, crossedProgrammes, placeIds } from "./crossedProgrammes.js"
import type { World } from "./World.js"

const paths = ["data/0.csv", "data/1.csv"] as const

/** Rows of records as a table has them; `source` is the table. */
interface RecordRow {
  readonly source: number
  readonly indicator: string
  readonly date: string
  readonly place: string | undefined
  readonly sex: string | undefined
  readonly age: string | undefined
  readonly value: number | boolean | string | undefined
  readonly numerator: number | undefined
  readonly denominator: number | undefined
  readonly sample: number | undefined
  readonly person: string | undefined
  readonly illustrative: boolean
}

const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq: 2 })

const eighths = fc.integer({ min: -400, max: 4000 }).map((number) => number / 8)
const decimals = fc.integer({ min: -9999, max: 9_999_999 }).map((number) => number / 1000)

/** A value of the kind that the indicators of a name take: its order on a day is then known. */
const valueOf = (programme: Programme, name: string): fc.Arbitrary<RecordRow["value"]> => {
  const entries = planMeasure(programme).flatMap(({ names, indicator }) =>
    names.includes(name) ? [indicator.entry] : []
  )
  if (entries.includes("judgement")) return fc.constantFrom("poor", "fair", "good")
  if (entries.includes("yes-no")) return fc.boolean()
  if (entries.includes("estimate")) return fc.oneof(fc.boolean(), decimals)
  return fc.oneof(eighths, decimals, fc.constant(0.1))
}

const rowOf = (programme: Programme): fc.Arbitrary<RecordRow> =>
  fc.constantFrom(...planMeasure(programme).flatMap(({ names }) => names)).chain((indicator) =>
    fc.record({
      source: fc.constantFrom(0, 0, 1),
      indicator: fc.constant(indicator),
      date: fc
        .oneof(
          fc.integer({ min: -20, max: 1100 }),
          fc.integer({ min: 0, max: 120 }),
          fc.integer({ min: 300, max: 330 })
        )
        .map((day) => new Date(Date.UTC(2009, 0, 1 + day)).toISOString().slice(0, 10)),
      place: maybe(fc.constantFrom(...placeIds)),
      sex: maybe(fc.constantFrom(...categoryIds.sex)),
      age: fc.option(fc.constantFrom(...categoryIds.age), { nil: undefined, freq: 1 }),
      value: maybe(valueOf(programme, indicator)),
      numerator: maybe(fc.integer({ min: 0, max: 50 })),
      denominator: maybe(fc.integer({ min: 0, max: 99 })),
      sample: maybe(fc.integer({ min: 0, max: 9 })),
      person: maybe(fc.constantFrom("n1", "n2", "n3", "n4", 'O\'Brien \\ "é"')),
      illustrative: fc.boolean()
    })
  )

/** How groups are told apart, or not at all. */
const grouping = ({ places }: Programme): fc.Arbitrary<Grouping | undefined> =>
  fc.option(
    fc.record({
      placeGroups: fc.constantFrom(
        undefined,
        placesOfLevel(places, "site"),
        placesOfLevel(places, "district"),
        placesOfLevel(places, "province")
      ),
      dimensions: fc.subarray(["sex", "age"])
    }),
    { nil: undefined, freq: 2 }
  )

/** A row as the core has it. */
const observationOf = (row: RecordRow): Observation => ({
  indicator: row.indicator,
  period: { label: row.date, start: row.date, end: row.date },
  date: row.date,
  place: row.place,
  categories: Object.fromEntries(
    (["sex", "age"] as const).flatMap((id) => (row[id] === undefined ? [] : [[id, row[id]] as const]))
  ),
  value: row.value,
  numerator: row.numerator,
  denominator: row.denominator,
  sample: row.sample,
  person: row.person,
  citation: undefined,
  illustrative: row.illustrative,
  note: undefined,
  origin: { file: paths[row.source] ?? "", path: [] },
  behind: undefined
})

const columns = [
  "indicator",
  "date",
  "place",
  "sex",
  "age",
  "value",
  "numerator",
  "denominator",
  "sample",
  "person"
] as const

const textOf = (cell: string | number | boolean | undefined): string => {
  if (typeof cell === "boolean") return cell ? "yes" : "no"
  return `"${String(cell ?? "").replaceAll('"', '""')}"`
}

/** A row of a file; the one without any figure would be refused. */
const lineOf = (row: RecordRow): string =>
  [...columns.map((column) => textOf(row[column])), textOf(row.illustrative)].join(",")

/** Whether a row gives the kind of figure that the indicators of its name measure, as the data contract asks. */
const fits = (programme: Programme, { indicator: name, value, numerator, denominator, person }: RecordRow): boolean =>
  planMeasure(programme)
    .filter(({ names }) => names.some((each) => each === name))
    .every(({ indicator: { entry } }) => {
      const isRatio = numerator !== undefined && denominator !== undefined
      if (entry === "person") return person !== undefined
      if (entry === "ratio") return isRatio
      if (entry === "estimate") return isRatio || value !== undefined
      if (entry === "yes-no") return typeof value === "boolean"
      return entry === "judgement" ? typeof value === "string" : typeof value === "number"
    })

/**
 * Worlds in which as much as possible crosses: places in places and beside them, rows of all categories or none, two
 * logframes with one id, spans of targets that cut months, several figures of a day. `fitting`: without rows of which the
 * data contract says that they give another kind of figure.
 */
export const crossedWorlds = ({ fitting }: { readonly fitting: boolean }): fc.Arbitrary<World> =>
  crossedProgrammes.chain((programme) =>
    fc
      .record({
        told: fc.array(rowOf(programme), { minLength: 1, maxLength: 80, size: "max" }),
        grouping: grouping(programme)
      })
      .map(({ told, grouping: by }): World => {
        const rows = told.filter(
          (row) =>
            (row.value !== undefined || row.numerator !== undefined || row.person !== undefined) &&
            (!fitting || fits(programme, row))
        )
        const ordered = rows.toSorted((a, b) => a.source - b.source)
        return {
          programme,
          grouping: by,
          files: paths.map((path, source) => ({
            path,
            text: [
              [...columns, "illustrative"].join(","),
              ...ordered.filter((row) => row.source === source).map(lineOf),
              ""
            ].join("\n")
          })),
          rows: ordered.map(observationOf)
        }
      })
  )

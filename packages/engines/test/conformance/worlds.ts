import fc from "fast-check"
import { type Grouping, type Programme, loadProgramme, placesOfLevel } from "@logframe/core"
import type { World } from "./World.js"

const categories = { sex: ["female", "male"], age: ["young", "old"] } as const
const places = ["north", "a", "b", "south", "c", "far"] as const

const programmeText = (fiscalYearStart: number): string => `programme: wells
title: Wells
period: 2009..2011
fiscal-year-start: ${fiscalYearStart}
places:
  north: {name: North, level: district, places: {a: {name: A, level: site}, b: {name: B, level: site}}}
  south: {name: South, level: district, places: {c: {name: C, level: site}}}
  far: {name: Far}
disaggregations:
  sex: {title: Sex, categories: {female: Women, male: Men}, exclusive: true, complete: true}
  age: {title: Age, categories: {young: Young, old: Old}, exclusive: true, complete: true}
`

const entries: Readonly<Record<string, string>> = {
  increment: "unit: wells, entry: increment",
  ratio: "unit: percent, entry: ratio",
  person: "unit: people, entry: person",
  level: "unit: wells, entry: level, over-places: sum",
  total: "unit: wells, entry: running-total",
  survey: "unit: percent, entry: estimate",
  mean: "unit: litres, entry: mean, over-places: weighted-mean",
  ready: "unit: answer, entry: yes-no",
  rank: "unit: rank, entry: judgement, scale: [poor, fair, good]"
}

const frequency = fc.constantFrom("", ", frequency: monthly", ", frequency: quarterly", ", frequency: yearly")
const stale = fc.constantFrom("", ", stale-after: 1 month", ", stale-after: 4 months", ", stale-after: 12 months")
const targets = fc.constantFrom(
  "",
  ", targets: {2009: 3}",
  ", targets: {2009-Q2: 3, 2010: 5}",
  ", target-means: to-date, targets: {2010: 5}"
)

const indicator = (kind: string) =>
  fc.tuple(frequency, stale, targets).map(([often, old, aims]) => {
    const isState = kind === "level" || kind === "total"
    const isCounted = kind === "increment" || kind === "person"
    const goal = isCounted ? aims : aims.replace(", target-means: to-date", "")
    const values =
      kind === "ready"
        ? goal.replaceAll(/: \d(?=[,}])/gu, ": yes")
        : kind === "rank"
          ? goal.replaceAll(/: \d(?=[,}])/gu, ": good")
          : goal
    return `${kind}: {title: ${kind}, ${entries[kind]}${often}${isState ? old : ""}${values}}`
  })

const logframe = (id: string, period: string) =>
  fc.tuple(...Object.keys(entries).map(indicator)).map((indicators) => ({
    path: `logframes/${id}.yaml`,
    text: `logframe: ${id}
title: ${id}
period: ${period}
goal: {statement: People are healthy}
outcomes:
  water:
    statement: Water is safe
    indicators:
${indicators.map((line) => `      ${line}`).join("\n")}
`
  }))

const logframes = fc
  .constantFrom(
    [["one", "2009..2011"]],
    [
      ["one", "2009..2010"],
      ["two", "2011"]
    ],
    [
      ["one", "2009..2010"],
      ["two", "2010..2011"]
    ]
  )
  .chain((frames) => fc.tuple(...frames.map(([id = "", period = ""]) => logframe(id, period))))

const day = fc
  .tuple(fc.constantFrom(2009, 2010, 2011), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, date]) => `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`)

const amount = fc.oneof(
  fc.integer({ min: -5, max: 50 }).map(String),
  fc.constantFrom("0.1", "0.2", "0.7", "12.345", "1e2", "+3", "0.0000001", "1234567.891", "123456789012.25")
)

interface Row {
  readonly kind: string
  readonly home: string
  readonly time: string
  readonly isReport: boolean
  readonly place: string
  readonly sex: string
  readonly age: string
  readonly figure: string
  readonly second: string
  readonly person: string
  readonly illustrative: string
}

const rowOf = (homes: ReadonlyArray<string>, isTidy: boolean) =>
  fc.record({
    kind: fc.constantFrom(...Object.keys(entries)),
    home: fc.constantFrom("", "", ...homes.map((home) => `${home}/`)),
    time: day,
    isReport: isTidy ? fc.constant(false) : fc.integer({ min: 0, max: 9 }).map((dice) => dice === 0),
    place: isTidy ? fc.constantFrom("a", "b", "c") : fc.constantFrom("", ...places),
    sex: isTidy ? fc.constantFrom(...categories.sex) : fc.constantFrom("", ...categories.sex),
    age: fc.constantFrom("", ...(isTidy ? [] : categories.age)),
    figure: amount,
    second: amount,
    person: fc.constantFrom("p1", "p2", "p3", "p4", "p5"),
    illustrative: fc.constantFrom("", "", "yes", "no")
  })

const columns = [
  "indicator",
  "period",
  "date",
  "place",
  "sex",
  "age",
  "value",
  "numerator",
  "denominator",
  "sample",
  "person",
  "illustrative"
]

const figuresOf = ({ kind, figure, second, person }: Row): Readonly<Record<string, string>> => {
  switch (kind) {
    case "ratio":
      return { numerator: figure, denominator: second }
    case "person":
      return { person }
    case "survey":
      return Number(second) > 10
        ? { value: Number(figure) > 5 ? "yes" : "no" }
        : Number(second) > -4
          ? { numerator: "1", denominator: "1" }
          : { value: figure, sample: "10" }
    case "mean":
      return { value: figure, sample: "3" }
    case "ready":
      return { value: Number(figure) > 5 ? "yes" : "no" }
    case "rank":
      return { value: Number(figure) > 5 ? "good" : "poor" }
    default:
      return { value: figure }
  }
}

const lineOf = (row: Row): string => {
  const cells: Readonly<Record<string, string>> = {
    ...figuresOf(row),
    indicator: `${row.home}${row.kind}`,
    [row.isReport ? "period" : "date"]: row.isReport ? row.time.slice(0, 7).replace("-", "-M") : row.time,
    place: row.place,
    sex: row.sex,
    age: row.age,
    illustrative: row.illustrative
  }
  return columns.map((column) => cells[column] ?? "").join(",")
}

const groupings = (programme: Programme): ReadonlyArray<Grouping | undefined> => [
  undefined,
  { placeGroups: placesOfLevel(programme.places, "district"), dimensions: ["sex"] },
  { placeGroups: placesOfLevel(programme.places, "site"), dimensions: [] },
  { placeGroups: new Map(programme.places.map(({ id }) => [id, id])), dimensions: ["age"] },
  { placeGroups: undefined, dimensions: ["age", "sex"] }
]

/** Small programmes of every kind of entry with rows; tidy ones are as an engine meets most: one set of categories, places of one level. */
export const worlds = (isTidy: boolean): fc.Arbitrary<World> =>
  fc.record({ month: fc.constantFrom(1, 7), frames: logframes }).chain(({ month, frames }) => {
    const homes = frames.map(({ path }) => path.slice("logframes/".length, -".yaml".length))
    return fc
      .record({
        rows: fc.array(rowOf(homes, isTidy), { minLength: 1, maxLength: 60 }),
        split: fc.integer({ min: 0, max: 60 }),
        grouped: fc.integer({ min: 0, max: 4 })
      })
      .map(({ rows, split, grouped }): World => {
        const lines = rows.map(lineOf)
        const some = [lines.slice(0, split), lines.slice(split)].filter((part) => part.length > 0)
        const files = some.map((part, index) => ({
          path: `data/${index}.csv`,
          text: [columns.join(","), ...part, ""].join("\n")
        }))
        const { programme, observations, diagnostics } = loadProgramme([
          { path: "programme.yaml", text: programmeText(month) },
          ...frames,
          ...files
        ])
        const broken = diagnostics.find(({ code }) => code.startsWith("valid-csv") || code === "valid-value")
        if (!programme || broken) throw new Error(`the programme cannot be read: ${JSON.stringify(broken)}`)
        return { programme, grouping: groupings(programme)[grouped], files, rows: observations }
      })
  })

import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { assess } from "../src/assess/assess.js"
import { placesOfLevel } from "../src/measure/groupFigures.js"
import { lastDayOfData } from "../src/measure/lastDayOfData.js"
import { measureRows } from "../src/measure/measureRows.js"
import type { Observation } from "../src/model/Observation.js"
import { loadProgramme } from "../src/pipeline/loadProgramme.js"

const programmeText = `programme: wells
title: Wells
period: 2009..2010
places:
  north: {name: North, level: district, places: {a: {name: A, level: site}, b: {name: B, level: site}}}
  south: {name: South, level: district, places: {c: {name: C, level: site}}}
disaggregations:
  sex: {title: Sex, categories: {female: Women, male: Men}, exclusive: true, complete: true}
`

const logframeText = `logframe: first
title: First
period: 2009..2010
goal: {statement: People are healthy}
outcomes:
  water:
    statement: Water is safe
    indicators:
      built: {title: Built, unit: wells, entry: increment, frequency: quarterly, targets: {2009: 10, 2010: 20}}
      open: {title: Open, unit: wells, entry: level, over-places: sum, stale-after: 3 months, frequency: quarterly}
      always: {title: Always, unit: wells, entry: level, over-places: sum}
      share: {title: Share, unit: percent, entry: ratio, targets: {2009: 50}}
      served: {title: Served, unit: people, entry: person, target-means: to-date, targets: {2009: 3, 2010: 5}}
      trained: {title: Trained, unit: people, entry: person, frequency: yearly, targets: {2009: 3, 2010: 5}}
      safe: {title: Safe, unit: percent, entry: estimate}
      ready: {title: Ready, unit: answer, entry: yes-no}
`

const load = (rows: ReadonlyArray<string>) => {
  const loaded = loadProgramme([
    { path: "programme.yaml", text: programmeText },
    { path: "logframes/first.yaml", text: logframeText },
    { path: "data/rows.csv", text: [header, ...rows, ""].join("\n") }
  ])
  if (!loaded.programme) throw new Error("the programme cannot be read")
  return { ...loaded, programme: loaded.programme }
}

const header = "date,indicator,place,sex,value,numerator,denominator,person"

const figures = (rows: ReadonlyArray<string>, id: string): ReadonlyArray<string> => {
  const loaded = load(rows)
  expect(
    loaded.diagnostics.filter(({ severity, origin }) => severity === "error" && origin.file.startsWith("data/"))
  ).toEqual([])
  const { observations } = measureRows(loaded.observations, { programme: loaded.programme, grouping: undefined })
  return observations
    .filter(({ indicator }) => indicator === `first/${id}`)
    .map(
      ({ period, value, numerator, denominator, behind }) =>
        `${period.label} ${numerator === undefined ? value : `${numerator}/${denominator}`} of ${behind?.rows}`
    )
}

describe("records become one figure a reporting period", () => {
  test("an increment is added up, exactly", () => {
    const rows = Array.from({ length: 10 }, (_, day) => `2009-02-${day + 10},built,a,female,0.1,,,`)
    expect(figures([...rows, "2009-04-01,built,,,2,,,"], "built")).toEqual(["2009-Q1 1 of 10", "2009-Q2 2 of 1"])
  })
  test("of a level the last of each place and category, while fresh", () => {
    const rows = [
      "2009-01-05,open,a,,4,,,",
      "2009-02-05,open,a,,5,,,",
      "2009-03-31,open,c,,7,,,",
      "2009-06-01,open,c,,1,,,"
    ]
    expect(figures(rows, "open")).toEqual(["2009-Q1 12 of 2", "2009-Q2 1 of 1"])
    expect(
      figures(
        rows.map((row) => row.replace("open", "always")),
        "always"
      )
    ).toEqual(["2009-M01 4 of 1", "2009-M02 5 of 1", "2009-M03 12 of 2", "2009-M06 6 of 2"])
  })
  test("of a level a district counts before its sites, and everybody before women", () => {
    const rows = ["2009-01-05,open,a,,4,,,", "2009-01-06,open,north,,9,,,", "2009-01-07,open,c,,1,,,"]
    expect(figures([...rows, "2009-01-08,open,c,female,1,,,"], "open")).toEqual(["2009-Q1 10 of 2"])
  })
  test("a ratio is a ratio of sums", () => {
    expect(figures(["2009-01-05,share,a,,,1,2,", "2009-01-09,share,b,,,1,8,"], "share")).toEqual(["2009-M01 2/10 of 2"])
  })
  test("interviews of a survey are pooled", () => {
    expect(figures(["2009-01-05,safe,a,,yes,,,", "2009-01-05,safe,b,,no,,,"], "safe")).toEqual(["2009-M01 1/2 of 2"])
  })
  test("people count once in a period, and once over each span of a target", () => {
    const rows = [
      "2009-01-05,served,a,,,,,p1",
      "2009-01-06,served,b,,,,,p1",
      "2009-02-01,served,a,,,,,p1",
      "2010-01-01,served,a,,,,,p2"
    ]
    const told = figures(rows, "served")
    expect(told).toContain("2009-M01 1 of 2")
    expect(told).toContain("2009-M02 1 of 1")
    expect(told).toContain("2009-01-01..2009-12-31 1 of 3")
    expect(told).toContain("2009-01-01..2010-12-31 2 of 4")
  })
})

const row = fc
  .record({
    day: fc.integer({ min: 0, max: 729 }),
    indicator: fc.constantFrom("built", "open", "always", "share", "served", "trained", "safe", "ready"),
    place: fc.constantFrom("", "a", "b", "c", "north"),
    sex: fc.constantFrom("", "female", "male"),
    value: fc.integer({ min: 0, max: 50 }),
    person: fc.constantFrom("p1", "p2", "p3", "p4")
  })
  .map(({ day, indicator, place, sex, value, person }) => {
    const date = new Date(Date.UTC(2009, 0, 1 + day)).toISOString().slice(0, 10)
    const figure: Readonly<Record<string, string>> = {
      share: `,${value},50,`,
      served: `,,,${person}`,
      trained: `,,,${person}`,
      safe: `${value % 2 ? "yes" : "no"},,,`,
      ready: `${value % 2 ? "yes" : "no"},,,`
    }
    return `${date},${indicator},${place},${sex},${figure[indicator] ?? `${value / 10},,,`}`
  })

const judged = (observations: ReadonlyArray<Observation>, loaded: ReturnType<typeof load>, asOf: string) =>
  assess(loaded.programme, observations, asOf).logframes.flatMap(({ indicators }) =>
    indicators.map(({ indicator, measured, status, series }) => [
      indicator.id,
      measured.kind === "actual" ? measured.actual.value : measured.reason,
      status,
      series.segments.map(({ points }) => points.map(({ value }) => value))
    ])
  )

const plain = (some: ReadonlyArray<Observation>) => some.map((each) => ({ ...each, origin: undefined }))

const total = (some: ReadonlyArray<Observation>) => some.reduce((sum, { value }) => sum + Number(value), 0)

/** A report of a site's state. */
const site = (period: string, place: string, value: number) => {
  const { observations } = loadProgramme([
    { path: "programme.yaml", text: programmeText },
    { path: "logframes/first.yaml", text: logframeText },
    { path: "data/rows.csv", text: `period,indicator,place,value\n${period},always,${place},${value}\n` }
  ])
  return observations
}

test("a district's state is that of all its sites, also of those that did not report again", () => {
  const reported = load([]).programme
  const rows = [...site("2009-Q1", "a", 4), ...site("2009-Q1", "c", 9), ...site("2009-Q2", "b", 3)]
  const grouping = { placeGroups: placesOfLevel(reported.places, "district"), dimensions: [] }
  const { groups } = measureRows(rows, { programme: reported, grouping })
  expect(groups.map(({ period, place, value }) => `${period.label} ${place} ${String(value)}`)).toEqual([
    "2009-Q1 north 4",
    "2009-Q1 south 9",
    "2009-Q2 north 7"
  ])
})

describe("laws of compaction", () => {
  test("the last day of the data is the same from rows and from what was made of them", () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), (told) => {
        // An answer of some category only makes no figure.
        const rows = told.map((text) => text.replace(/,(fe)?male,/u, ",,"))
        const { observations, programme } = load(rows)
        const made = measureRows(observations, { programme, grouping: undefined }).observations
        expect(lastDayOfData(programme, made)).toBe(lastDayOfData(programme, observations))
      }),
      { numRuns: 60 }
    )
  })

  test("what is assessed is the same from rows and from what was made of them, on any day", () => {
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 60 }),
        fc.constantFrom("2009-05-15", "2009-12-31", "2010-12-31"),
        (rows, day) => {
          const loaded = load(rows)
          const { observations } = measureRows(loaded.observations, {
            programme: loaded.programme,
            grouping: undefined
          })
          expect(judged(observations, loaded, day)).toEqual(judged(loaded.observations, loaded, day))
        }
      ),
      { numRuns: 60 }
    )
  })

  test("doing it twice, or in another order of rows, changes nothing", () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 60 }), (rows) => {
        const loaded = load(rows)
        const request = { programme: loaded.programme, grouping: undefined }
        const once = measureRows(loaded.observations, request).observations
        expect(measureRows(once, request).observations).toEqual(once)
        const turned = measureRows(loaded.observations.toReversed(), request).observations
        expect(plain(turned)).toEqual(plain(once))
      }),
      { numRuns: 60 }
    )
  })

  test("increments by district and sex add up to the whole", () => {
    const told = row.map((text) => text.replace(/^([^,]+),\w+,\w*,\w*,.*$/u, "$1,built"))
    const whole = fc.tuple(told, fc.constantFrom("a", "b", "c"), fc.constantFrom("female", "male"), fc.nat(50))
    fc.assert(
      fc.property(fc.array(whole, { minLength: 1, maxLength: 60 }), (rows) => {
        const loaded = load(rows.map(([start, place, sex, value]) => `${start},${place},${sex},${value},,,`))
        const grouping = { placeGroups: placesOfLevel(loaded.programme.places, "district"), dimensions: ["sex"] }
        const { observations, groups } = measureRows(loaded.observations, { programme: loaded.programme, grouping })
        expect(groups.length).toBeGreaterThan(0)
        expect(total(groups)).toBe(total(observations))
        expect(groups.filter(({ place }) => place !== "north" && place !== "south")).toEqual([])
      }),
      { numRuns: 40 }
    )
  })
})

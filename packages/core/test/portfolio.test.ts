import { describe, expect, test } from "vitest"
import { type PortfolioMember, type PortfolioTime, portfolioOf } from "../src/assess/portfolioOf.js"
import { parsePeriod } from "../src/period/parsePeriod.js"
import { loadProgramme } from "../src/pipeline/loadProgramme.js"

const library = `library: wash
title: Water
indicators:
  built: {title: Wells built, unit: wells, entry: increment}
  open: {title: Wells in use, unit: wells, entry: level, over-places: sum}
  staff: {title: Staff, unit: people, entry: level}
  safe: {title: Safe samples, unit: percent, entry: ratio}
  chlorine: {title: Chlorine, unit: mg/l, entry: mean}
  served: {title: People served, unit: people, entry: person}
  survey: {title: Households, unit: percent, entry: estimate}
`

interface Given {
  readonly id: string
  readonly rows: ReadonlyArray<string>
  /** Indicators of the first phase, and of the second where there is one. */
  readonly phases?: ReadonlyArray<string>
}

const all = "built, open, staff, safe, chlorine, served, survey"
  .split(", ")
  .map((id) => `${id}: {from: wash/${id}}`)
  .join(", ")

const member = ({ id, rows, phases = [all] }: Given): PortfolioMember => {
  const { programme, observations } = loadProgramme([
    {
      path: "programme.yaml",
      text: `programme: ${id}\ntitle: ${id}\nperiod: 2009..2010\nlibraries: [../wash.yaml]\nplaces: {a: A, b: B}\n`
    },
    { path: "../wash.yaml", text: library },
    ...phases.map((indicators, index) => ({
      path: `logframes/${index}.yaml`,
      text: `logframe: phase-${index}\ntitle: T\nperiod: ${2009 + index}\n${index === 0 ? "data-period: 2009..2010\n" : ""}goal: {statement: G, indicators: {${indicators}}}\noutcomes: {}\n`
    })),
    {
      path: "data/a.csv",
      text: ["indicator,period,place,value,numerator,denominator,sample,person", ...rows, ""].join("\n")
    }
  ])
  if (!programme) throw new Error("the programme cannot be read")
  return { programme, observations }
}

const told = (
  members: ReadonlyArray<PortfolioMember>,
  time: Partial<PortfolioTime> = {}
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    portfolioOf(members, { asOf: "2010-12-31", period: undefined, ...time }).map(({ reference, entries, total }) => [
      reference.replace("wash/", ""),
      [
        total.kind === "actual" ? total.actual.value : total.reason,
        ...entries.map(({ measured }) => (measured.kind === "actual" ? measured.actual.value : measured.reason))
      ]
    ])
  )

const north = member({
  id: "north",
  rows: [
    "built,2009,a,3,,,,",
    "built,2010,b,4,,,,",
    "open,2010,a,5,,,,",
    "staff,2010,,7,,,,",
    "safe,2009,,,1,2,,",
    "chlorine,2009,,0.1,,,30,",
    "served,2009,a,,,,,p1",
    "survey,2009,,40,,,100,"
  ]
})

const south = member({
  id: "south",
  rows: [
    "built,2009,,10,,,,",
    "open,2009,b,6,,,,",
    "staff,2009,,8,,,,",
    "safe,2010,,,9,98,,",
    "chlorine,2010,,0.5,,,10,",
    "served,2009,a,,,,,p1",
    "survey,2010,,30,,,200,"
  ]
})

describe("a portfolio of programmes", () => {
  test("adds up what may be added up, and says why where nothing may", () => {
    const expected = {
      built: [17, 7, 10],
      chlorine: [0.2, 0.1, 0.5],
      open: [11, 5, 6],
      safe: [10, 50, (9 / 98) * 100],
      served: ["people-of-programmes", 1, 1],
      staff: ["programmes-do-not-combine", 7, 8],
      survey: ["programmes-do-not-combine", 40, 30]
    }
    expect(told([north, south])).toEqual(expected)
  })

  test("a programme without a figure stays in the list, and is no zero", () => {
    const silent = member({ id: "silent", rows: [] })
    expect(told([north, silent])).toMatchObject({ built: [7, 7, "no-rows"], served: [1, 1, "no-rows"] })
    expect(told([silent])).toMatchObject({ built: ["no-figures", "no-rows"] })
  })

  test("of a period only what happened in it, and of a state the one at its end", () => {
    const parsed = parsePeriod("2010")
    const period = "period" in parsed ? parsed.period : undefined
    expect(told([north, south], { period })).toMatchObject({
      built: [4, 4, "no-rows"],
      open: [5, 5, "no-rows"],
      staff: [7, 7, "no-rows"]
    })
    expect(told([north, south], { asOf: "2009-12-31" })).toMatchObject({ built: [13, 3, 10], open: [6, "no-rows", 6] })
  })

  test("what programmes measure in different ways is not one figure", () => {
    const other = member({
      id: "other",
      rows: ["built,2009,,1,,,,"],
      phases: ["built: {from: wash/built, unit: pumps}"]
    })
    expect(told([north, other])).toMatchObject({ built: ["definitions-differ", 7, 1] })
  })

  test("a row of two phases counts once, and two indicators of one logframe are two figures", () => {
    const one = "built: {from: wash/built}"
    const phased = member({ id: "phased", rows: ["built,2009,,1,,,,", "built,2010,,2,,,,"], phases: [one, one] })
    expect(told([phased])).toEqual({ built: [3, 3] })
    const [built] = portfolioOf([phased], { asOf: "2010-12-31", period: undefined })
    expect(built?.total.kind === "actual" && built.total.actual.leftOut).toEqual([])
    const twins = member({
      id: "twins",
      rows: ["built,2009,,1,,,,", "dug,2009,,2,,,,"],
      phases: [`${one}, dug: {from: wash/built, title: Dug}`]
    })
    expect(told([twins])).toEqual({ built: [3, 1, 2] })
  })

  test("no indicator of a library is none of the portfolio", () => {
    expect(told([member({ id: "own", rows: [], phases: ["x: {title: X, unit: wells, entry: increment}"] })])).toEqual(
      {}
    )
  })
})

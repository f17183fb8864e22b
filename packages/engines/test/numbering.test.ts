import { loadProgramme, placesOfLevel } from "@logframe/core"
import { describe, expect, test } from "vitest"
import { numberingOf } from "../src/sql/Numbering.js"
import { categoriesOf } from "../src/sql/numberCategories.js"

const indicators = (list: string): string => `goal: {statement: People are healthy}
outcomes:
  water: {statement: Water is safe, indicators: {${list}}}
`

const programmeOf = (logframes: Readonly<Record<string, string>>) => {
  const { programme } = loadProgramme([
    {
      path: "programme.yaml",
      text: `programme: wells
title: Wells
period: 2009..2012
places:
  north: {name: North, level: district, places: {a: {name: A}, b: {name: B}}}
  south: {name: South, level: district, places: {c: {name: C}}}
disaggregations:
  sex: {title: Sex, categories: {female: Women, male: Men}, exclusive: true, complete: true}
  age: {title: Age, categories: {young: Young, old: Old}, exclusive: true, complete: true}
`
    },
    ...Object.entries(logframes).map(([id, body]) => ({
      path: `logframes/${id}.yaml`,
      text: `logframe: ${id}\ntitle: T\n${body}`
    }))
  ])
  if (!programme) throw new Error("the programme cannot be read")
  return programme
}

const built = "built: {title: Built, unit: wells, entry: increment, frequency: yearly}"

/** The cells of a record: by its name and day, as an engine seeks them. */
const cellsOf = (programme: ReturnType<typeof programmeOf>, name: string, day: string): ReadonlyArray<string> => {
  const { times } = numberingOf({ programme, grouping: undefined })
  const named = times.names.find((known) => known.name === name)
  const span = times.timelines[named?.timeline ?? -1]?.find(({ start, end }) => start <= day && day <= end)
  if (!named || !span) return []
  const slot = named.base + span.offset
  const cells =
    slot < times.cells.length ? [slot] : times.shared.flatMap((one) => (one.slot === slot ? [one.cell] : []))
  return cells.flatMap((cell) => {
    const found = times.cells[cell]
    return found ? [`${found.planned.reference} ${found.period.label}`] : []
  })
}

describe("reporting periods by number", () => {
  test("a name and a day lead to the cell of the logframe that has them", () => {
    const programme = programmeOf({
      early: `period: 2009..2010\n${indicators(built)}`,
      late: `period: 2011..2012\n${indicators(built)}`
    })
    expect(cellsOf(programme, "built", "2010-03-01")).toEqual(["early/built 2010"])
    expect(cellsOf(programme, "built", "2011-12-31")).toEqual(["late/built 2011"])
    expect(cellsOf(programme, "late/built", "2010-03-01")).toEqual([])
    expect(cellsOf(programme, "built", "2013-01-01")).toEqual([])
  })
  test("where logframes overlap a day is in a cell of each", () => {
    const programme = programmeOf({
      early: `period: 2009..2011\n${indicators(built)}`,
      late: `period: 2011..2012\n${indicators(built)}`
    })
    expect(cellsOf(programme, "built", "2011-06-01")).toEqual(["early/built 2011", "late/built 2011"])
    expect(cellsOf(programme, "early/built", "2011-06-01")).toEqual(["early/built 2011"])
    expect(cellsOf(programme, "built", "2012-06-01")).toEqual(["late/built 2012"])
  })
})

test("places of one group share blocks, and combinations are unique", () => {
  const programme = programmeOf({ early: `period: 2009..2010\n${indicators(built)}` })
  const grouping = { placeGroups: placesOfLevel(programme.places, "district"), dimensions: ["sex"] }
  const { places, categories } = numberingOf({ programme, grouping })
  const blockOf = (id: string): number => Math.floor((places.numberOf.get(id) ?? -1) / 32)
  expect(["north", "a", "b", "south", "c"].map((id) => places.groupOfBlock[blockOf(id)])).toEqual([
    "north",
    "north",
    "north",
    "south",
    "south"
  ])
  expect(new Set(places.numberOf.values()).size).toBe(5)
  const all = Array.from({ length: categories.combinations }, (_, number) =>
    JSON.stringify(categoriesOf(categories, number))
  )
  expect(new Set(all).size).toBe(9)
  expect(categoriesOf(categories, 0)).toEqual({})
})

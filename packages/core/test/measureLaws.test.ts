import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { aggregate } from "../src/measure/aggregate.js"
import { valueOf } from "../src/formula/FormulaTree.js"
import { planMeasure } from "../src/measure/MeasurePlan.js"
import { compact } from "../src/measure/compact.js"
import { measureRows } from "../src/measure/measureRows.js"
import { indicatorsOf } from "../src/model/Logframe.js"
import type { Observation } from "../src/model/Observation.js"
import type { Programme } from "../src/model/Programme.js"
import type { Loaded } from "../src/pipeline/loadProgramme.js"
import { loadTables, rows, standing } from "./measureWorld.js"

const programmeOf = ({ programme }: Loaded): Programme => {
  if (!programme) throw new Error("the programme cannot be read")
  return programme
}

const days = fc.constantFrom("2009-05-15", "2009-09-30", "2009-12-31", "2010-06-30", "2010-12-31")

/** Rows, each with the table that it is put into and its place in it. */
const placed = rows.chain((all) =>
  fc.tuple(fc.constant(all), fc.array(fc.tuple(fc.nat(2), fc.nat()), { minLength: all.length, maxLength: all.length }))
)

describe("how rows come in changes nothing", () => {
  test("neither their order, nor into how many files they are divided", () => {
    fc.assert(
      fc.property(placed, days, ([all, places], day) => {
        const keyed = all.map((row, index) => ({ row, table: places[index]?.[0], order: places[index]?.[1] ?? 0 }))
        const turned = keyed.toSorted((a, b) => a.order - b.order)
        const tables = [0, 1, 2].map((table) => turned.filter((each) => each.table === table).map(({ row }) => row))
        expect(standing(loadTables(tables), day)).toEqual(standing(loadTables([all]), day))
      }),
      { numRuns: 150 }
    )
  })

  test("nor in which batches they are measured before they are assessed", () => {
    fc.assert(
      fc.property(rows, days, fc.nat(), (all, day, cut) => {
        const loaded = loadTables([all])
        const programme = programmeOf(loaded)
        const at = cut % (loaded.observations.length + 1)
        const turned = [...loaded.observations.slice(at), ...loaded.observations.slice(0, at)]
        const { observations } = measureRows(turned, { programme, grouping: undefined })
        expect(standing(loaded, day, observations)).toEqual(standing(loaded, day))
      }),
      { numRuns: 100 }
    )
  })
})

describe("what is not known on the day changes nothing", () => {
  test("an observation that ends later", () => {
    fc.assert(
      fc.property(rows, days, (all, day) => {
        const loaded = loadTables([all])
        const known = loaded.observations.filter(({ period }) => period.end <= day)
        const told = (observations: ReadonlyArray<Observation>) =>
          standing(loaded, day, observations).map(({ behind, ...rest }) => ({
            ...rest,
            leftOut: [],
            behind: { ...behind, leftOut: behind?.leftOut.filter(({ reason }) => reason !== "after-as-of") }
          }))
        expect(told(loaded.observations)).toEqual(told(known))
      }),
      { numRuns: 150 }
    )
  })
})

describe("what is given twice", () => {
  test("as a file is found, and not counted twice", () => {
    fc.assert(
      fc.property(rows, days, (all, day) => {
        const twice = loadTables([all, all])
        const found = twice.diagnostics.filter(({ code }) => code === "no-repeated-file")
        expect(found.map(({ origin }) => origin.file)).toEqual(all.length > 0 ? ["data/1.csv"] : [])
        expect(standing(twice, day)).toEqual(standing(loadTables([all]), day))
      }),
      { numRuns: 50 }
    )
  })

  test("as a report in two files is found, and only the first counts", () => {
    const first = "built,2009-Q1,,,a,,5,,,,"
    const tables = [[first], ["built,2009-Q1,,,a,,7,,,,", "built,2009-Q2,,,a,,1,,,,"]]
    const twice = loadTables(tables)
    const found = twice.diagnostics.filter(({ code }) => code === "no-duplicate-observation")
    expect(found.map(({ origin, related }) => [origin.file, related[0]?.file])).toEqual([["data/1.csv", "data/0.csv"]])
    const built = standing(twice, "2009-12-31").find(({ id }) => id === "built")
    expect(built?.value).toBe(6)
    expect(built?.behind?.leftOut).toEqual([{ reason: "repeated", rows: 1 }])
  })

  test("as a record with an id is found, and only the first counts, wherever it is", () => {
    fc.assert(
      fc.property(rows, days, (all, day) => {
        const named = all.map((row, index) => row.replace(/^(\w+,,[^,]+),,/u, `$1,r-${index},`))
        const once = loadTables([named])
        const twice = loadTables([
          named,
          named.toReversed().map((row) => row.replace(/^(?<name>\w+,,)[^,]+/u, "$<name>2009-09-15"))
        ])
        const records = named.filter((row) => row.includes(",r-")).length
        const found = twice.diagnostics.filter(({ code }) => code === "no-repeated-record")
        expect(found).toHaveLength(records)
        const onlyRecords = (loaded: Loaded) =>
          standing(
            loaded,
            day,
            loaded.observations.filter(({ date }) => date !== undefined)
          )
        expect(onlyRecords(twice)).toEqual(onlyRecords(once))
      }),
      { numRuns: 60 }
    )
  })
})

/** A subset of rows, and all of them, of one indicator. */
const some = rows.chain((all) => fc.tuple(fc.constant(all), fc.subarray(all)))

describe("less data never says more", () => {
  test("without some of the rows nothing gets a figure that had none", () => {
    fc.assert(
      fc.property(some, ([all, less]) => {
        const measured = [all, less].map((table) => {
          const loaded = loadTables([table])
          const programme = programmeOf(loaded)
          return planMeasure(programme).map((planned) => {
            const own = loaded.observations.filter(({ indicator }) => planned.names.includes(indicator))
            return aggregate(planned.indicator, compact(planned, own, programme), programme).kind
          })
        })
        for (const [index, kind] of (measured[0] ?? []).entries())
          if (kind === "none") expect(measured[1]?.[index]).toBe("none")
      }),
      { numRuns: 150 }
    )
  })
})

const valueIn = (all: ReadonlyArray<string>, id: string): number | undefined =>
  standing(loadTables([all]), "2009-12-31").find((each) => each.id === id)?.value

describe("of a union", () => {
  const ratio = fc.record({
    place: fc.constantFrom("a", "b", "c"),
    of: fc.integer({ min: 1, max: 50 }),
    day: fc.integer({ min: 10, max: 28 })
  })
  const ratios = fc.array(
    ratio.chain(({ place, of, day }) => fc.nat(of).map((n) => `share,,2009-03-${day},,${place},,,${n},${of},,`)),
    { minLength: 1, maxLength: 10 }
  )

  test("the ratio lies between those of its parts", () => {
    fc.assert(
      fc.property(ratios, ratios, (one, other) => {
        const [a = 0, b = 0, both = 0] = [one, other, [...one, ...other]].map((part) => valueIn(part, "share"))
        expect(both).toBeGreaterThanOrEqual(Math.min(a, b) - 1e-9)
        expect(both).toBeLessThanOrEqual(Math.max(a, b) + 1e-9)
      }),
      { numRuns: 60 }
    )
  })

  test("there are at most as many people as in its parts together, and at least as many as in the larger one", () => {
    const person = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.constantFrom("a", "b", "c"), fc.nat(9))
    const people = fc.array(
      person.map(([month, place, name]) => `served,,2009-0${month}-10,,${place},,,,,,p${name}`),
      { minLength: 1, maxLength: 15 }
    )
    fc.assert(
      fc.property(people, people, (one, other) => {
        const [a = 0, b = 0, both = 0] = [one, other, [...one, ...other]].map((part) => valueIn(part, "served"))
        expect(both).toBeLessThanOrEqual(a + b)
        expect(both).toBeGreaterThanOrEqual(Math.max(a, b))
      }),
      { numRuns: 60 }
    )
  })
})

test("a formula is that of what its parts came to, and has a figure exactly when all of them have one", () => {
  fc.assert(
    fc.property(rows, days, (all, day) => {
      const loaded = loadTables([all])
      const formula = programmeOf(loaded)
        .logframes.flatMap(indicatorsOf)
        .find(({ id }) => id === "per-well")?.formula
      if (!formula) throw new Error("no formula")
      const found = standing(loaded, day).find(({ id }) => id === "per-well")
      if (found?.value === undefined) return
      expect(found.parts?.map(({ name }) => name)).toEqual(["open", "built"])
      expect(found.value).toBe(valueOf(formula.tree, (name) => found.parts?.find((part) => part.name === name)?.value))
    }),
    { numRuns: 100 }
  )
})

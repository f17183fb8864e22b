import { readFileSync } from "node:fs"
import { load } from "js-yaml"
import { describe, expect, test } from "vitest"
import { stringify } from "yaml"
import { assess } from "../src/assess/assess.js"
import { type Indicator, unitScale } from "../src/model/Indicator.js"
import { indicatorsOf, resultsOf } from "../src/model/Logframe.js"
import type { Programme } from "../src/model/Programme.js"
import { type Loaded, loadProgramme } from "../src/pipeline/loadProgramme.js"
import type { SourceFile } from "../src/source/SourceFile.js"
import { complete } from "./complete.js"

type Step = string | number

const schemaKinds: Readonly<Record<string, string>> = {
  "programme.yaml": "programme",
  "../libraries/wash.yaml": "library",
  "logframes/first.yaml": "logframe",
  "logframes/second.yaml": "logframe"
}

const isNode = (value: unknown): value is Record<Step, unknown> => typeof value === "object" && value !== null

/** Every property that a JSON Schema names, wherever it stands in it. */
const propertiesIn = (schema: unknown): ReadonlyArray<string> => {
  if (!isNode(schema)) return []
  const own = isNode(schema["properties"]) ? Object.keys(schema["properties"]) : []
  return [...own, ...Object.values(schema).flatMap(propertiesIn)]
}

const keysIn = (value: unknown): ReadonlyArray<string> => {
  if (!isNode(value)) return []
  return [...(Array.isArray(value) ? [] : Object.keys(value)), ...Object.values(value).flatMap(keysIn)]
}

const pathsIn = (value: unknown): ReadonlyArray<ReadonlyArray<Step>> =>
  isNode(value)
    ? Object.entries(value).flatMap(([key, inner]) => {
        const step = Array.isArray(value) ? Number(key) : key
        return [[step], ...pathsIn(inner).map((path) => [step, ...path])]
      })
    : []

const without = (value: unknown, [step, ...rest]: ReadonlyArray<Step>): unknown => {
  if (step === undefined || !isNode(value)) return value
  if (Array.isArray(value)) {
    return rest.length === 0
      ? value.filter((_, index) => index !== step)
      : value.map((item, index) => (index === step ? without(item, rest) : (item as unknown)))
  }
  const entries = Object.entries(value)
  return Object.fromEntries(
    rest.length === 0
      ? entries.filter(([key]) => key !== step)
      : entries.map(([key, inner]) => [key, key === step ? without(inner, rest) : inner])
  )
}

/** What a programme says, without where it says it. */
const contentOf = (loaded: Loaded): string =>
  JSON.stringify(loaded.programme, (key: string, value: unknown) => {
    if (key === "origin" || key === "span") return undefined
    return value instanceof Map ? [...value] : value
  })

const errorsIn = (loaded: Loaded): ReadonlyArray<string> =>
  loaded.diagnostics
    .filter(({ severity }) => severity === "error")
    .map(({ code, origin }) => `${code} ${origin.path.join("/")}`)

describe("the language", () => {
  const loaded = loadProgramme(complete)

  test("takes a programme that uses all of it without an error", () => {
    expect(errorsIn(loaded)).toEqual([])
  })

  test.each(["programme", "logframe", "library"])("has no key of a %s that the programme does not use", (kind) => {
    const schema: unknown = JSON.parse(readFileSync(new URL(`../schemas/${kind}.schema.json`, import.meta.url), "utf8"))
    const texts = complete.filter(({ path }) => schemaKinds[path] === kind).map(({ text }) => load(text))
    const used = new Set(texts.flatMap(keysIn))
    const known = new Set(propertiesIn(schema))
    // A library may say whatever defines an indicator; that is tried in the logframe.
    const inLogframes = new Set(kind === "library" ? keysIn(load(complete[3]?.text ?? "")) : [])
    expect(known.size).toBeGreaterThan(kind === "library" ? 10 : 20)
    expect([...known].filter((key) => !used.has(key) && !inLogframes.has(key))).toEqual([])
  })

  // Whatever is written has a meaning: to take it away changes the programme, or is told.
  test.each(complete.map(({ path }) => path).filter((path) => path.endsWith(".yaml")))(
    "loses nothing that %s says",
    (path) => {
      const whole = contentOf(loaded)
      const file = complete.find((each) => each.path === path)
      const value = load(file?.text ?? "")
      const lost = pathsIn(value).filter((steps) => {
        const text = stringify(without(value, steps))
        const changed = loadProgramme(complete.map((each): SourceFile => (each.path === path ? { path, text } : each)))
        return contentOf(changed) === whole && errorsIn(changed).length === 0
      })
      // The notes of a library and the titles of things that are only looked up are for readers of the file.
      expect(lost.map((steps) => steps.join("/")).filter((steps) => steps !== "note")).toEqual([])
    }
  )
})

const programmeOf = (loaded: Loaded): Programme => {
  if (!loaded.programme) throw new Error("There is no programme.")
  return loaded.programme
}

const named = (programme: Programme, id: string): Indicator => {
  const found = programme.logframes.flatMap(indicatorsOf).findLast((indicator) => indicator.id === id)
  if (!found) throw new Error(`There is no indicator ${id}.`)
  return found
}

const withFormulas = (formulas: string): ReadonlyArray<SourceFile> => [
  { path: "programme.yaml", text: "programme: p\ntitle: P\nperiod: 2020..2022\n" },
  {
    path: "logframes/a.yaml",
    text: `logframe: a
title: A
period: 2020..2022
goal:
  statement: G
  indicators:
    built: {title: Built, unit: wells, entry: increment}
    working: {title: Working, unit: wells, entry: level}
${formulas}
outcomes: {}
`
  },
  {
    path: "data/a.csv",
    text: "indicator,period,value\nbuilt,2020,4\nbuilt,2021,6\nworking,2020,3\nworking,2021,9\n"
  }
]

const assessedWith = (formulas: string, asOf: string) => {
  const { programme, observations } = loadProgramme(withFormulas(formulas))
  if (!programme) throw new Error("There is no programme.")
  return assess(programme, observations, asOf).logframes[0]?.indicators ?? []
}

describe("a formula", () => {
  const share =
    "    share: {title: S, unit: percent, entry: formula, formula: 100 * working / built, targets: {2020: 80, 2021: 90}}"

  test.each([
    ["2020-12-31", 75],
    ["2021-12-31", 90]
  ])("is computed of what its parts came to by %s", (asOf, value) => {
    const found = assessedWith(share, asOf).find(({ indicator }) => indicator.id === "share")
    expect(found?.measured).toMatchObject({
      kind: "actual",
      actual: { value, parts: [{ name: "working" }, { name: "built" }] }
    })
  })

  test("has a point of its series for each target that was due", () => {
    const found = assessedWith(share, "2022-12-31").find(({ indicator }) => indicator.id === "share")
    expect(found?.series.segments.at(-1)?.points.map(({ period, value }) => [period.label, value])).toEqual([
      ["2020", 75],
      ["2021", 90]
    ])
    expect(found?.trend).toBe("better")
  })

  test("that goes in a circle has no figure, and no end is waited for", () => {
    const circle = ["a", "b", "c"].map(
      (id, index) =>
        `    ${id}: {title: T, unit: wells, entry: formula, formula: built + ${["b", "c", "a"][index]}, targets: {2020: 1}}`
    )
    const found = assessedWith(circle.join("\n"), "2020-12-31").filter(({ indicator }) => indicator.formula)
    expect(found.map(({ measured }) => measured)).toMatchObject([{ kind: "none" }, { kind: "none" }, { kind: "none" }])
  })
})

describe("what it means", () => {
  const programme = programmeOf(loadProgramme(complete))

  test("outcomes stand on intermediate outcomes, and each result comes before what is below it", () => {
    const [, second] = programme.logframes
    expect(second && resultsOf(second).map(({ id, level }) => `${level} ${id}`)).toEqual([
      "goal goal",
      "outcome safe-water",
      "outcome care",
      "output training",
      "output wells",
      "activity drill",
      "activity train"
    ])
  })

  test("places lie in places", () => {
    expect(programme.places.map(({ id, parent }) => [id, parent])).toEqual([
      ["north", undefined],
      ["alpha", "north"],
      ["beta", "north"],
      ["south", undefined]
    ])
  })

  test("fiscal years begin in their month, and reporting periods have names", () => {
    expect(programme.period).toMatchObject({ start: "2019-07-01", end: "2025-06-30" })
    expect(programme.calendar.named.get("dry-season")).toEqual({
      label: "dry-season",
      start: "2022-11-01",
      end: "2023-04-30"
    })
  })

  test("an indicator takes over what its library defines, and overrides it", () => {
    expect(named(programme, "wells-built")).toMatchObject({
      title: "Wells built",
      unit: "wells",
      targetMeaning: "to-date",
      from: { library: "wash", id: "wells-built" }
    })
    const overriding = complete.map((file) =>
      file.path === "logframes/second.yaml"
        ? { ...file, text: file.text.replace("from: wash/wells-built,", "from: wells-built, title: Boreholes,") }
        : file
    )
    const taken = named(programmeOf(loadProgramme(overriding)), "wells-built")
    expect(taken).toMatchObject({ title: "Boreholes", unit: "wells", verification: [{ text: "Handover records" }] })
  })

  test("what is still to be determined is no figure", () => {
    expect(named(programme, "pump-score").baseline).toBeUndefined()
    expect(named(programme, "pump-score").pending).toMatchObject([{ what: "baseline", by: "2022-01-31" }])
    const cases = named(programme, "cases")
    expect(cases.targets.map(({ period, place, categories }) => [period.label, place, categories])).toEqual([
      ["FY2022", undefined, {}],
      ["FY2022", "north", {}],
      ["FY2022", undefined, { sex: "female" }],
      ["FY2022", undefined, { sex: "female", age: "young" }]
    ])
    expect(cases.pending).toMatchObject([{ what: "target", by: "2023-06-30", period: { label: "FY2023" } }])
  })

  test.each([
    ["percent", 100],
    ["%", 100],
    ["Pour cent", 100],
    ["pourcentage", 100],
    ["por ciento", 100],
    ["porcentagem", 100],
    ["percent points", 1],
    ["people", 1]
  ])("a ratio in %s is told for %i", (unit, scale) => {
    expect(unitScale({ unit, per: undefined })).toBe(scale)
  })

  test("a rate has its base, and a budget its programme's currency", () => {
    expect(unitScale(named(programme, "cases"))).toBe(1000)
    expect(programme.logframes[1]?.goal?.budget).toMatchObject({ amount: 1000, currency: "EUR" })
  })

  test.each([
    ["2022-07-31", 200],
    ["2022-08-01", 210]
  ])("on %s the baseline in force is %i", (asOf, value) => {
    const assessed = assess(programme, [], asOf).logframes[1]?.indicators.find(
      ({ indicator }) => indicator.id === "cases"
    )
    expect(assessed?.baseline?.value).toBe(value)
  })
})

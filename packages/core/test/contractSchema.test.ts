import { Ajv2020 } from "ajv/dist/2020.js"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type ContractSchema, contractSchema } from "../src/measure/contractSchema.js"
import { type DataContract, contractRules, dataContract } from "../src/measure/dataContract.js"
import { loadProgramme } from "../src/pipeline/loadProgramme.js"
import { rules } from "../src/rules/index.js"
import type { SourceFile } from "../src/source/SourceFile.js"

const indicator = (id: string, keys: string): string =>
  `    ${id}: {title: What ${id} counts, direction: increase, verification: Register, ${keys}}\n`

const logframe = (id: string, { period, own }: { readonly period: string; readonly own: string }): SourceFile => ({
  path: `logframes/${id}.yaml`,
  text: `logframe: ${id}
title: Wells
period: ${period}
goal:
  statement: Children are healthy
  indicators:
${own}outcomes:
  safe-water: {statement: Households drink safe water, outputs: {built: {statement: Wells are built}}}
`
})

/** Every kind of entry; and `share` and `wells`, which mean one thing in the first logframe and another in the second. */
const programmeFiles: ReadonlyArray<SourceFile> = [
  {
    path: "programme.yaml",
    text: `programme: clean-water
title: Clean water
period: 2008..2014
fiscal-year-start: 7
reporting-periods: {round-1: 2009-H1, round-2: 2012-03-05..2012-04-04}
places: {north: {name: North, places: {lake: Lake}}, south: South}
disaggregations:
  sex: {title: Sex, categories: {female: Women, male: Men}, exclusive: true, complete: true}
  age: {title: Age, categories: {child: Children, adult: Adults}, exclusive: true, complete: true}
`
  },
  logframe("first", {
    period: "2008..2011-06-14",
    own:
      indicator("wells", "unit: wells, entry: increment, disaggregations: [sex]") +
      indicator("open-wells", "unit: wells, entry: level") +
      indicator("trained-so-far", "unit: people, entry: running-total") +
      indicator("litres", "unit: litres, entry: increment") +
      indicator("share", "unit: percent, entry: ratio, numerator: a, denominator: b") +
      indicator("served", "unit: people, entry: person") +
      indicator("satisfied", "unit: percent, entry: estimate") +
      indicator("index", "unit: points, entry: estimate") +
      indicator("distance", "unit: metres, entry: mean") +
      indicator("law-passed", "unit: yes or no, entry: yes-no") +
      indicator("capacity", "unit: rank, entry: judgement, scale: [weak, very strong]") +
      indicator("per-well", "unit: litres per well, entry: formula, formula: litres / wells")
  }),
  logframe("second", {
    period: "FY2011..2014",
    own:
      indicator("wells", "unit: percent, entry: ratio, numerator: a, denominator: b") +
      indicator("share", "unit: percent, entry: estimate") +
      indicator("open-wells", "unit: wells, entry: level")
  })
]

const programmeOf = (policy: string) => {
  const files = policy === "" ? programmeFiles : [...programmeFiles, { path: "policy.yaml", text: policy }]
  const { programme, diagnostics } = loadProgramme(files)
  const errors = diagnostics.filter(({ severity }) => severity === "error")
  if (!programme || errors.length > 0) throw new Error(JSON.stringify(errors))
  return programme
}

const validatorOf = (schema: ContractSchema) =>
  new Ajv2020({ strict: true, allowUnionTypes: true, strictRequired: false, strictTypes: false }).compile(schema)

type Row = Readonly<Record<string, string | number | boolean>>

const columns = dataContract(programmeOf("")).columns

const isOfRow = ({ code }: { readonly code: string }): boolean =>
  code in contractRules || !rules.some(({ id }) => id === code)

/** The lines of rows in which one of these codes, or whatever reading finds, is found; the first row is on line 2. */
const badRows = (rows: ReadonlyArray<Row>, policy: string, severities: ReadonlyArray<string>): ReadonlySet<number> => {
  const cell = (value: Row[string] | undefined): string =>
    typeof value === "boolean" ? (value ? "yes" : "no") : String(value ?? "")
  const lines = rows.map((row) => columns.map((column) => cell(row[column])).join(","))
  const table = { path: "data/rows.csv", text: `${[columns.join(","), ...lines].join("\n")}\n` }
  const files = [...programmeFiles, table, ...(policy === "" ? [] : [{ path: "policy.yaml", text: policy }])]
  const { diagnostics } = loadProgramme(files)
  return new Set(
    diagnostics
      .filter((found) => found.origin.file === table.path && isOfRow(found) && severities.includes(found.severity))
      .map(({ origin }) => Number(origin.path[0]) - 2)
  )
}

const names = dataContract(programmeOf("")).indicators.map(({ name }) => name)

/** Mostly one of those that are often right, now and then one of the others. */
const mostly = <A>(usual: ReadonlyArray<A>, odd: ReadonlyArray<A>): fc.Arbitrary<A> =>
  fc.oneof({ arbitrary: fc.constantFrom(...usual), weight: 15 }, { arbitrary: fc.constantFrom(...odd), weight: 1 })

const periods = mostly(
  ["2008", "2009-Q1", "FY2009", "FY2010-Q3", "2010-H1", "2011-M05", "2011-06-14", "2013-03", "round-1", "round-2"],
  ["FY2010", "2011-H1", "2011-M06", "2011-06-15", "2007-12-31", "2015-01-01", "FY2014", "2007..2008", "2011..2012"]
)
const oddPeriods = fc.constantFrom(
  "2004-07",
  "2008-M13",
  "2011-02-29",
  "Q3 2009",
  "round-3",
  "2009..2009-Q1",
  "2009-Q1 .. round-1",
  "2010..2011-06-14",
  "2010..2011-06-15",
  "2012-Q3..2013",
  "2012..2014",
  "2011-07-01..2014",
  "round-2..2012",
  "2012-02-29"
)
const days = mostly(
  ["2008-01-01", "2009-02-28", "2011-06-14", "2011-07-01", "2012-02-29", "2014-12-31"],
  ["2009-02-29", "2011-06-15", "2011-06-20", "2015-01-01", "2007-12-31", "1"]
)
const figures = mostly([0, 1, 5, 40, 100], [101, 0.5, -1, -0.5, 12.25, 2 ** 53, 2 ** 53 - 1])
const values = fc.oneof(
  { arbitrary: figures, weight: 4 },
  fc.constantFrom<Row[string]>(true, false, "weak", "very strong", "Weak", "yes", "7a")
)

/** Rows that are often right: most cells hold what some row may hold. */
const rowsOf = fc.record(
  {
    indicator: mostly(names, ["well", "second/litres"]),
    time: fc.oneof(
      { arbitrary: periods.map((period) => ({ period })), weight: 20 },
      { arbitrary: oddPeriods.map((period) => ({ period })), weight: 5 },
      { arbitrary: days.map((date) => ({ date })), weight: 20 },
      { arbitrary: fc.tuple(periods, days).map(([period, date]) => ({ period, date })), weight: 1 },
      { arbitrary: fc.constant({}), weight: 1 }
    ),
    place: mostly(["north", "lake", "south"], ["nord"]),
    value: values,
    numerator: figures,
    denominator: figures,
    sample: figures,
    person: fc.constantFrom("p1", "p2"),
    record: fc.constantFrom("r1", "r2"),
    reported: mostly(["2009-04-03"], ["2009-02-30", "soon"]),
    sex: mostly(["female", "male"], ["women"]),
    age: fc.constantFrom("child", "adult"),
    source: mostly(["records", "records:1-2"], ["My records"]),
    illustrative: mostly(["yes", "no"], ["maybe"]),
    note: fc.constantFrom("late")
  },
  { requiredKeys: ["indicator", "time"] }
)

const disagreements = (policy: string, strict: boolean): void => {
  const settings = Object.fromEntries(
    policy
      .split("\n")
      .map((line) => line.trim().split(": "))
      .filter(([key = ""]) => key in contractRules)
  ) as Partial<DataContract["severity"]>
  const validate = validatorOf(contractSchema(dataContract(programmeOf(policy), settings), { strict }))
  const severities = strict ? ["error", "warning", "note"] : ["error"]
  let [right, wrong] = [0, 0]
  fc.assert(
    fc.property(fc.array(rowsOf, { minLength: 200, maxLength: 200 }), (generated) => {
      const rows: ReadonlyArray<Row> = generated
        .map(({ time, ...row }) => ({ ...row, ...time }))
        // What a schema cannot go into: two cells compared.
        .filter((row) => !(strict && (row["numerator"] ?? 0) > (row["denominator"] ?? 0)))
      const bad = badRows(rows, policy, severities)
      const differing = rows.filter((row, index) => validate(row) === bad.has(index))
      right += rows.length - bad.size
      wrong += bad.size
      expect(differing).toEqual([])
    }),
    { numRuns: 20, endOnFailure: true }
  )
  expect(Math.min(right, wrong)).toBeGreaterThan(400)
}

const manyWells = (count: number): string =>
  Array.from({ length: count }, (_, index) => indicator(`wells-${index}`, "unit: wells, entry: increment")).join("")

const sizeOf = (count: number): number => {
  const [main] = programmeFiles
  const { programme } = loadProgramme([
    ...(main ? [main] : []),
    logframe("all", { period: "2008", own: manyWells(count) })
  ])
  return programme ? JSON.stringify(contractSchema(dataContract(programme), { strict: true })).length : 0
}

describe("the schema of the data contract", () => {
  test("accepts exactly the rows in which no error is found", () => disagreements("", false))

  test("accepts, if it is strict, exactly those in which nothing is found", () => disagreements("", true))

  test("asks what the policy asks", () =>
    disagreements(
      "rules:\n  valid-data-period: warning\n  known-place: off\n  valid-counted-row: error\n  require-row-sample: error\n",
      false
    ))

  test("lets pass what the policy does not look at", () =>
    disagreements("rules:\n  valid-observation: off\n  known-indicator: note\n  valid-ratio: off\n", false))

  test("has each column that a table may have", () => {
    const contract = dataContract(programmeOf(""))
    const { properties } = contractSchema(contract, { strict: false })
    const known = typeof properties === "object" && properties !== null ? Object.keys(properties) : []
    expect(known.toSorted()).toEqual(contract.columns.toSorted())
  })

  test("knows each rule's own severity", () => {
    const own = rules.filter(({ id }) => id in contractRules).map(({ id, severity }) => [id, severity])
    expect(Object.fromEntries(own)).toEqual(contractRules)
  })

  test("grows by names alone", () => {
    const [few, many] = [sizeOf(10), sizeOf(1000)]
    expect(few).toBeGreaterThan(1000)
    expect((many - few) / 990).toBeLessThan(4 * "all/wells-1000".length)
  })
})

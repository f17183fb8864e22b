import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { type Measurement, type Programme, loadProgramme, measureRows, placesOfLevel } from "@logframe/core"
import { runPromise } from "effect/Effect"
import fc from "fast-check"
import { afterAll, expect, test } from "vitest"
import { openSession } from "../../src/duckdb/Session.js"
import { duckdbEngine } from "../../src/duckdb/duckdbEngine.js"

const folder = mkdtempSync(join(tmpdir(), "logframe-clean-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const own = [
  {
    path: "programme.yaml",
    text: `programme: wells
title: Wells
period: 2009..2010
places:
  north: {name: North, level: district, places: {a: {name: A, level: site}, b: {name: B, level: site}}}
  south: {name: South, level: district, places: {c: {name: C, level: site}}}
disaggregations:
  sex: {title: Sex, categories: {female: Women, male: Men}, exclusive: true, complete: true}
sources:
  register: {title: Register}
  visit: {title: Visits}
`
  },
  {
    path: "logframes/one.yaml",
    text: `logframe: one
title: One
period: 2009..2010
goal: {statement: People are healthy}
outcomes:
  water:
    statement: Water is safe
    indicators:
      wells: {title: Wells, unit: wells, entry: increment, frequency: quarterly}
      share: {title: Share, unit: percent, entry: ratio, frequency: quarterly}
      people: {title: People, unit: people, entry: person, frequency: quarterly}
      land: {title: Land, unit: hectares, entry: level, over-places: sum, frequency: quarterly, stale-after: 3 months}
      answer: {title: Answer, unit: answer, entry: yes-no}
`
  }
]

const columns = "date,indicator,place,sex,value,numerator,denominator,person,source,illustrative,period,note"

const figures: Readonly<Record<string, fc.Arbitrary<string>>> = {
  wells: fc.integer({ min: -3, max: 40 }).map((value) => `${value},,,`),
  share: fc.integer({ min: 0, max: 40 }).map((part) => `,${part},50,`),
  people: fc.integer({ min: 1, max: 6 }).map((person) => `,,,p${person}`),
  land: fc.integer({ min: 0, max: 40 }).map((tenths) => `${tenths / 10},,,`)
}

const day = fc
  .tuple(fc.constantFrom(2009, 2010), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${year}-${String(month).padStart(2, "0")}-15`)

const clean = fc.constantFrom(...Object.keys(figures)).chain((id) =>
  fc
    .record({
      day,
      place: fc.constantFrom("a", "b", "c"),
      sex: fc.constantFrom("female", "male"),
      figure: figures[id] ?? fc.constant(",,,"),
      rest: fc.constantFrom("register,,,", "visit,,,", ",no,,", "visit,,,seen by two")
    })
    .map(({ day: date, place, sex, figure, rest }) => `${date},${id},${place},${sex},${figure},${rest}`)
)

/** Rows that are right, and no more than almost as they are listed. */
const odd = fc.constantFrom(
  "2009-05-15,wells, a,female,3,,,,register,,,",
  "2009-05-15,wells,a,female,3 ,,,,register,,,",
  "2009-05-15,wells,a,female,3,,,,register:12-14,,,",
  "2009-05-15,land,a,female,3,,,,register,yes,,",
  '2009-05-15,wells,a,"",3,,,,register,,,',
  "2009-05-15,people,a,female,,,, p1 ,register,,,",
  "2009-05-15,answer,a,,yes,,,,register,,,",
  ",wells,a,female,3,,,,register,,2009-Q1,",
  "2009-05-15,one/wells,a,female,3,,,,register,,,"
)

const csv = join(folder, "rows.csv")
const parquet = join(folder, "rows.parquet")

/** Makes Parquet of the CSV: with days and numbers for what they are where each cell is one, or all as text. */
const makeParquet = async (isTyped: boolean): Promise<void> => {
  const session = await openSession([csv, parquet, join(folder, "tmp_rows.parquet")], { threads: 1 })
  const types = isTyped
    ? "REPLACE (date::DATE AS date, value::DOUBLE AS value, numerator::INTEGER AS numerator, denominator::DECIMAL(9,2) AS denominator)"
    : ""
  const rows = `read_csv('${csv}', header = true, delim = ',', quote = '"', escape = '"', all_varchar = true)`
  await session.run(`COPY (SELECT * ${types} FROM ${rows}) TO '${parquet}' (FORMAT parquet)`)
  await session.close()
}

const measured = (programme: Programme, location: string): Promise<Measurement> => {
  const grouping = { placeGroups: placesOfLevel(programme.places, "district"), dimensions: ["sex"] }
  const engine = duckdbEngine({ files: [{ path: "data/rows.csv", location }], threads: 1 })
  return runPromise(engine.measure({ programme, grouping }))
}

const agrees = async (rows: ReadonlyArray<string>, isTyped: boolean): Promise<void> => {
  const text = [columns, ...rows, ""].join("\n")
  const { programme, observations } = loadProgramme([...own, { path: "data/rows.csv", text }])
  if (!programme) throw new Error("the programme cannot be read")
  const grouping = { placeGroups: placesOfLevel(programme.places, "district"), dimensions: ["sex"] }
  const expected = measureRows(observations, { programme, grouping })
  writeFileSync(csv, text)
  await makeParquet(isTyped)
  for (const location of [csv, parquet]) {
    const found = await measured(programme, location)
    expect(found.setAside).toBe(0)
    expect(found.observations.map(withoutOrigin)).toEqual(expected.observations.map(withoutOrigin))
    expect(found.groups.map(withoutOrigin)).toEqual(expected.groups.map(withoutOrigin))
  }
}

test(
  "a file that is clean is measured as core measures it, as CSV and as Parquet",
  () =>
    fc.assert(fc.asyncProperty(fc.array(clean, { minLength: 1, maxLength: 40 }), fc.boolean(), agrees), {
      numRuns: 20
    }),
  120_000
)

test(
  "so is a file with a row that is not quite as it is listed",
  () =>
    fc.assert(
      fc.asyncProperty(fc.array(clean, { minLength: 1, maxLength: 20 }), odd, (rows, other) =>
        agrees([...rows, other], false)
      ),
      { numRuns: 20 }
    ),
  120_000
)

/** Where the row stands that a figure is shown at is each engine's own choice. */
const withoutOrigin = (row: object): object => ({ ...row, origin: undefined })

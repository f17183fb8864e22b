import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { Observation } from "../src/model/Observation.js"
import { loadProgramme } from "../src/pipeline/loadProgramme.js"
import type { SourceFile } from "../src/source/SourceFile.js"
import type { Cell } from "../src/tables/Table.js"
import { textOfBytes } from "../src/tables/textOfBytes.js"
import type { Workbook } from "../src/tables/Workbook.js"

/** A fact as anybody may have it: a month, a district, women and men. */
interface Fact {
  readonly month: string
  readonly district: string
  readonly women: number | undefined
  readonly men: number | undefined
}

const districts: Readonly<Record<string, string>> = {
  "Nord, haut": "north",
  'Le "Süd"': "south",
  "Ländli\nLac": "lake"
}

const figure = fc.oneof(
  fc.nat(5_000_000),
  fc.integer({ min: -5_000_000, max: 5_000_000 }).map((number) => number / 100)
)

const facts: fc.Arbitrary<ReadonlyArray<Fact>> = fc.uniqueArray(
  fc.record({
    month: fc.constantFrom("2009-M01", "2009-M02", "2010-M12"),
    district: fc.constantFrom(...Object.keys(districts)),
    women: fc.option(figure, { nil: undefined }),
    men: fc.option(figure, { nil: undefined })
  }),
  { selector: ({ month, district }) => `${month} ${district}`, maxLength: 9 }
)

const columns = `
      indicator: {constant: trained}
      period: Mois
      place: {column: Région, values: {"Nord, haut": north, 'Le "Süd"': south, "Ländli\\nLac": lake}}`

const programme = (entry: string, shape: "long" | "wide"): ReadonlyArray<SourceFile> => [
  {
    path: "programme.yaml",
    text: `programme: p
title: P
period: 2008..2011
places: {north: North, south: South, lake: Lake}
disaggregations:
  sex: {title: Sex, categories: {female: Women, male: Men}, exclusive: true, complete: true}
data:
  theirs:
${entry
  .split("\n")
  .map((line) => `    ${line}`)
  .join("\n")}
    columns:${columns}${
      shape === "long"
        ? "\n      value: Nombre\n      sex: {column: Sexe, values: {Femmes: female, Hommes: male}}"
        : "\n    wide: {Femmes: {sex: female}, Hommes: {sex: male}}"
    }
`
  },
  {
    path: "logframes/a.yaml",
    text: "logframe: a\ntitle: A\nperiod: 2008..2011\ngoal:\n  statement: G\n  indicators:\n    trained: {title: T, unit: hours, entry: increment}\noutcomes: {}\n"
  }
]

type Row = ReadonlyArray<string | number | undefined>

const longRows = (all: ReadonlyArray<Fact>): ReadonlyArray<Row> => [
  ["Mois", "Région", "Sexe", "Nombre"],
  ...all.flatMap(
    ({ month, district, women, men }): ReadonlyArray<Row> => [
      ...(women === undefined ? [] : [[month, district, "Femmes", women]]),
      ...(men === undefined ? [] : [[month, district, "Hommes", men]])
    ]
  )
]

const wideRows = (all: ReadonlyArray<Fact>): ReadonlyArray<Row> => [
  ["Mois", "Femmes", "Région", "Hommes"],
  ...all.map(({ month, district, women, men }) => [month, women, district, men])
]

const csv = (rows: ReadonlyArray<Row>, delimiter: string, numberText: (number: number) => string): string =>
  rows
    .map((row) =>
      row
        .map((cell) => {
          const text = typeof cell === "number" ? numberText(cell) : (cell ?? "")
          return /[",;\t\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
        })
        .join(delimiter)
    )
    .join("\r\n")

const json = (rows: ReadonlyArray<Row>): ReadonlyArray<Readonly<Record<string, unknown>>> => {
  const [header = [], ...rest] = rows
  return rest.map((row) => Object.fromEntries(row.map((cell, index) => [String(header[index]), cell])))
}

const plainNumber = String
const withMarks =
  (thousands: string, decimal: string) =>
  (number: number): string => {
    const [whole = "", rest] = Math.abs(number).toString().split(".")
    const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/gu, thousands)
    return `${number < 0 ? "-" : ""}${grouped}${rest === undefined ? "" : `${decimal}${rest}`}`
  }

const utf16 = (text: string, isBig: boolean): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let index = 0; index < text.length; index++) view.setUint16(index * 2, text.charCodeAt(index), !isBig)
  return bytes
}

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

const decoded = (bytes: Uint8Array, encoding?: "latin-1" | "utf-16" | "windows-1252"): string => {
  const read = textOfBytes(bytes, encoding)
  if ("problem" in read) throw new Error(read.problem)
  return read.text
}

const sheet = (rows: ReadonlyArray<Row>, path = "data/theirs.xlsx"): Workbook => ({
  path,
  sheets: [
    {
      name: "Sheet",
      isHidden: false,
      merged: [],
      rows: rows.map((cells, index) => ({ line: index + 1, cells: cells as ReadonlyArray<Cell> }))
    }
  ]
})

interface Way {
  readonly entry: string
  readonly files: (rows: ReadonlyArray<Row>) => {
    readonly files?: ReadonlyArray<SourceFile>
    readonly books?: ReadonlyArray<Workbook>
  }
}

const text = (path: string, content: string) => ({ files: [{ path, text: content }] })

/** Every way in which the same rows may be written. */
const ways: Readonly<Record<string, Way>> = {
  "CSV with commas": {
    entry: "files: data/theirs.csv",
    files: (rows) => text("data/theirs.csv", csv(rows, ",", plainNumber))
  },
  "CSV with semicolons, decimal commas and points for thousands": {
    entry: "files: data/theirs.csv\ndecimal: comma\nthousands: point",
    files: (rows) => text("data/theirs.csv", csv(rows, ";", withMarks(".", ",")))
  },
  "CSV with commas, and numbers in quotes with commas for thousands": {
    entry: "files: data/theirs.csv\nthousands: comma\ndelimiter: comma",
    files: (rows) => text("data/theirs.csv", csv(rows, ",", withMarks(",", ".")))
  },
  "CSV with tabs, and narrow spaces for thousands": {
    entry: "files: data/*.txt\nthousands: space\ndecimal: comma",
    files: (rows) => text("data/theirs.txt", csv(rows, "\t", withMarks("\u202f", ",")))
  },
  "CSV in Latin-1 with apostrophes for thousands": {
    entry: "files: data/theirs.csv\nthousands: apostrophe\ndecimal: point\nencoding: latin-1",
    files: (rows) => text("data/theirs.csv", decoded(latin1(csv(rows, ";", withMarks("'", "."))), "latin-1"))
  },
  "CSV in Windows-1252": {
    entry: "files: data/theirs.csv\nencoding: windows-1252",
    files: (rows) => text("data/theirs.csv", decoded(latin1(csv(rows, ",", plainNumber)), "windows-1252"))
  },
  "CSV in UTF-16 with a mark": {
    entry: "files: data/theirs.csv",
    files: (rows) => text("data/theirs.csv", decoded(utf16(`\ufeff${csv(rows, ",", plainNumber)}`, true)))
  },
  "CSV in UTF-16 without a mark": {
    entry: "files: data/theirs.csv\nencoding: utf-16",
    files: (rows) => text("data/theirs.csv", decoded(utf16(csv(rows, ",", plainNumber), false), "utf-16"))
  },
  "CSV below a title": {
    entry: "files: data/theirs.csv\nheader-row: 3",
    files: (rows) => text("data/theirs.csv", `A report; of ours\n\n${csv(rows, ",", plainNumber)}`)
  },
  JSON: { entry: "files: data/theirs.json", files: (rows) => text("data/theirs.json", JSON.stringify(json(rows))) },
  "JSON in a map, with empty lines": {
    entry: "files: data/**/theirs.json",
    files: (rows) =>
      text("data/theirs.json", JSON.stringify({ count: 1, next: null, results: json(rows) }, undefined, 2))
  },
  NDJSON: {
    entry: "files: data/theirs.ndjson",
    files: (rows) =>
      text(
        "data/theirs.ndjson",
        json(rows)
          .map((row) => JSON.stringify(row))
          .join("\n")
      )
  },
  "a workbook": { entry: "files: data/*.xlsx", files: (rows) => ({ books: [sheet(rows)] }) },
  "a workbook below a title": {
    entry: "files: data/*.xlsx\nheader-row: 2",
    files: (rows) => ({ books: [sheet([["Report"], ...rows])] })
  },
  "a workbook for each row": {
    entry: "files: data/*/*.xlsx",
    files: ([header = [], ...rows]) => ({
      books: (rows.length === 0 ? [[]] : rows.map((row) => [row])).map((some, index) =>
        sheet([header, ...some], `data/many/${index}.xlsx`)
      )
    })
  },
  "a CSV file for each row": {
    entry: "files: data/many/**",
    files: ([header = [], ...rows]) => ({
      files: (rows.length === 0 ? [[]] : rows.map((row) => [row])).map((some, index) => ({
        path: `data/many/${index % 2}/${index}.csv`,
        text: csv([header, ...some], ",", plainNumber)
      }))
    })
  }
}

const told = ({ indicator, period, place, categories, value }: Observation): string =>
  JSON.stringify([indicator, period.label, place, categories["sex"], value])

const expected = (all: ReadonlyArray<Fact>): ReadonlyArray<string> =>
  all
    .flatMap(({ month, district, women, men }) => [
      ...(women === undefined ? [] : [["trained", month, districts[district], "female", women]]),
      ...(men === undefined ? [] : [["trained", month, districts[district], "male", men]])
    ])
    .map((fact) => JSON.stringify(fact))
    .toSorted()

describe.each(Object.entries(ways))("the same facts as %s", (_, { entry, files }) => {
  test.each(["long", "wide"] as const)("in %s form are the same observations", (shape) => {
    fc.assert(
      fc.property(facts, (all) => {
        const { files: texts = [], books = [] } = files(shape === "long" ? longRows(all) : wideRows(all))
        const loaded = loadProgramme([...programme(entry, shape), ...texts], { workbooks: books })
        const errors = loaded.diagnostics.filter(({ severity }) => severity === "error")
        expect(errors.map(({ code, params }) => [code, params])).toEqual([])
        expect(loaded.observations.map(told).toSorted()).toEqual(expected(all))
      }),
      { numRuns: 40 }
    )
  })
})

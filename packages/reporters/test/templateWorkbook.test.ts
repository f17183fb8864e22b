import { type SourceFile, type TemplateWish, dataContract, dataTemplate, loadProgramme } from "@logframe/core"
import { strFromU8, unzipSync } from "fflate"
import { describe, expect, test } from "vitest"
import { columnName } from "../src/spreadsheet/columnName.js"
import { templateWorkbook } from "../src/spreadsheet/templateWorkbook.js"

const files: ReadonlyArray<SourceFile> = [
  {
    path: "programme.yaml",
    text: `programme: eau
title: Eau & <puits>
period: 2008..2009
language: fr
places: {nord: {name: Nord, places: {lac: Lac, port: Port}}, sud: Sud}
disaggregations:
  sexe: {title: Sexe, categories: {femmes: Femmes, hommes: Hommes}, exclusive: true, complete: true}
  age: {title: Âge, categories: {enfants: Enfants}, exclusive: true, complete: false}
sources: {registres: {title: Registres}}
`
  },
  {
    path: "logframes/2008-2009.yaml",
    text: `logframe: 2008-2009
title: Eau
period: 2008..2009
goal:
  statement: Les enfants sont en bonne santé
  indicators:
    puits: {title: Puits creusés, unit: puits, entry: increment, frequency: half-yearly, disaggregations: [sexe], verification: Registre}
    diarrhee: {title: Enfants malades, unit: "%", entry: estimate, direction: decrease, frequency: yearly, verification: Enquête}
    comite: {title: Comité, unit: rang, entry: judgement, scale: [faible, moyen, fort], frequency: yearly, verification: Visite}
    loi: {title: Loi votée, unit: oui ou non, entry: yes-no, frequency: yearly, verification: Journal}
    distance: {title: Distance, unit: mètres, entry: mean, frequency: yearly, verification: Enquête}
    acces: {title: Accès, unit: "%", entry: ratio, numerator: a, denominator: b, frequency: yearly, verification: Registre}
    personnes: {title: Personnes, unit: personnes, entry: person, frequency: yearly, verification: Listes}
    par-puits: {title: Par puits, unit: metres, entry: formula, formula: distance / puits, verification: Calcul}
outcomes: {}
`
  }
]

const wish: TemplateWish = { indicators: [], period: undefined, places: [], records: false, prefilled: false }

const templateFor = (wished: Partial<TemplateWish> = {}) => {
  const { programme } = loadProgramme(files)
  if (!programme) throw new Error("no programme")
  return dataTemplate(programme, dataContract(programme), { ...wish, ...wished })
}

const speaker = { title: "Eau & <puits>", language: "fr" }

const partsOf = async (wished: Partial<TemplateWish> = {}): Promise<Readonly<Record<string, string>>> => {
  const bytes = await templateWorkbook(templateFor(wished), speaker)
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))
}

const validationsIn = (sheet = ""): ReadonlyArray<string> =>
  [...sheet.matchAll(/<dataValidation (?:[^>]*\/>|.*?<\/dataValidation>)/gu)].map(([text]) => text)

describe("a table for the field", () => {
  test("has the columns that its indicators may fill, and no others", () => {
    const all = templateFor().columns.map(({ name }) => name)
    const figures = ["value", "numerator", "denominator", "sample", "person"]
    expect(all).toEqual(["indicator", "period", "place", "sexe", ...figures, "source", "note"])
    const one = templateFor({ indicators: ["loi"], records: true }).columns.map(({ name }) => name)
    expect(one).toEqual(["indicator", "date", "place", "value", "source", "note"])
  })

  test("offers what is legal, and no indicator that has no rows", () => {
    const { columns } = templateFor({ period: { label: "2009", start: "2009-01-01", end: "2009-12-31" } })
    expect(columns.slice(0, 4).map(({ choices }) => choices)).toEqual([
      ["puits", "diarrhee", "comite", "loi", "distance", "acces", "personnes"],
      ["2009-H1", "2009", "2009-H2"],
      ["lac", "port", "sud"],
      ["femmes", "hommes"]
    ])
  })

  test("has, filled beforehand, a row for each period and place; without a place where places do not combine", () => {
    const rows = templateFor({ prefilled: true, indicators: ["puits", "loi"] }).rows.map(({ cells }) =>
      cells.slice(0, 3)
    )
    expect(rows).toHaveLength(4 * 3 + 2)
    expect(rows[0]).toEqual(["puits", "2008-H1", "lac"])
    expect(rows.at(-1)).toEqual(["loi", "2009", ""])
  })

  test("gives rows in which nothing is wrong once the figures are written", () => {
    const { columns, rows } = templateFor({ prefilled: true })
    const figures: Readonly<Record<string, Readonly<Record<string, string>>>> = {
      puits: { value: "3" },
      diarrhee: { value: "12.5", sample: "400" },
      comite: { value: "moyen" },
      loi: { value: "yes" },
      distance: { value: "150", sample: "30" },
      acces: { numerator: "3", denominator: "4" },
      personnes: { person: "p1" }
    }
    const lines = rows.map(({ indicator, cells }) =>
      cells.map((cell, index) => figures[indicator.name]?.[columns[index]?.name ?? ""] ?? cell)
    )
    const text = [columns.map(({ name }) => name), ...lines].map((cells) => cells.join(",")).join("\n")
    const found = loadProgramme([...files, { path: "data/data.csv", text }])
    expect(found.observations).toHaveLength(rows.length)
    expect(found.diagnostics.filter(({ origin }) => origin.file === "data/data.csv").map(({ code }) => code)).toEqual(
      rows.map(() => "require-source")
    )
  })
})

describe("its workbook", () => {
  test("has the same bytes each time", async () => {
    const template = templateFor({ prefilled: true })
    const [first, second] = [await templateWorkbook(template, speaker), await templateWorkbook(template, speaker)]
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true)
  })

  test("checks cells by lists on a hidden sheet, by numbers and by days", async () => {
    const parts = await partsOf({ prefilled: true, indicators: ["puits", "diarrhee", "comite", "loi"] })
    expect(parts["xl/workbook.xml"]).toMatch(/name="lists"[^>]*state="hidden"/u)
    const checks = validationsIn(parts["xl/worksheets/sheet1.xml"])
    const starting = (cells: string): string => checks.find((each) => each.includes(`sqref="${cells}`)) ?? ""
    expect(starting("A2:A")).toContain("<formula1>lists!$A$1:$A$4</formula1>")
    expect(starting("E2:E13")).toContain('type="whole" operator="greaterThanOrEqual"')
    expect(starting("E14:E15")).toContain('type="decimal" operator="between"')
    expect(starting("E16:E17")).toContain("<formula1>lists!$")
    expect(starting("E18:E19")).toContain("<formula1>&quot;yes,no&quot;</formula1>")
    const [date = ""] = validationsIn((await partsOf({ records: true }))["xl/worksheets/sheet1.xml"]).filter((each) =>
      each.includes('type="date"')
    )
    // As LibreOffice and Excel count: 2008-01-01 and 2009-12-31.
    expect(date).toContain("<formula1>39448</formula1><formula2>40178</formula2>")
  })

  test("puts the checks where a worksheet may have them, with texts that break nothing", async () => {
    const parts = await partsOf()
    const sheet = parts["xl/worksheets/sheet1.xml"] ?? ""
    expect(sheet.indexOf("</sheetData>")).toBeLessThan(sheet.indexOf("<dataValidations"))
    for (const after of ["<pageMargins", "<drawing", "</worksheet>"].filter((each) => sheet.includes(each)))
      expect(sheet.indexOf("</dataValidations>")).toBeLessThan(sheet.indexOf(after))
    const prompts = [...sheet.matchAll(/ (?:prompt|error)="([^"]*)"/gu)].map(([, text = ""]) => text)
    expect(Math.max(...prompts.map(({ length }) => length))).toBeLessThanOrEqual(255)
    expect(Object.values(parts).join("")).not.toContain("<puits>")
    expect(parts["xl/sharedStrings.xml"]).toContain("Comment remplir le tableau")
  })

  test("names columns as spreadsheets do", () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"])
  })
})

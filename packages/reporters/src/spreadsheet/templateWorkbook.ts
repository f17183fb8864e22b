import { type DataTemplate, wording } from "@logframe/core"
import { unzipSync, zipSync } from "fflate"
import writeExcelFile, { type Cell, type Feature, type Sheet, type SheetData } from "write-excel-file/universal"
import { cellChecksXml } from "./cellChecksXml.js"
import { giveText } from "./giveText.js"
import { listColumns } from "./listColumns.js"
import { templateWords } from "./locales/index.js"
import type { TemplateWords } from "./locales/TemplateWords.js"
import { daysOfTemplate, spareRows, templateChecks } from "./templateChecks.js"

/** In whose name and language a table for the field speaks. */
export interface TemplateSpeaker {
  /** The programme's title. */
  readonly title: string
  /** Language tag (BCP 47); English where there are no words of it. */
  readonly language: string
}

/** The sheet that is to be filled in; its name is how it is found when it comes back. */
const dataSheet = "data"

/**
 * A table for the field as an Excel workbook: a sheet `data` with lists to choose from and checks of figures and days, a
 * sheet of instructions with the names behind the ids, and a hidden one with the lists. The same bytes for the same table.
 */
export const templateWorkbook = async (template: DataTemplate, speaker: TemplateSpeaker): Promise<Uint8Array> => {
  const words = templateWords(speaker.language)
  const lists = listColumns(template)
  const sheets: Array<Sheet<unknown>> = [
    {
      sheet: dataSheet,
      data: tableOf(template),
      columns: template.columns.map(({ name, choices }) => ({ width: widthOf([name, ...choices]) })),
      stickyRowsCount: 1
    },
    { sheet: words.instructions, data: instructionsOf(template, speaker, words), columns: [...instructionWidths] },
    { sheet: lists.sheet, data: transposed(lists.columns) }
  ]
  const checks = cellChecksXml(templateChecks(template, lists, words))
  const written = await writeExcelFile(sheets, {
    features: [checksOn(dataSheet, checks), hidden(lists.sheet)]
  }).toBlob()
  return normalised(new Uint8Array(await written.arrayBuffer()))
}

const instructionWidths = [{ width: 28 }, { width: 48 }, { width: 18 }, { width: 48 }, { width: 18 }, { width: 24 }]

const widthOf = (texts: ReadonlyArray<string>): number =>
  Math.min(40, Math.max(10, ...texts.map((text) => [...text].length + 3)))

const head = (value: string): Cell => ({
  type: String,
  value,
  fontWeight: "bold",
  backgroundColor: "#d9e2ec",
  bottomBorderStyle: "thin"
})

const text = (value: string): Cell => (value === "" ? null : { type: String, value, wrap: true, alignVertical: "top" })

const tableOf = ({ columns, rows }: DataTemplate): SheetData => [
  columns.map(({ name }) => head(name)),
  ...rows.map(({ cells }) => cells.map((cell): Cell => (cell === "" ? null : { type: String, value: cell }))),
  // Days are shown as such, whatever is usual where the table is filled in.
  ...(columns.some(({ name }) => name === "date")
    ? Array.from({ length: spareRows }, () =>
        columns.map(({ name }): Cell => (name === "date" ? { type: Date, format: "yyyy-mm-dd" } : null))
      )
    : [])
]

const line = (value: string): SheetData[number] => [
  { type: String, value, columnSpan: 6, wrap: true, height: 20, alignVertical: "top" }
]

const instructionsOf = (
  template: DataTemplate,
  { title, language }: TemplateSpeaker,
  words: TemplateWords
): SheetData => {
  const { headings } = words
  const days = daysOfTemplate(template)
  const said = (texts: Parameters<typeof wording>[0]): Cell => text(wording(texts, language))
  return [
    [{ type: String, value: title, fontWeight: "bold", fontSize: 14 }],
    [],
    [{ type: String, value: words.how, fontWeight: "bold" }],
    ...words.steps(days).map(line),
    [],
    [headings.name, headings.indicators, headings.unit, headings.give, headings.by, headings.days].map(head),
    ...template.indicators.map(({ name, home, countsWholes }) => [
      text(name),
      said(home.title),
      text(home.unit),
      text(giveText({ home, countsWholes }, words)),
      text(home.dimensions.join(", ")),
      text(`${home.days.start} .. ${home.days.end}`)
    ]),
    ...listOf(
      headings.places,
      headings,
      template.places.map(({ id, name }) => [text(id), said(name)])
    ),
    ...template.disaggregations.flatMap(({ id, title: named, categories }) =>
      listOf(
        `${id}: ${wording(named, language)}`,
        headings,
        categories.map((category) => [text(category.id), said(category.title)])
      )
    ),
    ...listOf(
      "source",
      headings,
      template.sources.map((source) => [text(source.id), said(source.title)])
    )
  ]
}

const listOf = (
  title: string,
  { name }: TemplateWords["headings"],
  rows: ReadonlyArray<ReadonlyArray<Cell>>
): SheetData => (rows.length === 0 ? [] : [[], [head(name), head(title)], ...rows.map((row) => [...row])])

const transposed = (columns: ReadonlyArray<ReadonlyArray<string>>): SheetData =>
  Array.from({ length: Math.max(0, ...columns.map(({ length }) => length)) }, (_, row) =>
    columns.map((column): Cell => (column[row] === undefined ? null : { type: String, value: column[row] }))
  )

/** Elements that follow the checks in a worksheet (ECMA-376 part 1, 18.3.1.99). */
const afterChecks =
  /<(?:hyperlinks|printOptions|pageMargins|pageSetup|headerFooter|drawing|legacyDrawing)\b|<\/worksheet>/u

const checksOn = (sheet: string, xml: string): Feature<unknown> => ({
  files: {
    transform: {
      "xl/worksheets/sheet{id}.xml": {
        transform: (content, options) =>
          options.sheet === sheet ? content.replace(afterChecks, (after) => `${xml}${after}`) : content
      }
    }
  }
})

const hidden = (sheet: string): Feature<unknown> => ({
  files: {
    transform: {
      "xl/workbook.xml": {
        transformElementAttributes: (tag, attributes) =>
          tag === "sheet" && attributes["name"] === sheet ? { ...attributes, state: "hidden" } : attributes
      }
    }
  }
})

/** The parts in one order and of one day, so that nothing of when and where it was written is left. */
const normalised = (zip: Uint8Array): Uint8Array => {
  const parts = Object.entries(unzipSync(zip)).toSorted(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
  return zipSync(Object.fromEntries(parts), { mtime: new Date(1980, 0, 1), level: 6 })
}

/** A reader may ask that this comes first. */
const rank = (name: string): number => (name === "[Content_Types].xml" ? 0 : 1)

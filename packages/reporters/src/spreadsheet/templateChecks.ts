import { type DataTemplate, type TemplateIndicator, daysBetween } from "@logframe/core"
import type { CellCheck } from "./CellCheck.js"
import { columnName } from "./columnName.js"
import { giveText } from "./giveText.js"
import type { ListColumns } from "./listColumns.js"
import type { TemplateWords } from "./locales/TemplateWords.js"

/** Rows that may be filled in besides those that are there. */
export const spareRows = 1000

/** The checks of the cells of a table for the field; `lists` say where choices stand. */
export const templateChecks = (
  template: DataTemplate,
  lists: ListColumns,
  words: TemplateWords
): ReadonlyArray<CellCheck> => {
  const last = template.rows.length + spareRows + 1
  return template.columns.flatMap(({ name, choices }, index): ReadonlyArray<CellCheck> => {
    const column = columnName(index)
    const cells = `${column}2:${column}${last}`
    const from = lists.rangeOf(choices)
    if (from !== undefined) return [check(cells, { kind: "list", from }, { prompt: words.prompt.choose, words })]
    if (name === "date") return [dateCheck(cells, template, words)]
    if (name === "value") return valueChecks(template, { column, last, lists, words })
    if (name === "person") return [check(cells, { kind: "anything" }, { prompt: words.prompt.person, words })]
    if (name === "numerator" || name === "denominator")
      return [check(cells, anyNumber, { prompt: words.give.ratio, words })]
    if (name === "sample")
      return [check(cells, { kind: "whole", least: 0, most: undefined }, { prompt: words.give.sample, words })]
    return []
  })
}

const anyNumber: CellCheck["allows"] = { kind: "decimal", least: Number.MIN_SAFE_INTEGER, most: undefined }

const check = (
  cells: string,
  allows: CellCheck["allows"],
  { prompt, words }: { readonly prompt: string; readonly words: TemplateWords }
): CellCheck => ({ cells, allows, prompt, refused: `${words.prompt.refused} ${prompt}` })

/** The first and the last day that rows of a table may touch. */
export const daysOfTemplate = ({ indicators }: DataTemplate): { readonly start: string; readonly end: string } => {
  const days = indicators.flatMap(({ homes }) => homes.map((home) => home.days))
  const starts = days.map(({ start }) => start).toSorted()
  const ends = days.map(({ end }) => end).toSorted()
  return { start: starts[0] ?? "", end: ends.at(-1) ?? "" }
}

const dateCheck = (cells: string, template: DataTemplate, words: TemplateWords): CellCheck => {
  const days = daysOfTemplate(template)
  const allows = { kind: "date", first: serialOf(days.start), last: serialOf(days.end) } as const
  return check(cells, allows, { prompt: words.prompt.date(days), words })
}

/** A day as spreadsheets count them: 2 for the first of January 1900, since they take 1900 for a leap year. */
const serialOf = (day: string): number => daysBetween("1899-12-30", day)

interface ValueColumn {
  readonly column: string
  /** The last row. */
  readonly last: number
  readonly lists: ListColumns
  readonly words: TemplateWords
}

/**
 * The checks of figures: of rows that are there, by their indicator; of the others, where all indicators take the same
 * kind of figure.
 */
const valueChecks = (template: DataTemplate, place: ValueColumn): ReadonlyArray<CellCheck> => {
  const { column, last, words } = place
  const { rows, indicators } = template
  const own = indicators.flatMap((indicator) => {
    const first = rows.findIndex((row) => row.indicator === indicator)
    const end = rows.findLastIndex((row) => row.indicator === indicator)
    return first < 0 ? [] : [ofIndicator(indicator, `${column}${first + 2}:${column}${end + 2}`, place)]
  })
  const spare = `${column}${rows.length + 2}:${column}${last}`
  const kinds = new Map(
    indicators.map((indicator) => {
      const of = ofIndicator(indicator, spare, place)
      return [JSON.stringify(of), of]
    })
  )
  const [common, another] = [...kinds.values()]
  if (common && !another) return [...own, common]
  const prompt = `${words.how}: ${words.instructions}`
  return [...own, { cells: spare, allows: { kind: "anything" }, prompt, refused: "" }]
}

const ofIndicator = (
  { home, countsWholes }: TemplateIndicator,
  cells: string,
  { lists, words }: ValueColumn
): CellCheck => {
  const value = home.forms[0]?.value
  const prompt = giveText({ home, countsWholes }, words)
  return check(cells, allowed(value, countsWholes, lists), { prompt, words })
}

const allowed = (
  value: TemplateIndicator["home"]["forms"][number]["value"],
  countsWholes: boolean,
  lists: ListColumns
): CellCheck["allows"] => {
  if (value === undefined) return { kind: "anything" }
  if (value.kind === "answer") return { kind: "words", words: ["yes", "no"] }
  if (value.kind === "rank") {
    const from = lists.rangeOf(value.ranks)
    return from === undefined ? { kind: "anything" } : { kind: "list", from }
  }
  if (value.least !== undefined) return { kind: "decimal", least: value.least, most: value.most }
  return countsWholes ? { kind: "whole", least: 0, most: undefined } : anyNumber
}

import {
  type DataContract,
  type DataTemplate,
  type Period,
  type Programme,
  type TemplateWish,
  dataTemplate as templateOf,
  parsePeriod,
  suggest,
  wording
} from "@logframe/core"
import { writeFile } from "../files/writeFile.js"
import { csvText } from "../print/csvText.js"
import type { ExitCode, Terminal } from "../terminal/Terminal.js"
import { UsageError } from "../terminal/UsageError.js"
import { contractIn } from "./contractIn.js"

/** What `logframe data template` may be told. */
export interface DataTemplateOptions {
  readonly format: "csv" | "xlsx"
  /** Names of indicators, divided by commas. */
  readonly indicators?: string
  /** Only reporting periods that lie in this one. */
  readonly period?: string
  /** Ids of places, divided by commas. */
  readonly places?: string
  /** Rows of days, and not of reporting periods. */
  readonly records?: boolean
  /** A row for each indicator, period and place. */
  readonly prefill?: boolean
  readonly out?: string
}

/** More rows than this nobody fills in by hand. */
const mostRows = 50_000

/**
 * Writes an empty table for the field: CSV to the terminal, or a file. Exit code 1 when the programme's files have an
 * error; a name that the programme does not have is wrong usage.
 */
export const dataTemplate = async (
  folder: string,
  options: DataTemplateOptions,
  terminal: Terminal
): Promise<ExitCode> => {
  const { found, hasErrors } = contractIn(folder, undefined, terminal)
  if (!found) return 1
  const { programme, contract } = found
  const template = templateOf(programme, contract, wishFrom(options, programme, contract))
  if (template.indicators.length === 0) throw new UsageError("No indicator has rows there.")
  if (template.rows.length > mostRows)
    throw new UsageError(
      `The table would have ${template.rows.length} rows; choose fewer with --indicators, --period and --places.`
    )
  if (options.format === "csv") giveCsv(template, options.out, terminal)
  else await giveXlsx(template, programme, { out: options.out ?? `out/${programme.id}/data.xlsx`, terminal })
  return hasErrors ? 1 : 0
}

const giveCsv = ({ columns, rows }: DataTemplate, out: string | undefined, terminal: Terminal): void => {
  const text = csvText([columns.map(({ name }) => name), ...rows.map(({ cells }) => cells)])
  if (out === undefined) return terminal.out(text)
  writeFile(out, text)
  terminal.out(`${out}\n`)
}

const giveXlsx = async (
  template: DataTemplate,
  { title, language }: Programme,
  { out, terminal }: { readonly out: string; readonly terminal: Terminal }
): Promise<void> => {
  const { templateWorkbook } = await import("@logframe/reporters/spreadsheet")
  writeFile(out, await templateWorkbook(template, { title: wording(title, language), language }))
  terminal.out(`${out}\n`)
}

const wishFrom = (
  { indicators, period, places, records = false, prefill = false }: DataTemplateOptions,
  programme: Programme,
  contract: DataContract
): TemplateWish => {
  const names = contract.indicators.map(({ name }) => name)
  return {
    indicators: chosen(indicators, names, "indicator"),
    places: chosen(places, contract.places, "place"),
    period: period === undefined ? undefined : periodFrom(period, programme),
    records,
    prefilled: prefill
  }
}

const chosen = (text: string | undefined, known: ReadonlyArray<string>, kind: string): ReadonlyArray<string> =>
  (text?.split(",") ?? [])
    .map((name) => name.trim())
    .filter(Boolean)
    .map((name) => {
      if (known.includes(name)) return name
      const nearest = suggest(name, known)
      throw new UsageError(
        `There is no ${kind} "${name}".${nearest === undefined ? "" : ` Did you mean "${nearest}"?`}`
      )
    })

const periodFrom = (text: string, { calendar }: Programme): Period => {
  const read = parsePeriod(text, calendar)
  if ("period" in read) return read.period
  throw new UsageError(`--period takes a period such as 2010, 2010-Q2 or 2009..2011; "${text}" is none.`)
}

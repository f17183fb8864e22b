import {
  type DataContract,
  type HomeContract,
  type IndicatorContract,
  type Programme,
  type RowForm,
  wording
} from "@logframe/core"
import type { Paint } from "./paint.js"
import { plain, widthOf } from "./plain.js"
import { wrapped } from "./wrapped.js"

/** The contract for a person: by logframe and indicator what a row gives, then the places and categories that it may name. */
export const contractText = (
  contract: DataContract,
  { title, language, logframes }: Programme,
  { width, paint }: { readonly width: number; readonly paint: Paint }
): string => {
  const byReference = new Map(contract.indicators.map((indicator) => [indicator.name, indicator]))
  const homes = logframes.map((logframe) => ({
    logframe,
    own: contract.indicators.filter(({ name, homes: [home] }) => name === home.reference && isIn(name, logframe.id))
  }))
  const widest = Math.max(0, ...homes.flatMap(({ own }) => own.map(({ name }) => widthOf(idIn(name)))))
  const layout = { width, indent: Math.min(widest, 40) + 4 }
  const blocks = homes.map(({ logframe: { id, dataPeriod }, own }) => [
    `${paint("strong", `Logframe ${id}`)}  rows from ${dataPeriod.start} to ${dataPeriod.end}`,
    ...own.flatMap(({ name }) => indicatorLines(byReference.get(name), layout))
  ])
  return `${[
    paint("strong", `A row of data: ${plain(wording(title, language))}`),
    wrapped(columnsText(contract), width).join("\n"),
    ...blocks.map((lines) => lines.join("\n")),
    listsOf(contract, width).join("\n")
  ].join("\n\n")}\n`
}

const isIn = (reference: string, logframe: string): boolean => reference.startsWith(`${logframe}/`)

const idIn = (reference: string): string => reference.slice(reference.indexOf("/") + 1)

const columnsText = ({ dimensions }: DataContract): string => {
  const names = dimensions.map(({ id }) => id)
  const by = names.length === 0 ? "" : `, ${names.join(", ")}`
  return `Every row names an indicator (its id, or logframe/id) and has a period (a report) or a date (a record), and not both. It may name a place${by}, and have a source, illustrative (yes or no) and a note. What else it gives, by indicator:`
}

interface Layout {
  readonly width: number
  readonly indent: number
}

const indicatorLines = (indicator: IndicatorContract | undefined, { width, indent }: Layout): ReadonlyArray<string> => {
  if (!indicator) return []
  const [home] = indicator.homes
  const id = idIn(indicator.name)
  const by = home.dimensions.length === 0 ? "" : `; by ${home.dimensions.join(", ")}`
  const lines = wrapped(`${givesText(home, indicator)}${by}`, width - indent)
  const head = `  ${id}`
  if (widthOf(head) + 2 > indent) return [head, ...lines.map((line) => `${" ".repeat(indent)}${line}`)]
  return lines.map((line, index) => `${index === 0 ? head.padEnd(indent) : " ".repeat(indent)}${line}`)
}

const givesText = (home: HomeContract, indicator: IndicatorContract): string => {
  if (home.forms.length === 0)
    return home.entry === "formula" ? "no rows: it comes of a formula" : "no rows: its scale has no ranks"
  const forms = home.forms.map((form) => formText(form, home, indicator))
  return `${forms.join("; or ")} (${home.entry})`
}

const formText = ({ time, needs, value }: RowForm, home: HomeContract, indicator: IndicatorContract): string => {
  const others = needs.filter((column) => column !== "value")
  const given = [...(value ? [`value: ${valueText(value, home, indicator)}`] : []), ...others].join(" and ")
  const atMost = indicator.isShareOfWhole && others.includes("numerator")
  const text = atMost ? given.replace("numerator", "numerator (not above the denominator)") : given
  return `${text}${time === "either" ? "" : ` in a ${time}`}`
}

const valueText = (
  value: NonNullable<RowForm["value"]>,
  { unit }: HomeContract,
  { countsWholes }: IndicatorContract
): string => {
  if (value.kind === "answer") return "yes or no"
  if (value.kind === "rank") return `one of ${value.ranks.map(plain).join(", ")}`
  if (value.most !== undefined) return `a number from ${value.least} to ${value.most}`
  return `${countsWholes ? "a whole number, 0 or more" : "a number"}, in ${plain(unit)}`
}

const listsOf = ({ places, dimensions }: DataContract, width: number): ReadonlyArray<string> =>
  [["place", places] as const, ...dimensions.map(({ id, categories }) => [id, categories] as const)].flatMap(
    ([column, ids]) => wrapped(`${column}: ${ids.length === 0 ? "none is declared" : ids.join(", ")}`, width)
  )

import {
  type Measured,
  type NoTotalReason,
  type PortfolioEntry,
  type PortfolioIndicator,
  wording
} from "@logframe/core"
import type { PortfolioContent } from "./PortfolioContent.js"
import type { Paint } from "./paint.js"
import { cut, plain, widthOf } from "./plain.js"
import { figureText } from "./trackingTable.js"
import { words } from "./words.js"

const noTotal: Readonly<Record<NoTotalReason, string>> = {
  "no-figures": "no programme has a figure",
  "people-of-programmes": "people of two programmes are not added up: some may be served by both",
  "programmes-do-not-combine": "figures of programmes do not make one",
  "definitions-differ": "the programmes measure it in different ways",
  "not-added-up": "the figures cannot be added up"
}

/** Each indicator with its total over the programmes that have a figure, and below it what each programme has. */
export const portfolioTable = (
  { members, indicators, asOf, period }: PortfolioContent,
  { width, paint }: { readonly width: number; readonly paint: Paint }
): string => {
  const span = period === undefined ? "" : `, ${plain(period.label)}`
  const title = `${members.length} ${members.length === 1 ? "programme" : "programmes"}${span}, as of ${asOf}`
  if (indicators.length === 0)
    return `${paint("strong", title)}\n\nNo indicator is taken from a library (\`from:\`), so that nothing is common to them.\n`
  const blocks = indicators.map((indicator) =>
    [
      paint("strong", cut(headOf(indicator), width)),
      ...indicator.entries.map((entry) => cut(entryLine(entry), width))
    ].join("\n")
  )
  const isIllustrative = indicators.some(({ entries }) => entries.some(({ measured }) => isMarked(measured)))
  const footer = isIllustrative ? ["* illustrative: no source states it"] : []
  return `${[paint("strong", title), ...blocks, ...footer].join("\n\n")}\n`
}

const headOf = ({ reference, indicator, language, entries, total }: PortfolioIndicator): string => {
  const told = entries.filter(({ measured }) => measured.kind === "actual").length
  const figure =
    total.kind === "actual"
      ? `${figureOf(total)} ${plain(indicator.unit)}, ${told} of ${entries.length} programmes`
      : noTotal[total.reason]
  return `${reference}  ${plain(wording(indicator.title, language))}: ${figure}`
}

const entryLine = ({ programme, references, measured }: PortfolioEntry): string => {
  const name = `  ${programme.id}`
  const room = " ".repeat(Math.max(2, 28 - widthOf(name)))
  const of = `  ${references.join(", ")}`
  if (measured.kind === "none") return `${name}${room}${words.noActual[measured.reason]}${of}`
  return `${name}${room}${figureOf(measured)} (${plain(measured.actual.period.label)})${of}`
}

const isMarked = (measured: Measured): boolean => measured.kind === "actual" && measured.actual.illustrative

const figureOf = ({ actual }: Extract<Measured, { readonly kind: "actual" }>): string =>
  `${figureText(actual.figure)}${actual.illustrative ? "*" : ""}`

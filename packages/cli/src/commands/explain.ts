import {
  type Indicator,
  type IndicatorAssessment,
  type Programme,
  rules,
  stageWords,
  suggest,
  wording
} from "@logframe/core"
import type { ExitCode, Terminal } from "../terminal/Terminal.js"
import { UsageError } from "../terminal/UsageError.js"
import { plain } from "../print/plain.js"
import { caveatsTold, words } from "../print/words.js"
import { figureText, reportsLine } from "../print/trackingTable.js"
import { assessFolder } from "./assessed.js"
import { computedBy } from "./computedBy.js"
import { formulaOf } from "./formulaOf.js"
import { citedText, rowLines } from "./rowLines.js"
import { seriesLines } from "./seriesLines.js"

/** What is to be explained: a finding's code, or an indicator of a programme. */
export interface ExplainQuestion {
  readonly name: string
  readonly folder: string
  readonly asOf: string | undefined
}

/** Prints the page of a code, or how an indicator's figure came about: formula, numbers, rows and sources. */
export const explain = async ({ name, folder, asOf }: ExplainQuestion, terminal: Terminal): Promise<ExitCode> => {
  const codes = [...rules.map(({ id }) => id), ...Object.keys(stageWords)]
  if (codes.includes(name)) {
    const { pages } = await import("@logframe/core/pages")
    terminal.out(pages[name] ?? `${name}\n`)
    return 0
  }
  const { programme, assessment } = await assessFolder({ folder, asOf, evaluation: false })
  const indicators = assessment?.logframes.flatMap((logframe) => logframe.indicators) ?? []
  const meant = indicators.filter(({ reference, indicator }) => reference === name || indicator.id === name)
  const known = [...codes, ...indicators.flatMap(({ reference, indicator }) => [reference, indicator.id])]
  if (!programme || meant.length === 0) throw unknownName(name, known, folder)
  const where = { programme, folder, asOf: assessment?.asOf ?? "" }
  terminal.out(meant.map((assessed) => derivation(assessed, where)).join("\n"))
  return 0
}

const unknownName = (name: string, known: ReadonlyArray<string>, folder: string): UsageError => {
  const nearest = suggest(name, known)
  const hint = nearest === undefined ? "" : ` Did you mean "${nearest}"?`
  return new UsageError(
    `There is no code and, in the folder ${folder}, no indicator "${name}".${hint} Usage: logframe explain <name> [folder]`
  )
}

interface Where {
  readonly programme: Programme
  readonly folder: string
  readonly asOf: string
}

const derivation = (assessed: IndicatorAssessment, { programme, folder, asOf }: Where): string => {
  const { indicator, baseline, result, due, measured, interval, series, status, reference } = assessed
  const text = (value: Parameters<typeof wording>[0]): string => plain(wording(value, programme.language))
  const lines = [
    `${reference}  ${text(indicator.title)}`,
    `  ${result.level} ${result.id}, unit ${indicator.unit}, ${indicator.direction}`,
    `  entries: ${indicator.entry}, over time ${indicator.combine.time}, over places ${indicator.combine.places}`,
    `  baseline: ${baseline ? `${figureText(baseline.value)}${illustrative(baseline.illustrative)}${citedText(baseline.citation)}` : "none"}`,
    `  target:   ${due ? `${figureText(due.value)} for ${due.target.period.label} (${indicator.targetMeaning})${illustrative(due.target.illustrative)}${citedText(due.target.citation)}` : "none"}`,
    ...(due && due.elapsed > 0 && due.elapsed < 1
      ? [
          `  due:      ${figureText(due.dueAmount ?? 0)} by ${asOf}: ${figureText(due.elapsed * 100)} % of the time has passed`
        ]
      : []),
    `  actual:   ${measured.kind === "actual" ? `${figureText(measured.actual.figure)} (${measured.actual.period.label})${illustrative(measured.actual.illustrative)}` : words.noActual[measured.reason]}`,
    ...reportsLine(measured).map((line) => `  ${line.replace("reports:", "reports: ")}`),
    ...(interval
      ? [
          `  interval: ${figureText(interval.low)} to ${figureText(interval.high)} (Wilson, ${figureText(interval.confidence * 100)} %, n = ${measured.kind === "actual" ? measured.actual.sample : ""}${designOf(indicator)})`
        ]
      : []),
    ...[...computedBy(assessed), ...formulaOf(assessed)].map((line) => `  ${line}`),
    `  status:   ${words.status[status].word}${readWith(assessed)}`,
    ...[...rowLines(assessed, folder), ...seriesLines(series, programme.language)].map((line) => `  ${line}`)
  ]
  return `${lines.join("\n")}\n`
}

const designOf = ({ sampleDesign }: Indicator): string =>
  sampleDesign?.designEffect === undefined ? "" : `, design effect ${figureText(sampleDesign.designEffect)}`

const illustrative = (isSo: boolean): string => (isSo ? ", illustrative" : "")

const readWith = ({ caveats, missingPlaces }: IndicatorAssessment): string => {
  const notes = [...caveatsTold(caveats), ...(missingPlaces.length > 0 ? [`without ${missingPlaces.join(", ")}`] : [])]
  return notes.length > 0 ? ` (${notes.join("; ")})` : ""
}

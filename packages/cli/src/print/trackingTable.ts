import {
  type Assessment,
  type Figure,
  type IndicatorAssessment,
  type LogframeAssessment,
  type Programme,
  type Range,
  type Result,
  type SetAside,
  statuses,
  wording
} from "@logframe/core"
import type { Paint } from "./paint.js"
import { cut, plain, widthOf } from "./plain.js"
import { setAsideText } from "./setAsideText.js"
import { wrapped } from "./wrapped.js"
import { caveatsTold, statusStyles, words } from "./words.js"

/** What a tracking table shows, and how. */
export interface TrackingTable {
  readonly programme: Programme
  readonly assessment: Assessment
  /** Bad rows that the policy sets aside. */
  readonly setAside?: SetAside | undefined
  readonly width: number
  readonly paint: Paint
}

const columns = [
  ["Baseline", 10],
  ["Target", 18],
  ["Actual", 10],
  ["Achieved", 9],
  ["Status", 14],
  ["Trend", 6]
] as const

const fixedWidth = columns.reduce((sum, [, width]) => sum + width + 1, 0)

/** The indicators of each logframe under their goal, outcomes and outputs, each with where it stands and what is missing. */
export const trackingTable = (table: TrackingTable): string => {
  const { programme, assessment, paint } = table
  const title = `${plain(wording(programme.title, programme.language))}, as of ${assessment.asOf}`
  const blocks = assessment.logframes.map((logframe) => logframeBlock(table, logframe).join("\n"))
  const isIllustrative = assessment.logframes.some(({ indicators }) => indicators.some(hasIllustration))
  const footer = [
    ...(isIllustrative ? ["* illustrative: no source states it"] : []),
    ...(table.setAside && table.setAside.rows > 0 ? [setAsideText(table.setAside)] : [])
  ]
  return `${[paint("strong", title), ...blocks, ...footer].join("\n\n")}\n`
}

const hasIllustration = ({ caveats }: IndicatorAssessment): boolean =>
  caveats.some((caveat) => caveat.startsWith("illustrative"))

const logframeBlock = (
  table: TrackingTable,
  { logframe, indicators, counts }: LogframeAssessment
): ReadonlyArray<string> => {
  const { paint, programme, width } = table
  const results = [...new Set(indicators.map(({ result }) => result))]
  const told = statuses
    .filter((status) => counts[status] > 0)
    .map((status) => `${counts[status]} ${words.status[status].word}`)
  return [
    `${paint("strong", `Logframe ${logframe.id}`)}  ${plain(wording(logframe.title, programme.language))}`,
    paint(
      "faint",
      rowOf(
        "",
        columns.map(([name, columnWidth]) => name.padEnd(columnWidth)),
        indicatorWidth(width)
      )
    ),
    ...results.flatMap((result) => [
      resultLine(result, table),
      ...indicators.filter((each) => each.result === result).flatMap((each) => indicatorLines(each, table))
    ]),
    `${indicators.length} ${indicators.length === 1 ? "indicator" : "indicators"}: ${told.join(", ")}`
  ]
}

const resultLine = (result: Result, { programme, width }: TrackingTable): string => {
  const level = result.primary ? result.level : `${result.level}, not a primary one`
  return cut(
    `${level[0]?.toUpperCase()}${level.slice(1)}: ${plain(wording(result.statement, programme.language))}`,
    width
  )
}

const indicatorWidth = (width: number): number => Math.max(16, width - fixedWidth - 3)

const rowOf = (title: string, cells: ReadonlyArray<string>, width: number): string =>
  `  ${title}${" ".repeat(Math.max(0, width - widthOf(title)))} ${cells.join(" ")}`.trimEnd()

const indicatorLines = (assessed: IndicatorAssessment, table: TrackingTable): ReadonlyArray<string> => {
  const { programme, paint, width } = table
  const { indicator, status, trend } = assessed
  const { mark, word } = words.status[status]
  const texts = [
    baselineText(assessed),
    targetText(assessed),
    actualText(assessed),
    assessed.achievement === undefined ? "" : `${percent(assessed.achievement)} %`,
    `${mark} ${word}`,
    trend ? words.trend[trend] : ""
  ]
  const cells = texts.map((text, index) => cut(text, columns[index]?.[1] ?? 10).padEnd(columns[index]?.[1] ?? 10))
  const painted = cells.map((cell, index) => (index === 4 ? paint(statusStyles[status], cell) : cell))
  const [first = "", ...rest] = wrapped(plain(wording(indicator.title, programme.language)), indicatorWidth(width))
  const missing = missingOf(assessed)
  return [
    rowOf(first, painted, indicatorWidth(width)),
    ...rest.map((line) => `  ${line}`),
    ...(missing.length > 0 ? [paint("faint", cut(`    ${missing.join("; ")}`, width))] : [])
  ]
}

const baselineText = ({ baseline, caveats }: IndicatorAssessment): string =>
  baseline ? marked(figureText(baseline.value), caveats.includes("illustrative-baseline")) : ""

const targetText = ({ due, caveats }: IndicatorAssessment): string =>
  due ? `${marked(figureText(due.value), caveats.includes("illustrative-target"))} (${due.target.period.label})` : ""

const actualText = ({ measured, caveats }: IndicatorAssessment): string =>
  measured.kind === "actual" ? marked(figureText(measured.actual.figure), caveats.includes("illustrative-actual")) : ""

const marked = (text: string, illustrative: boolean): string => (illustrative ? `${text}*` : text)

const missingOf = ({ measured, caveats, missingPlaces, interval }: IndicatorAssessment): ReadonlyArray<string> => [
  ...(measured.kind === "none" ? [words.noActual[measured.reason]] : []),
  ...(interval
    ? [`${percentOf(interval.confidence)} interval ${number(interval.low)} to ${number(interval.high)}`]
    : []),
  ...caveatsTold(caveats),
  ...(caveats.includes("partly-reported") ? reportsLine(measured) : []),
  ...(missingPlaces.length > 0 ? [`without ${missingPlaces.join(", ")}`] : [])
]

/** How many of the reports that were due are in a figure; nothing where nobody has said what is due. */
export const reportsLine = (measured: IndicatorAssessment["measured"]): ReadonlyArray<string> => {
  const { reported, expected } = (measured.kind === "actual" ? measured.actual.reporting : undefined) ?? {}
  if (reported === undefined || expected === undefined) return []
  const share = `${percent(reported / expected)} %`
  return [words.sentence.reports({ reported: number(reported), expected: number(expected), share })]
}

const percentOf = (share: number): string => `${number(share * 100)} %`

/** A share as a whole percentage; never rounded up to a hundred that was not reached. */
const percent = (share: number): string => {
  const rounded = Math.round(share * 100)
  return number(rounded === 100 && share < 1 ? 99 : rounded)
}

/** With thousands apart and at most two decimals; without Intl, whose data take longer to load than the table to make. */
const number = (value: number): string => {
  const [whole = "", decimals] = String(Math.round(value * 100) / 100).split(".")
  const apart = whole.replace(/\B(?=(\d{3})+$)/gu, ",")
  return decimals === undefined ? apart : `${apart}.${decimals}`
}

/** A figure as a terminal shows it. */
export const figureText = (figure: Figure | Range): string => {
  if (typeof figure === "number") return number(figure)
  if (typeof figure === "boolean") return figure ? "yes" : "no"
  return typeof figure === "string" ? plain(figure) : `${number(figure.low)} to ${number(figure.high)}`
}

import {
  type DataQuality,
  type IndicatorQuality,
  type Programme,
  type ReportsReceived,
  type SetAside,
  type Told,
  type UnknownReason,
  thresholds,
  unlikelySpread,
  wording
} from "@logframe/core"
import type { Paint } from "./paint.js"
import { cut, plain } from "./plain.js"
import { qualityFlags } from "./qualityFlags.js"
import { setAsideText } from "./setAsideText.js"
import { wrapped } from "./wrapped.js"

/** Whose data they are, and how they are shown. */
export interface QualityShown {
  readonly programme: Programme
  readonly setAside: SetAside | undefined
  readonly width: number
  readonly paint: Paint
}

const columns = [
  ["Rows", 7],
  ["Complete", 9],
  ["On time", 8],
  ["Twice", 6],
  ["Outliers", 14],
  ["Changes", 8],
  ["Digits", 10],
  ["Contrary", 8]
] as const

const cellsWidth = columns.reduce((sum, [, width]) => sum + width + 1, 0)

/** The quality of data for a person: a table by indicator, then what is behind each flag, and what cannot be told. */
export const qualityText = (quality: DataQuality, shown: QualityShown): string => {
  const { programme, setAside, width, paint } = shown
  const idWidth = Math.max(16, width - cellsWidth - 1)
  const head = rowText(
    "",
    columns.map(([name]) => name),
    idWidth
  )
  const [empty, filled] = [0, 1].map((least) => quality.indicators.filter(({ rows }) => Math.min(rows, 1) === least))
  const rows = (filled ?? []).map((each) => rowText(each.reference, cellsOf(each), idWidth))
  const without = (empty ?? []).map(({ reference }) => reference).join(", ")
  const reasons = reasonsIn(quality)
  return `${[
    paint("strong", `Quality of data: ${plain(wording(programme.title, programme.language))}, up to ${quality.until}`),
    [paint("faint", head), ...rows].join("\n"),
    ...(without === "" ? [] : [wrapped(`Without any row: ${without}`, width).join("\n")]),
    ...quality.indicators.flatMap((each) => {
      const flags = qualityFlags(each)
      return flags.length === 0
        ? []
        : [[paint("strong", each.reference), ...flags.map((line) => `  ${plain(line)}`)].join("\n")]
    }),
    ...(setAside && setAside.rows > 0 ? [setAsideText(setAside)] : []),
    ...(reasons.length === 0
      ? []
      : [
          `? cannot be told:\n${reasons
            .map((line) =>
              wrapped(line, width - 2)
                .map((part) => `  ${part}`)
                .join("\n")
            )
            .join("\n")}`
        ]),
    wrapped(
      `On time: within ${quality.dueWithin} days after the end of a period. Flagged: less than ${100 * thresholds.completeness} % of reports; ${thresholds.moderate} standard deviations from the mean of a place's own series (extreme: ${thresholds.extreme}), or a modified Z-score above ${thresholds.modified}; a year that differs by more than ${100 * thresholds.change} % from the mean of up to ${thresholds.yearsBefore} before it; last digits less even than one spread in a hundred (WHO, Data quality review, 2017).`,
      width
    ).join("\n")
  ].join("\n\n")}\n`
}

const rowText = (id: string, cells: ReadonlyArray<string>, idWidth: number): string =>
  `${cut(id, idWidth).padEnd(idWidth)} ${cells.map((cell, index) => cell.padEnd(columns[index]?.[1] ?? 0)).join(" ")}`.trimEnd()

const cellsOf = (each: IndicatorQuality): ReadonlyArray<string> => [
  String(each.rows),
  shareCell(each.completeness),
  shareCell(each.timeliness),
  String(each.duplicates.length),
  cellOf(each.outliers, (found) => {
    const extreme = found.filter(({ grade }) => grade === "extreme").length
    return extreme === 0 ? String(found.length) : `${found.length} (${extreme} extreme)`
  }),
  cellOf(each.changes, (found) => String(found.length)),
  cellOf(each.digits, ({ chiSquare, preference }) =>
    chiSquare > unlikelySpread ? `${Math.round(preference)} % off` : "even"
  ),
  String(each.contradictions.length)
]

const cellOf = <Finding>(metric: Told<Finding>, text: (finding: Finding) => string): string =>
  metric.kind === "told" ? text(metric.finding) : "?"

const shareCell = (metric: Told<ReportsReceived>): string =>
  cellOf(metric, ({ received, expected }) => {
    const share = received / expected
    return `${Math.floor(100 * share)} %${share < thresholds.completeness ? " !" : ""}`
  })

const why = {
  "no-rows": "nothing: there are no rows",
  "no-frequency": "completeness and timeliness, where no `frequency:` says how often is to be reported",
  "nothing-due": "completeness, where no reporting period is over",
  "no-day-of-receipt": "timeliness, where no report says in the column reported when it came in",
  "too-few-periods": `outliers, where no place has ${thresholds.fewestPeriods} periods`,
  "no-figures": "outliers and digits of what is no number",
  "grows-by-itself": "outliers and changes of a running total, which grows by itself",
  "not-added-over-time": "changes from year to year of what is not added up over time",
  "too-few-years": "changes, where no place has two years that were reported in whole",
  "too-few-digits": "digits, where there are fewer than 50 whole numbers of two digits or more"
} as const satisfies Readonly<Record<UnknownReason, string>>

const reasonsIn = ({ indicators }: DataQuality): ReadonlyArray<string> => {
  const found = new Set<string>(
    indicators.flatMap(({ completeness, timeliness, outliers, changes, digits }) =>
      [completeness, timeliness, outliers, changes, digits].flatMap((metric) =>
        metric.kind === "unknown" ? [metric.reason] : []
      )
    )
  )
  return Object.entries(why).flatMap(([reason, text]) => (reason !== "no-rows" && found.has(reason) ? [text] : []))
}

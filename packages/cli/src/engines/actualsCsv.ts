import {
  type Grouping,
  type Measurement,
  type Observation,
  type Programme,
  groupFigures,
  planMeasure,
  rowsByIndicator
} from "@logframe/core"

/** What actuals are of. */
export interface ActualsOf {
  readonly programme: Programme
  /** What figures are told apart by, besides indicator and period. */
  readonly grouping: Grouping | undefined
}

/**
 * The actuals as CSV: of each indicator and reporting period as a whole, with no place and no category, and then of each
 * group. `first` and `last` are the days of the rows that were counted, and `rows` is their number.
 */
export const actualsCsv = (
  { observations, groups }: Pick<Measurement, "observations" | "groups">,
  { programme, grouping }: ActualsOf
): string => {
  const dimensions = grouping?.dimensions ?? []
  const columns = ["indicator", "period", "place", ...dimensions]
  const header = [...columns, "value", "numerator", "denominator", "sample", "rows", "first", "last"].join(",")
  const lineOf = (row: Observation): string => {
    const { behind } = row
    let line = `${cellOf(row.indicator)},${cellOf(row.period.label)},${cellOf(row.place)}`
    for (const id of dimensions) line += `,${cellOf(row.categories[id])}`
    line += `,${cellOf(row.value)},${cellOf(row.numerator)},${cellOf(row.denominator)},${cellOf(row.sample)}`
    return `${line},${cellOf(behind?.rows)},${cellOf(behind?.first)},${cellOf(behind?.last)}\n`
  }
  let text = `${header}\n`
  for (const row of wholes(observations, programme)) text += lineOf(row)
  for (const row of groups) text += lineOf(row)
  return text
}

/** The figures of reporting periods of indicators as a whole. */
const wholes = (observations: ReadonlyArray<Observation>, programme: Programme): ReadonlyArray<Observation> => {
  const rowsOf = rowsByIndicator(observations)
  const grouping: Grouping = { placeGroups: undefined, dimensions: [] }
  return planMeasure(programme).flatMap((planned) => {
    const longer = new Set(planned.spans.map(({ label }) => label))
    const own = rowsOf(planned).filter(({ period, behind }) => !behind || !longer.has(period.label))
    return groupFigures(planned, own, { programme, grouping })
  })
}

const cellOf = (value: string | number | boolean | undefined): string => {
  if (value === undefined) return ""
  if (typeof value === "number") return String(value)
  const text = typeof value === "boolean" ? (value ? "yes" : "no") : value
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

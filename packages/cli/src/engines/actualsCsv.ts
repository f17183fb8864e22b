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
    const categories = dimensions.map((id) => row.categories[id])
    const figures = [row.value, row.numerator, row.denominator, row.sample, behind?.rows, behind?.first, behind?.last]
    return [row.indicator, row.period.label, row.place, ...categories, ...figures].map(cellOf).join(",")
  }
  return `${[header, ...[...wholes(observations, programme), ...groups].map(lineOf)].join("\n")}\n`
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
  const text = typeof value === "boolean" ? (value ? "yes" : "no") : String(value)
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

import { type DataQuality, type Origin, type SetAside, type Told, thresholds } from "@logframe/core"

/** Whose data they are, and the bad rows that the policy sets aside. */
export interface QualityOf {
  readonly programme: string
  readonly setAside: SetAside | undefined
}

/** The quality of data as JSON: each metric as its finding, or `unknown` with the reason; places as file and line. */
export const qualityJson = (
  { until, dueWithin, indicators }: DataQuality,
  { programme, setAside }: QualityOf
): string => {
  const content = {
    programme,
    until,
    dueWithin,
    thresholds,
    setAside: setAside && { rows: setAside.rows, of: setAside.of, reasons: setAside.reasons },
    indicators: indicators.map((each) => ({
      reference: each.reference,
      rows: each.rows,
      completeness: plainly(each.completeness, (finding) => ({
        ...finding,
        byPeriod: finding.byPeriod.map((reports) => ({ ...reports, period: reports.period.label }))
      })),
      timeliness: plainly(each.timeliness, (finding) => finding),
      duplicates: each.duplicates.map(({ origin, first, isSame }) => ({
        ...placeOf(origin),
        first: placeOf(first),
        isSame
      })),
      outliers: plainly(each.outliers, (found) =>
        found.map(({ origin, period, ...outlier }) => ({ ...placeOf(origin), period: period.label, ...outlier }))
      ),
      changes: plainly(each.changes, (found) =>
        found.map(({ origin, ...change }) => ({ ...placeOf(origin), ...change }))
      ),
      digits: plainly(each.digits, (finding) => finding),
      contradictions: each.contradictions.map(({ code, origin }) => ({ ...placeOf(origin), code }))
    }))
  }
  return `${JSON.stringify(content, undefined, 2)}\n`
}

const placeOf = ({ file, path }: Origin) => ({ file, line: path[0] })

const plainly = <Finding, Plain>(metric: Told<Finding>, plain: (finding: Finding) => Plain) =>
  metric.kind === "told" ? plain(metric.finding) : { unknown: metric.reason }

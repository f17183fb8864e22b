import {
  type Assessment,
  type IndicatorAssessment,
  type LocatedDiagnostic,
  type Measured,
  type Programme,
  type Series,
  type SetAside,
  wording
} from "@logframe/core"

/** What was found, and the bad rows that the policy sets aside. */
export interface Told {
  readonly findings: ReadonlyArray<LocatedDiagnostic>
  readonly setAside: SetAside | undefined
}

/**
 * An assessment as plain data for machines: every figure with how many rows are behind it, and each row that a figure is
 * made of by itself. Ratios are not rounded.
 */
export const assessmentJson = (
  programme: Programme,
  assessment: Assessment | undefined,
  { findings, setAside }: Told
): string => {
  const logframes = (assessment?.logframes ?? []).map(({ logframe, counts, indicators }) => ({
    id: logframe.id,
    title: wording(logframe.title, programme.language),
    period: logframe.period,
    counts,
    indicators: indicators.map((assessed) => indicatorJson(assessed, programme.language))
  }))
  const aside = setAside && { rows: setAside.rows, of: setAside.of, reasons: setAside.reasons }
  const content = {
    programme: programme.id,
    asOf: assessment?.asOf,
    policy: programme.policy,
    logframes,
    setAside: aside,
    findings
  }
  return `${JSON.stringify(content, undefined, 2)}\n`
}

const indicatorJson = (assessed: IndicatorAssessment, language: string): Readonly<Record<string, unknown>> => {
  const {
    reference,
    result,
    indicator,
    baseline,
    due,
    measured,
    interval,
    achievement,
    status,
    caveats,
    missingPlaces,
    series,
    trend
  } = assessed
  const actual = measured.kind === "actual" ? measured.actual : undefined
  return {
    reference,
    title: wording(indicator.title, language),
    level: result.level,
    result: result.id,
    unit: indicator.unit,
    direction: indicator.direction,
    baseline: baseline && {
      value: baseline.value,
      period: baseline.period?.label,
      illustrative: baseline.illustrative
    },
    target: due && {
      value: due.value,
      period: due.target.period.label,
      elapsed: due.elapsed,
      due: due.dueAmount,
      illustrative: due.target.illustrative
    },
    actual: actual && {
      value: actual.figure,
      period: actual.period.label,
      sample: actual.sample,
      reporting: actual.reporting,
      illustrative: actual.illustrative
    },
    noActual: measured.kind === "none" ? measured.reason : undefined,
    interval,
    achievement,
    status,
    trend,
    series: seriesJson(series, language),
    caveats,
    missingPlaces,
    ...rowsJson(measured)
  }
}

/** How many rows are behind a figure, each row that it is made of by itself, and each that was left out. */
const rowsJson = (measured: Measured) => {
  const actual = measured.kind === "actual" ? measured.actual : undefined
  const { leftOut } = measured.kind === "actual" ? measured.actual : measured
  return {
    behind: actual?.behind,
    rows: (actual?.counted ?? [])
      .filter(({ behind }) => behind === undefined)
      .map(({ origin, value }) => ({ file: origin.file, line: origin.path[0], value })),
    leftOut: leftOut.map(({ observation: { origin, behind }, reason }) => ({
      file: origin.file,
      line: origin.path[0],
      rows: behind?.rows,
      reason
    }))
  }
}

const seriesJson = ({ segments, breaks }: Series, language: string) => ({
  segments: segments.map(({ reference, indicator, members, points }) => ({
    reference,
    title: wording(indicator.title, language),
    unit: indicator.unit,
    members,
    points: points.map(({ period, figure, interval, logframe, illustrative, converted }) => ({
      period: period.label,
      value: figure,
      interval: interval && { low: interval.low, high: interval.high },
      logframe,
      illustrative,
      converted
    }))
  })),
  breaks: breaks.map(({ from, to, at, kind, cause, reason }) => ({
    from,
    to,
    at,
    kind,
    cause,
    reason: reason === undefined ? undefined : wording(reason, language)
  }))
})

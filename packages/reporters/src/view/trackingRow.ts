import type { Caveat, IndicatorAssessment, ReportingShare } from "@logframe/core"
import { bulletChart } from "../charts/bulletChart.js"
import type { TrackingRow } from "./ReportView.js"
import type { Speech } from "./Speech.js"
import { isDrawn, seriesLine } from "./seriesLine.js"

/** The id of an indicator's entry in the annex. */
export const annexId = (reference: string): string => `annex-${reference.replace("/", "-")}`

/** One indicator against its target, with what must be known to read it. */
export const trackingRow = (assessed: IndicatorAssessment, speech: Speech): TrackingRow => {
  const { words, text, figure, percent } = speech
  const { indicator, baseline, due, measured, status, achievement, caveats, trend, reference } = assessed
  const marked = (shown: string, caveat: Caveat): string =>
    caveats.includes(caveat) ? `${shown} (${words.illustrative})` : shown
  return {
    title: text(indicator.title),
    unit: indicator.entry === "yes-no" || indicator.entry === "judgement" ? "" : indicator.unit,
    baseline: baseline ? marked(figure(baseline.value), "illustrative-baseline") : words.none,
    target: due ? `${marked(figure(due.value), "illustrative-target")}, ${due.target.period.label}` : words.none,
    actual:
      measured.kind === "actual"
        ? `${marked(figure(measured.actual.figure), "illustrative-actual")}, ${measured.actual.period.label}`
        : "",
    achieved: achievement === undefined ? "" : percent(achievement),
    status,
    statusMark: words.status[status].mark,
    statusWord: words.status[status].word,
    statusNote:
      caveats.includes("illustrative-target") && measured.kind === "actual" ? words.sentence.onIllustrative : "",
    trend: trend ? words.trend[trend] : "",
    notes: notesOf(assessed, speech),
    bullet: bulletOf(assessed, speech),
    line: seriesLine(assessed, speech),
    annex: annexId(reference)
  }
}

const toldCaveats: ReadonlyArray<Caveat> = [
  "no-target",
  "target-in-interval",
  "simple-random-sample-assumed",
  "design-effect-applied"
]

const notesOf = (
  { indicator, due, measured, interval, caveats, missingPlaces }: IndicatorAssessment,
  speech: Speech
): ReadonlyArray<string> => {
  const { words, text, number, percent } = speech
  const reporting = measured.kind === "actual" ? measured.actual.reporting : undefined
  return [
    ...(measured.kind === "none" ? [words.noActual[measured.reason]] : []),
    ...(due && due.elapsed > 0 && due.elapsed < 1 && due.dueAmount !== undefined
      ? [words.sentence.due({ value: number(due.dueAmount), elapsed: percent(due.elapsed) })]
      : []),
    ...(interval
      ? [
          words.sentence.interval({
            low: number(interval.low),
            high: number(interval.high),
            confidence: percent(interval.confidence)
          })
        ]
      : []),
    ...caveats.filter((caveat) => toldCaveats.includes(caveat)).map((caveat) => words.caveat[caveat]),
    ...(reporting && caveats.includes("partly-reported") ? [reportsText(reporting, speech)] : []),
    ...(missingPlaces.length > 0 ? [words.sentence.missingPlaces(missingPlaces.join(", "))] : []),
    ...(indicator.limits ? [text(indicator.limits)] : [])
  ]
}

const reportsText = ({ reported, expected }: ReportingShare, { words, number, percent }: Speech): string =>
  words.sentence.reports({
    reported: number(reported),
    expected: number(expected),
    share: percent(reported / expected)
  })

const bulletOf = (assessed: IndicatorAssessment, speech: Speech): string => {
  const { indicator, baseline: stated, due, measured, interval, reference, caveats } = assessed
  if (!isDrawn(indicator) || due?.amount === undefined || measured.kind === "none") return ""
  const { column } = speech.words
  const baseline = typeof stated?.value === "number" ? stated.value : undefined
  const parts = [
    ...(baseline === undefined ? [] : [`${column.baseline} ${speech.number(baseline)}`]),
    `${column.target} ${speech.number(due.amount)}`,
    `${column.actual} ${speech.number(measured.actual.value)}`
  ]
  return bulletChart({
    id: `bullet-${reference.replace("/", "-")}`,
    title: `${speech.text(indicator.title)}: ${parts.join(", ")}`,
    baseline,
    target: due.amount,
    actual: measured.actual.value,
    interval,
    illustrative: caveats.includes("illustrative-actual")
  })
}

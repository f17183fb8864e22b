import {
  type Break,
  type Indicator,
  type IndicatorAssessment,
  type Point,
  type Segment,
  type Series,
  daysBetween
} from "@logframe/core"
import { type BreakMark, type TrendSegment, trendLine } from "../charts/trendLine.js"
import type { Speech } from "./Speech.js"

/** Whether an indicator's figures are amounts, which can be drawn, and not answers or ranks. */
export const isDrawn = ({ entry }: Indicator): boolean => entry !== "yes-no" && entry !== "judgement"

/**
 * A series as a picture, with breaks as breaks; empty where there are not two figures to draw. Its title tells all figures,
 * those that cannot be drawn as well, and names the breaks.
 */
export const seriesLine = ({ indicator, series, reference }: IndicatorAssessment, speech: Speech): string => {
  const told = series.segments.filter(({ points }) => points.length > 0)
  const drawn = told.filter((segment) => isDrawn(segment.indicator))
  const [first] = drawn.flatMap(({ points }) => points).toSorted((a, b) => (a.period.end < b.period.end ? -1 : 1))
  if (!isDrawn(indicator) || !first || drawn.flatMap(({ points }) => points).length < 2) return ""
  const timeOf = ({ period }: Point): number => daysBetween(first.period.end, period.end)
  return trendLine({
    id: `trend-${reference.replace("/", "-")}`,
    title: series.segments.flatMap((segment) => segmentText(segment, series, speech)).join("; "),
    segments: drawn.map((segment) => drawnSegment(segment, timeOf)),
    breaks: series.breaks.map((each) => markOf(each, drawn, timeOf))
  })
}

const drawnSegment = ({ indicator, points }: Segment, timeOf: (point: Point) => number): TrendSegment => ({
  scale: [indicator.unit, indicator.entry, indicator.per ?? ""].join(" "),
  points: points.map((point) => ({
    time: timeOf(point),
    value: point.value,
    interval: point.interval,
    illustrative: point.illustrative,
    converted: point.converted !== undefined
  }))
})

/** Between the two figures around it; beside the picture where one of them is not in it. */
const markOf = ({ from, to }: Break, drawn: ReadonlyArray<Segment>, timeOf: (point: Point) => number): BreakMark => {
  const pointsOf = (name: string): ReadonlyArray<Point> =>
    drawn.find(({ reference }) => reference === name)?.points ?? []
  const last = pointsOf(from).at(-1)
  const [next] = pointsOf(to)
  if (!last) return "start"
  if (!next) return "end"
  return timeOf(last) < timeOf(next) ? (timeOf(last) + timeOf(next)) / 2 : timeOf(next)
}

/** A segment's name and figures, and the breaks that end it. An earlier one in another unit says in which. */
const segmentText = (segment: Segment, { segments, breaks }: Series, speech: Speech): ReadonlyArray<string> => {
  const { reference, indicator, points } = segment
  const isOwnUnit = indicator.unit === segments.at(-1)?.indicator.unit
  const name = `${speech.text(indicator.title)}${isOwnUnit ? "" : ` (${indicator.unit})`}`
  const figures = points.map((point) => pointText(point, indicator, speech))
  const ends = breaks.filter(({ from }) => from === reference).map((each) => breakText(each, speech))
  return [...(figures.length > 0 ? [`${name}: ${figures.join(", ")}`] : []), ...new Set(ends)]
}

const pointText = ({ period, figure, value, converted }: Point, indicator: Indicator, speech: Speech): string => {
  const { words, number } = speech
  const shown = isDrawn(indicator) ? number(value) : speech.figure(figure)
  return `${period.label} ${shown}${converted ? ` (${words.sentence.converted({ reported: number(converted.reported) })})` : ""}`
}

/** A break in words. */
const breakText = ({ kind, cause }: Break, { words }: Speech): string =>
  words.sentence.seriesBreak(cause === "declared" ? words.lineage[kind] : words.breakCause[cause])

import { escapeXml } from "./escapeXml.js"

/** One figure over time; `time` in days. */
export interface TrendPoint {
  readonly time: number
  readonly value: number
  readonly interval: { readonly low: number; readonly high: number } | undefined
  readonly illustrative: boolean
  /** Whether it was reported on another base. */
  readonly converted: boolean
}

/** Figures that are joined by a line. */
export interface TrendSegment {
  /** Segments of the same scale are drawn to one; others each to their own, so that their heights say nothing of each other. */
  readonly scale: string
  readonly points: ReadonlyArray<TrendPoint>
}

/** Where a series breaks: at a time in days, or beside all that is drawn. */
export type BreakMark = number | "start" | "end"

/** What a trend line shows. */
export interface Trend {
  readonly id: string
  readonly title: string
  readonly segments: ReadonlyArray<TrendSegment>
  readonly breaks: ReadonlyArray<BreakMark>
}

const width = 132
const height = 34
const inset = 5
const radius = 2.5

/**
 * Figures over time as lines with a dot each, hollow where illustrative, a square where converted, with whiskers where
 * there is an interval. Where the series breaks there is a gap in the line and a dashed mark across.
 */
export const trendLine = ({ id, title, segments, breaks }: Trend): string => {
  const x = scale(
    segments.flatMap(({ points }) => points.map(({ time }) => time)),
    [inset, width - inset]
  )
  const marks = breaks.map((mark) => `<path class="break" d="M${markAt(mark, x)} 1V${height - 1}"/>`)
  return [
    `<svg class="trend" role="img" aria-labelledby="${escapeXml(id)}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    `<title id="${escapeXml(id)}">${escapeXml(title)}</title>`,
    ...new Set(marks),
    ...segments.map((segment) => segmentLine(segment, x, heightsOf(segment, segments))),
    "</svg>"
  ].join("")
}

type Scale = (value: number) => string

const markAt = (mark: BreakMark, x: Scale): string => {
  if (mark === "start") return (inset / 4).toFixed(1)
  return mark === "end" ? (width - inset / 4).toFixed(1) : x(mark)
}

const heightsOf = ({ scale: own }: TrendSegment, segments: ReadonlyArray<TrendSegment>): Scale => {
  const values = segments
    .filter((segment) => segment.scale === own)
    .flatMap(({ points }) => points)
    .flatMap(({ value, interval }) => [value, interval?.low ?? value, interval?.high ?? value])
  return scale(values, [height - inset, inset])
}

const segmentLine = ({ points }: TrendSegment, x: Scale, y: Scale): string => {
  const line = points.map((point) => `${x(point.time)},${y(point.value)}`).join(" ")
  const dots = points.map((point) => {
    const { interval, time } = point
    const whisker = interval ? `<path class="whisker" d="M${x(time)} ${y(interval.low)}V${y(interval.high)}"/>` : ""
    return `${whisker}${dot(point, x(point.time), y(point.value))}`
  })
  return `<polyline class="line" points="${line}"/>${dots.join("")}`
}

const dot = ({ illustrative, converted }: TrendPoint, x: string, y: string): string => {
  const classes = `dot${illustrative ? " hollow" : ""}`
  if (!converted) return `<circle class="${classes}" cx="${x}" cy="${y}" r="${radius}"/>`
  const [left, top] = [(Number(x) - radius).toFixed(1), (Number(y) - radius).toFixed(1)]
  return `<rect class="${classes}" x="${left}" y="${top}" width="${2 * radius}" height="${2 * radius}"/>`
}

const scale = (values: ReadonlyArray<number>, [from, to]: readonly [number, number]): Scale => {
  const low = Math.min(...values)
  const span = Math.max(...values) - low
  return (value) => (span === 0 ? (from + to) / 2 : from + ((value - low) / span) * (to - from)).toFixed(1)
}

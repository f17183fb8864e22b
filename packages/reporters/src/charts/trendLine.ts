import { escapeXml } from "./escapeXml.js"

/** One figure over time; `time` in days. */
export interface TrendPoint {
  readonly time: number
  readonly value: number
  readonly interval: { readonly low: number; readonly high: number } | undefined
  readonly illustrative: boolean
}

/** What a trend line shows. */
export interface Trend {
  readonly id: string
  readonly title: string
  readonly points: ReadonlyArray<TrendPoint>
}

const width = 132
const height = 34
const inset = 5

/** Figures over time as a line with a dot each, hollow where illustrative, with whiskers where there is an interval. */
export const trendLine = ({ id, title, points }: Trend): string => {
  const values = points.flatMap(({ value, interval }) => [value, interval?.low ?? value, interval?.high ?? value])
  const x = scale(
    points.map(({ time }) => time),
    [inset, width - inset]
  )
  const y = scale(values, [height - inset, inset])
  const dots = points.map((point) => {
    const whisker = point.interval
      ? `<path class="whisker" d="M${x(point.time)} ${y(point.interval.low)}V${y(point.interval.high)}"/>`
      : ""
    return `${whisker}<circle class="dot${point.illustrative ? " hollow" : ""}" cx="${x(point.time)}" cy="${y(point.value)}" r="2.5"/>`
  })
  return [
    `<svg class="trend" role="img" aria-labelledby="${escapeXml(id)}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    `<title id="${escapeXml(id)}">${escapeXml(title)}</title>`,
    `<polyline class="line" points="${points.map((point) => `${x(point.time)},${y(point.value)}`).join(" ")}"/>`,
    ...dots,
    "</svg>"
  ].join("")
}

const scale = (values: ReadonlyArray<number>, [from, to]: readonly [number, number]): ((value: number) => string) => {
  const low = Math.min(...values)
  const span = Math.max(...values) - low
  return (value) => (span === 0 ? (from + to) / 2 : from + ((value - low) / span) * (to - from)).toFixed(1)
}

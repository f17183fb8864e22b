import { escapeXml } from "./escapeXml.js"

/** What a bullet chart shows: amounts in one unit. */
export interface Bullet {
  readonly id: string
  readonly title: string
  readonly baseline: number | undefined
  readonly target: number
  readonly actual: number
  readonly interval: { readonly low: number; readonly high: number } | undefined
  readonly illustrative: boolean
}

const width = 132
const height = 18
const inset = 3

/**
 * The actual as a bar from the baseline, the target as a line across, and the interval of an estimate as a whisker
 * (Few 2006). What is illustrative is drawn hollow. Colours come from the page's classes, so that it follows print and
 * dark mode.
 */
export const bulletChart = ({ id, title, baseline, target, actual, interval, illustrative }: Bullet): string => {
  const from = baseline ?? 0
  const amounts = [from, target, actual, interval?.low ?? actual, interval?.high ?? actual]
  const low = Math.min(...amounts)
  const span = Math.max(...amounts) - low || 1
  const x = (amount: number): string => (inset + ((amount - low) / span) * (width - 2 * inset)).toFixed(1)
  const [left, right] = [Number(x(Math.min(from, actual))), Number(x(Math.max(from, actual)))]
  const whisker = interval
    ? `<path class="whisker" d="M${x(interval.low)} 9H${x(interval.high)}M${x(interval.low)} 6v6M${x(interval.high)} 6v6"/>`
    : ""
  return [
    `<svg class="bullet" role="img" aria-labelledby="${escapeXml(id)}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    `<title id="${escapeXml(id)}">${escapeXml(title)}</title>`,
    `<path class="track" d="M${inset} 9H${width - inset}"/>`,
    `<rect class="bar${illustrative ? " hollow" : ""}" x="${left}" y="5" width="${Math.max(1.5, right - left).toFixed(1)}" height="8"/>`,
    `<path class="base" d="M${x(from)} 3v12"/>`,
    whisker,
    `<path class="target" d="M${x(target)} 1v16"/>`,
    "</svg>"
  ].join("")
}

import { type Break, type Point, type Segment, type Series, wording } from "@logframe/core"
import { figureText } from "../print/trackingTable.js"
import { plain } from "../print/plain.js"
import { words } from "../print/words.js"

/** A series in lines: each segment under the indicator that it ends with, its figures, and why it breaks there. */
export const seriesLines = ({ segments, breaks }: Series, language: string): ReadonlyArray<string> => {
  if (segments.every(({ points }) => points.length === 0)) return []
  return [
    "over time:",
    ...segments.flatMap((segment) => [
      ...segmentLines(segment).map((line) => `  ${line}`),
      ...breaks.filter(({ from }) => from === segment.reference).map((each) => `  ${breakLine(each, language)}`)
    ])
  ]
}

const segmentLines = ({ reference, indicator, members, points }: Segment): ReadonlyArray<string> => {
  const earlier = members.filter((member) => member !== reference)
  const joined = earlier.length > 0 ? `, with ${earlier.join(", ")}` : ""
  const lines = points.length === 0 ? ["  nothing was reported"] : points.map((point) => `  ${pointLine(point)}`)
  return [`${reference} in ${plain(indicator.unit)}${joined}`, ...lines]
}

const pointLine = ({ period, figure, interval, illustrative, converted }: Point): string => {
  const notes = [
    ...(converted ? [`${figureText(converted.reported)} ${conversionText(converted)}`] : []),
    ...(interval ? [`${figureText(interval.low)} to ${figureText(interval.high)}`] : []),
    ...(illustrative ? ["illustrative"] : [])
  ]
  return `${period.label}: ${[figureText(figure), ...notes].join(", ")}`
}

const conversionText = ({ times, plus }: NonNullable<Point["converted"]>): string => {
  const sign = plus < 0 ? "-" : "+"
  return `x ${times}${plus === 0 ? "" : ` ${sign} ${Math.abs(plus)}`}`
}

const breakLine = ({ at, kind, cause, reason }: Break, language: string): string => {
  const why = cause === "declared" ? words.lineage[kind] : words.breakCause[cause]
  const told = reason === undefined ? words.noReason : plain(wording(reason, language))
  return `-- ${words.sentence.seriesBreak(why)}, at ${at}: ${told}`
}

import { figuresByPeriod } from "../measure/figuresByPeriod.js"
import { withoutLonger } from "../measure/withoutLonger.js"
import type { Indicator, LineageKind } from "../model/Indicator.js"
import type { Logframe } from "../model/Logframe.js"
import { type PlacedIndicator, indicatorsNamed, pastReferences, referenceTo } from "../model/PlacedIndicator.js"
import type { Programme } from "../model/Programme.js"
import { byPeriod, daysOf, samePeriod } from "../period/Period.js"
import type { Trend } from "./Assessment.js"
import { convertPoint, joinConversions } from "./convertPoint.js"
import { estimateInterval } from "./estimateInterval.js"
import { formulaPoints } from "./formulaPoints.js"
import type { Break, BreakCause, Conversion, Point, Segment, Series } from "./Series.js"
import type { SeriesContext } from "./SeriesContext.js"

/**
 * The figures of an indicator over time, one a reported period, through all earlier logframes that its lineage leads to.
 *
 * Figures are joined as long as the indicator continues or only renames one earlier one of the same unit and entry, or
 * rebases one with a declared conversion; those before the conversion are converted and marked. Anything else is a break:
 * what lies before it is a segment of its own, shown and never added up.
 */
export const seriesOf = (logframe: Logframe, indicator: Indicator, context: SeriesContext): Series => {
  const walk: Walk = { context, segments: [], breaks: [], seen: new Map() }
  gather({ logframe, indicator }, walk)
  return pruned(walk)
}

/** A series under construction. */
interface Walk {
  readonly context: SeriesContext
  readonly segments: Array<Segment>
  readonly breaks: Array<Break>
  /** The segment that an indicator's figures went into, so that a circle ends and nothing is told twice. */
  readonly seen: Map<Indicator, string>
}

const unchanged: Conversion = { times: 1, plus: 0 }

/** Adds the segment that ends with an indicator, after those that lead to it, and gives its name. */
const gather = (last: PlacedIndicator, walk: Walk): string => {
  const reference = referenceTo(last.logframe, last.indicator)
  const members: Array<string> = []
  const points: Array<Point> = []
  let conversion = unchanged
  let current: PlacedIndicator | undefined = last
  while (current) {
    walk.seen.set(current.indicator, reference)
    members.unshift(referenceTo(current.logframe, current.indicator))
    const known = [...points]
    const own: ReadonlyArray<Point> = current.indicator.formula
      ? formulaPoints(current, walk.context)
      : pointsOf(current, walk.context)
    for (const point of own)
      if (!known.some((later) => samePeriod(later.period, point.period))) points.push(inBase(point, conversion))
    const past: Past = pastOf(current, walk.context.programme)
    const [earlier] = past.from
    const isTold: boolean = earlier !== undefined && walk.seen.has(earlier.indicator)
    const isJoined: boolean = past.cause === undefined && earlier !== undefined && !isTold
    // What two indicators go on from is told once, before a break to the second.
    if (past.cause !== undefined || isTold)
      breakAt({ ...past, cause: past.cause ?? "several-sources" }, { to: reference, at: current }, walk)
    current = isJoined ? earlier : undefined
    conversion = past.conversion ? joinConversions(past.conversion, conversion) : conversion
  }
  const ordered = points.toSorted((a, b) => byPeriod(a.period, b.period))
  walk.segments.push({ reference, indicator: last.indicator, members, points: ordered })
  return reference
}

const inBase = (point: Point, conversion: Conversion): Point =>
  conversion.times === 1 && conversion.plus === 0 ? point : convertPoint(point, conversion)

interface BreakPlace {
  readonly to: string
  readonly at: PlacedIndicator
}

const breakAt = ({ from, kind, cause = "declared", reason }: Past, { to, at }: BreakPlace, walk: Walk): void => {
  for (const earlier of from) {
    const name = walk.seen.get(earlier.indicator) ?? gather(earlier, walk)
    const broken = { kind, cause, reason, to, at: referenceTo(at.logframe, at.indicator) }
    if (name !== to) walk.breaks.push({ from: name, ...broken })
  }
}

/** What an indicator comes from. */
interface Past {
  readonly from: ReadonlyArray<PlacedIndicator>
  readonly kind: LineageKind
  /** Why its figures are not joined; undefined where they are. */
  readonly cause: BreakCause | undefined
  readonly conversion: Conversion | undefined
  readonly reason: Break["reason"]
}

const pastOf = ({ logframe, indicator }: PlacedIndicator, programme: Programme): Past => {
  const { lineage } = indicator
  const from = pastReferences(indicator, logframe).flatMap((reference) =>
    indicatorsNamed(programme.logframes, reference).slice(0, 1)
  )
  const cause = from.length === 0 ? undefined : causeOf(indicator, from)
  const conversion = lineage?.kind === "rebases" && cause === undefined ? lineage.conversion : undefined
  return { from, kind: lineage?.kind ?? "continues", cause, conversion, reason: lineage?.reason }
}

const causeOf = (indicator: Indicator, from: ReadonlyArray<PlacedIndicator>): BreakCause | undefined => {
  const { kind, conversion } = indicator.lineage ?? {}
  const isConverted = kind === "rebases" && conversion !== undefined && isNumber(indicator)
  if (kind !== "continues" && kind !== "renames" && !isConverted) return "declared"
  const [earlier, ...others] = from.map((placed) => placed.indicator)
  if (!earlier || others.length > 0) return "several-sources"
  if (earlier.entry !== indicator.entry || earlier.scale.join("\n") !== indicator.scale.join("\n"))
    return "entry-differs"
  return isConverted || (earlier.unit === indicator.unit && earlier.per === indicator.per) ? undefined : "unit-differs"
}

/** Whether figures are numbers, which can be converted, and not ranks or answers. */
const isNumber = ({ entry }: Indicator): boolean => entry !== "judgement" && entry !== "yes-no"

const pointsOf = (
  { logframe, indicator }: PlacedIndicator,
  { programme, observationsFor, asOf }: SeriesContext
): ReadonlyArray<Point> => {
  const rows = observationsFor(logframe, indicator).filter((row) => row.period.end <= asOf)
  return withoutLonger(indicator, figuresByPeriod(indicator, rows, programme)).map(({ period, actual }) => {
    const { figure, value, illustrative } = actual
    const interval = estimateInterval(indicator, actual, programme.policy.confidence)
    return { period, figure, value, interval, logframe: logframe.id, illustrative, converted: undefined }
  })
}

/** The series without earlier segments that hold no figure and that none leads to. */
const pruned = ({ segments, breaks }: Walk): Series => {
  const kept = new Set<string>()
  for (const [index, { reference, points }] of segments.entries()) {
    const isLast = index === segments.length - 1
    if (isLast || points.length > 0 || breaks.some(({ from, to }) => to === reference && kept.has(from)))
      kept.add(reference)
  }
  return {
    segments: segments.filter(({ reference }) => kept.has(reference)),
    breaks: breaks.filter(({ from, to }) => kept.has(from) && kept.has(to))
  }
}

/** Whether the last figure is better than the one before, where both are of the last segment and of spans of one length. */
export const trendOf = (indicator: Indicator, { segments }: Series): Trend | undefined => {
  const points = segments.at(-1)?.points ?? []
  const last = points.at(-1)
  const before = points.at(-2)
  if (!last || !before || indicator.direction === "maintain") return undefined
  const isFlowOfPeriod = indicator.entry === "increment" || indicator.entry === "person"
  if (isFlowOfPeriod && Math.abs(daysOf(last.period) - daysOf(before.period)) > 3) return undefined
  if (last.value === before.value) return "unchanged"
  return last.value > before.value === (indicator.direction === "increase") ? "better" : "worse"
}

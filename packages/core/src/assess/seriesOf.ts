import { aggregate } from "../measure/aggregate.js"
import type { Indicator } from "../model/Indicator.js"
import type { Logframe } from "../model/Logframe.js"
import type { Programme } from "../model/Programme.js"
import { byPeriod, daysOf, samePeriod } from "../period/Period.js"
import type { Day } from "../period/day.js"
import { type PlacedIndicator, indicatorsNamed, pastReferences } from "../model/PlacedIndicator.js"
import type { Point, Trend } from "./Assessment.js"
import { estimateInterval } from "./estimateInterval.js"
import type { ObservationIndex } from "./ObservationIndex.js"

/** What a series is made from. */
export interface SeriesContext {
  readonly programme: Programme
  readonly observationsFor: ObservationIndex
  readonly asOf: Day
}

/**
 * The figures of an indicator over time, one a reported period, through earlier logframes as long as the indicator
 * continues them or only renames them. A rebased, split, merged or replaced indicator is another measure: there the
 * series breaks off.
 */
export const seriesOf = (logframe: Logframe, indicator: Indicator, context: SeriesContext): ReadonlyArray<Point> =>
  ancestry({ logframe, indicator }, context.programme)
    .flatMap((placed) => pointsOf(placed, context))
    .toSorted((a, b) => byPeriod(a.period, b.period))

const ancestry = (placed: PlacedIndicator, programme: Programme): ReadonlyArray<PlacedIndicator> => {
  const chain = [placed]
  for (let current: PlacedIndicator | undefined = placed; current; ) {
    const earlier: PlacedIndicator | undefined = comparablePast(current, programme)
    current = earlier && !chain.some(({ indicator }) => indicator === earlier.indicator) ? earlier : undefined
    if (current) chain.push(current)
  }
  return chain
}

const comparablePast = (
  { logframe, indicator }: PlacedIndicator,
  programme: Programme
): PlacedIndicator | undefined => {
  const { lineage } = indicator
  const [reference] = pastReferences(indicator, logframe)
  if (!lineage || reference === undefined || (lineage.kind !== "continues" && lineage.kind !== "renames"))
    return undefined
  return indicatorsNamed(programme.logframes, reference)[0]
}

const pointsOf = (
  { logframe, indicator }: PlacedIndicator,
  { programme, observationsFor, asOf }: SeriesContext
): ReadonlyArray<Point> => {
  const rows = observationsFor(logframe, indicator).filter((row) => row.period.end <= asOf)
  const periods = rows
    .map((row) => row.period)
    .filter((period, index, all) => all.findIndex((other) => samePeriod(other, period)) === index)
  return periods.flatMap((period) => {
    const measured = aggregate(
      indicator,
      rows.filter((row) => samePeriod(row.period, period)),
      programme
    )
    if (measured.kind === "none") return []
    const { figure, value, illustrative } = measured.actual
    const interval = estimateInterval(indicator, measured.actual, programme.policy.confidence)
    return [{ period, figure, value, interval, logframe: logframe.id, illustrative }]
  })
}

/** Whether the last figure is better than the one before, where the two cover spans of the same length. */
export const trendOf = (indicator: Indicator, series: ReadonlyArray<Point>): Trend | undefined => {
  const last = series.at(-1)
  const before = series.at(-2)
  if (!last || !before || indicator.direction === "maintain") return undefined
  const isFlowOfPeriod = indicator.entry === "increment" || indicator.entry === "person"
  if (isFlowOfPeriod && Math.abs(daysOf(last.period) - daysOf(before.period)) > 3) return undefined
  if (last.value === before.value) return "unchanged"
  return last.value > before.value === (indicator.direction === "increase") ? "better" : "worse"
}

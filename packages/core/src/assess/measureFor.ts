import type { LeftOut, Measured, NoActualReason } from "../measure/Actual.js"
import { aggregate } from "../measure/aggregate.js"
import { reportingShare } from "../measure/reportingShare.js"
import { rowsBehind } from "../measure/rowsBehind.js"
import { withoutLonger } from "../measure/withoutLonger.js"
import { type Indicator, isFlow, tellsState } from "../model/Indicator.js"
import type { Observation } from "../model/Observation.js"
import { computeFormula } from "../measure/computeFormula.js"
import type { Logframe } from "../model/Logframe.js"
import { type PlacedIndicator, indicatorsNamed, referenceTo } from "../model/PlacedIndicator.js"
import type { Programme } from "../model/Programme.js"
import { type Period, covers } from "../period/Period.js"
import { type Day, addDays } from "../period/day.js"
import type { DueTarget } from "./Assessment.js"
import type { ObservationIndex } from "./ObservationIndex.js"
import { baselineOn } from "./baselineOn.js"

/** What is known of an indicator, and by when. */
export interface Known {
  readonly logframe: Logframe
  readonly indicator: Indicator
  readonly observationsFor: ObservationIndex
  readonly programme: Programme
  readonly asOf: Day
  /** The formulas whose parts are being measured, by reference: a circle of them has no figure. */
  readonly through?: ReadonlyArray<string>
}

/**
 * The actual to hold against a target: what was reported within its period, or for a level and a running total the last
 * figure since the previous target. The baseline's own observation is where the way began and is not progress.
 */
export const measureFor = (due: DueTarget | undefined, known: Known): Measured => {
  const { logframe, indicator, through = [] } = known
  if (!indicator.formula) return measureRows(due, known)
  const inside = [...through, referenceTo(logframe, indicator)]
  return computeFormula(indicator.formula.tree, (name) => {
    const part = partNamed(name, known)
    const isFound = part !== undefined && !inside.includes(referenceTo(part.logframe, part.indicator))
    return isFound
      ? measureFor(due, { ...known, ...part, through: inside })
      : { kind: "none", reason: "no-rows", leftOut: [] }
  })
}

/** The indicator that a formula names, whose targets mean what the formula's do; undefined where there is none. */
const partNamed = (name: string, { logframe, indicator, programme }: Known): PlacedIndicator | undefined => {
  const [placed] = indicatorsNamed(programme.logframes, name.includes("/") ? name : `${logframe.id}/${name}`)
  if (!placed) return undefined
  const targetMeaning =
    indicator.targetMeaning === "for-period" ? "for-period" : isFlow(placed.indicator) ? "to-date" : "level"
  return { logframe: placed.logframe, indicator: { ...placed.indicator, targetMeaning } }
}

const measureRows = (
  due: DueTarget | undefined,
  { logframe, indicator, observationsFor, programme, asOf }: Known
): Measured => {
  const observations = observationsFor(logframe, indicator)
  const known = observations.filter((row) => row.period.end <= asOf)
  const tooNew = withoutLonger(indicator, observations).filter((row) => row.period.end > asOf)
  const baselineEnd = indicator.entry === "increment" ? "" : (baselineOn(indicator, asOf)?.period?.end ?? "")
  const progress = known.filter((row) => row.period.end > baselineEnd)
  const left = [
    ...leftOut(tooNew, "after-as-of"),
    ...leftOut(
      known.filter((row) => row.period.end <= baselineEnd),
      "baseline-period"
    )
  ]
  const counted = progress.filter((row) => isTowards(indicator, due, row))
  if (counted.length === 0) return { kind: "none", reason: reasonForNothing(known, progress), leftOut: left }
  const isState = tellsState(indicator) && indicator.targetMeaning !== "for-period"
  const since = isState ? (due?.previous?.period.end ?? "") : ""
  const earlier = isState ? progress.filter((row) => row.period.end <= since) : []
  const measured = aggregate(indicator, [...earlier, ...counted], { ...programme, since })
  const span = {
    label: "",
    start: firstDayDue(due, { logframe, indicator, baselineEnd }),
    end: lastDayDue(due, indicator, asOf)
  }
  return withReporting(withLeftOut(measured, { left, since }), { indicator, span, programme })
}

interface WayFrom extends PlacedIndicator {
  readonly baselineEnd: Day
}

/** The first day of which reports count for a target. */
const firstDayDue = (due: DueTarget | undefined, { logframe, indicator, baselineEnd }: WayFrom): Day => {
  if (due && indicator.targetMeaning === "for-period") return due.target.period.start
  const isSincePrevious = indicator.targetMeaning === "level" && due?.previous !== undefined
  const after = addDays(isSincePrevious ? (due?.previous?.period.end ?? "") : baselineEnd || beforeAll, 1)
  return after > logframe.dataPeriod.start ? after : logframe.dataPeriod.start
}

const beforeAll = "1000-01-01"

const lastDayDue = (due: DueTarget | undefined, { targetMeaning }: Indicator, asOf: Day): Day =>
  due && targetMeaning === "for-period" && due.target.period.end < asOf ? due.target.period.end : asOf

interface Reported extends Pick<Known, "indicator" | "programme"> {
  readonly span: Period
}

const withReporting = (measured: Measured, { indicator, span, programme }: Reported): Measured => {
  if (measured.kind === "none") return measured
  const { actual } = measured
  const reporting = reportingShare(indicator, { counted: actual.counted, span }, programme)
  return { kind: "actual", actual: { ...actual, reporting } }
}

/**
 * With what was left out before anything was added up; without what an earlier target was held against, which was the last
 * known of no place.
 */
const withLeftOut = (
  measured: Measured,
  { left, since }: { readonly left: ReadonlyArray<LeftOut>; readonly since: Day }
): Measured => {
  const own = (some: ReadonlyArray<LeftOut>): ReadonlyArray<LeftOut> => [
    ...some.filter(({ observation, reason }) => reason === "stale" || observation.period.end > since),
    ...left
  ]
  if (measured.kind === "none") return { ...measured, leftOut: own(measured.leftOut) }
  const { actual } = measured
  const told = own(actual.leftOut)
  return { kind: "actual", actual: { ...actual, leftOut: told, behind: rowsBehind(actual.counted, told) } }
}

const leftOut = (rows: ReadonlyArray<Observation>, reason: LeftOut["reason"]): ReadonlyArray<LeftOut> =>
  rows.map((observation) => ({ observation, reason }))

const reasonForNothing = (known: ReadonlyArray<Observation>, progress: ReadonlyArray<Observation>): NoActualReason => {
  if (known.length === 0) return "no-rows"
  return progress.length === 0 ? "only-baseline" : "only-before-target"
}

const isTowards = (indicator: Indicator, due: DueTarget | undefined, row: Observation): boolean => {
  if (!due) return true
  if (indicator.targetMeaning === "for-period") return covers(due.target.period, row.period)
  if (indicator.targetMeaning === "to-date" && indicator.combine.time !== "latest") return true
  return due.previous === undefined || row.period.end > due.previous.period.end
}

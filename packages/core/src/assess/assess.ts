import { type Baseline, type Indicator, isFlow } from "../model/Indicator.js"
import { type Logframe, resultsOf } from "../model/Logframe.js"
import { referenceTo } from "../model/PlacedIndicator.js"
import type { Observation } from "../model/Observation.js"
import { type Programme, placesAroundEach } from "../model/Programme.js"
import type { Result } from "../model/Result.js"
import type { Day } from "../period/day.js"
import { type ReportingShare, placesToReport } from "../measure/reportingShare.js"
import { type Standing, achievementOf } from "./achievement.js"
import type { Assessment, Caveat, DueTarget, IndicatorAssessment, LogframeAssessment, Status } from "./Assessment.js"
import type { Interval } from "./Interval.js"
import { baselineOn } from "./baselineOn.js"
import { dueTargetOf } from "./dueTarget.js"
import { estimateInterval } from "./estimateInterval.js"
import { figureAmount } from "./figureAmount.js"
import { measureFor } from "./measureFor.js"
import { type ObservationIndex, indexObservations } from "./ObservationIndex.js"
import { seriesOf, trendOf } from "./seriesOf.js"

/** The programme as it stood on a day, by the observations known on it. Never fails: what cannot be told says so. */
export const assess = (programme: Programme, observations: ReadonlyArray<Observation>, asOf: Day): Assessment => {
  const context: Context = { programme, observationsFor: indexObservations(programme, observations), asOf }
  return { asOf, logframes: programme.logframes.map((logframe) => assessLogframe(logframe, context)) }
}

/** What an assessment looks at: a programme, the observations known, and the day. */
export interface AssessmentSubject {
  readonly programme: Programme
  readonly observations: ReadonlyArray<Observation>
  readonly asOf: Day
}

/** One indicator as it stood on a day: what `assess` says of it, without the cost of all others. */
export const assessOne = (
  place: { readonly logframe: Logframe; readonly result: Result; readonly indicator: Indicator },
  { programme, observations, asOf }: AssessmentSubject
): IndicatorAssessment =>
  assessIndicator(place, { programme, observationsFor: indexObservations(programme, observations), asOf })

interface Context {
  readonly programme: Programme
  readonly observationsFor: ObservationIndex
  readonly asOf: Day
}

const assessLogframe = (logframe: Logframe, context: Context): LogframeAssessment => {
  const indicators = resultsOf(logframe).flatMap((result) =>
    result.indicators.map((indicator) => assessIndicator({ logframe, result, indicator }, context))
  )
  const count = (status: Status): number => indicators.filter((indicator) => indicator.status === status).length
  const counts = {
    exceeded: count("exceeded"),
    met: count("met"),
    "on-track": count("on-track"),
    "at-risk": count("at-risk"),
    "off-track": count("off-track"),
    "not-due": count("not-due"),
    "cannot-tell": count("cannot-tell"),
    "no-data": count("no-data")
  }
  return { logframe, indicators, counts }
}

interface Place {
  readonly logframe: Logframe
  readonly result: Result
  readonly indicator: Indicator
}

const assessIndicator = ({ logframe, result, indicator }: Place, context: Context): IndicatorAssessment => {
  const { programme, asOf } = context
  const observations = context.observationsFor(logframe, indicator)
  const reportedAfter = (day: Day): boolean =>
    observations.some((row) => row.period.end > day && row.period.end <= asOf)
  const due = dueTargetOf({ indicator, logframe, asOf, reportedAfter })
  const measured = measureFor(due, { logframe, indicator, ...context })
  const baseline = baselineOn(indicator, asOf)
  const actual = measured.kind === "actual" ? measured.actual : undefined
  const interval = actual && estimateInterval(indicator, actual, programme.policy.confidence)
  const judged = achievementOf({
    ...standingOf({ indicator, baseline, due, programme }),
    actual: actual?.value,
    interval
  })
  const status = due || !actual ? judged.status : "cannot-tell"
  const series = seriesOf(logframe, indicator, context)
  const reported = actual?.places ?? []
  const missingPlaces = reported.length === 0 ? [] : placesWithout(indicator, programme, new Set(reported))
  const subject = {
    reference: referenceTo(logframe, indicator),
    logframe,
    result,
    indicator,
    baseline,
    due,
    measured,
    interval
  }
  const caveats = caveatsOf({
    indicator,
    baseline,
    due,
    status,
    interval,
    illustrative: actual?.illustrative ?? false,
    reporting: actual?.reporting,
    missingPlaces
  })
  return {
    ...subject,
    achievement: judged.achievement,
    formula: due && judged.formula,
    status,
    caveats,
    missingPlaces,
    series,
    trend: trendOf(indicator, series)
  }
}

/** The places that are to report of which no figure is in an actual, neither for them nor for a place around or in them. */
const placesWithout = (
  indicator: Indicator,
  programme: Programme,
  reported: ReadonlySet<string>
): ReadonlyArray<string> => {
  const around = placesAroundEach(programme.places)
  return placesToReport(indicator, programme).filter((id) => ![id, ...around(id)].some((place) => reported.has(place)))
}

interface Stated {
  readonly indicator: Indicator
  readonly baseline: Baseline | undefined
  readonly due: DueTarget | undefined
  readonly programme: Programme
}

const standingOf = ({ indicator, baseline, due, programme }: Stated): Omit<Standing, "actual" | "interval"> => {
  const value = due?.value
  return {
    behaviour: isFlow(indicator) ? "flow" : "state",
    direction: indicator.direction,
    target: due?.amount,
    baseline: baseline && figureAmount(indicator, baseline.value),
    range: typeof value === "object" ? value : undefined,
    elapsed: due?.elapsed ?? 1,
    previous: due?.previousAmount,
    cumulative: indicator.targetMeaning === "to-date",
    policy: programme.policy
  }
}

interface CaveatContext {
  readonly indicator: Indicator
  readonly baseline: Baseline | undefined
  readonly due: DueTarget | undefined
  readonly status: Status
  readonly interval: Interval | undefined
  readonly illustrative: boolean
  readonly reporting: ReportingShare | undefined
  readonly missingPlaces: ReadonlyArray<string>
}

const caveatsOf = ({
  indicator,
  baseline,
  due,
  status,
  interval,
  illustrative,
  reporting,
  missingPlaces
}: CaveatContext): ReadonlyArray<Caveat> => {
  const isDesigned = indicator.sampleDesign?.designEffect !== undefined
  const applies: ReadonlyArray<readonly [Caveat, boolean]> = [
    ["no-target", !due],
    ["no-baseline", baseline === undefined && !isFlow(indicator)],
    ["target-in-interval", status === "cannot-tell" && due !== undefined && interval !== undefined],
    ["places-missing", missingPlaces.length > 0],
    ["partly-reported", reporting !== undefined && reporting.reported < reporting.expected],
    ["simple-random-sample-assumed", interval !== undefined && !isDesigned],
    ["design-effect-applied", interval !== undefined && isDesigned],
    ["illustrative-baseline", baseline?.illustrative ?? false],
    ["illustrative-target", due?.target.illustrative ?? false],
    ["illustrative-actual", illustrative]
  ]
  return applies.filter(([, isSo]) => isSo).map(([caveat]) => caveat)
}

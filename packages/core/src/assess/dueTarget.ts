import type { Figure, Indicator, Range, Target } from "../model/Indicator.js"
import { isFlow } from "../model/Indicator.js"
import type { Logframe } from "../model/Logframe.js"
import { type Day, addDays, daysBetween } from "../period/day.js"
import { dueAmount } from "./achievement.js"
import type { DueTarget } from "./Assessment.js"
import { baselineOn } from "./baselineOn.js"
import { figureAmount } from "./figureAmount.js"

/** The targets for all places and everybody together, in order of time. */
export const wholeTargets = (indicator: Indicator): ReadonlyArray<Target> =>
  indicator.targets.filter((target) => target.place === undefined && Object.keys(target.categories).length === 0)

/** The value of a target that was in force on a day; a revision dated after the day changes nothing. */
export const valueInForce = (target: Target, asOf: Day): Figure | Range =>
  target.revisions.findLast((revision) => revision.date <= asOf)?.value ?? target.value

/** What is asked of a set of targets on a day. */
export interface TargetQuestion {
  readonly indicator: Indicator
  readonly logframe: Logframe
  readonly asOf: Day
  /** Whether anything was reported after a day, so that a target still under way can be judged. */
  readonly reportedAfter: (day: Day) => boolean
}

/**
 * The target that counts on a day: the one under way when something was reported towards it, else the last that is due,
 * else the first to come.
 */
export const dueTargetOf = (question: TargetQuestion): DueTarget | undefined => {
  const { asOf, indicator } = question
  const targets = wholeTargets(indicator)
  const isForPeriod = indicator.targetMeaning === "for-period"
  const past = targets.findLast((target) => target.period.end <= asOf)
  const running = targets.find((target) => target.period.end > asOf && (!isForPeriod || target.period.start <= asOf))
  const since = running && isForPeriod ? addDays(running.period.start, -1) : (past?.period.end ?? "")
  const chosen = running && question.reportedAfter(since) ? running : (past ?? running ?? targets[0])
  return chosen && dueOn(chosen, question, targets)
}

const dueOn = (
  target: Target,
  { indicator, logframe, asOf }: TargetQuestion,
  targets: ReadonlyArray<Target>
): DueTarget => {
  const value = valueInForce(target, asOf)
  const amount = figureAmount(indicator, value)
  const before = targets.findLast((other) => other.period.end < target.period.end)
  const start = startOfWay({ indicator, logframe, target, before })
  const span = daysBetween(start, target.period.end)
  const elapsed =
    span <= 0 ? Number(asOf >= target.period.end) : Math.min(1, Math.max(0, daysBetween(start, asOf) / span))
  const previous = before && figureAmount(indicator, valueInForce(before, asOf))
  const chosen = { target, value, amount, previous: before, previousAmount: previous, elapsed }
  if (amount === undefined) return { ...chosen, dueAmount: undefined }
  const stated = baselineOn(indicator, asOf)
  const baseline = stated && figureAmount(indicator, stated.value)
  const cumulative = indicator.targetMeaning === "to-date"
  const behaviour = isFlow(indicator) ? "flow" : "state"
  const due = elapsed >= 1 ? amount : dueAmount(amount, elapsed, { behaviour, cumulative, previous, baseline })
  return { ...chosen, dueAmount: due }
}

interface Way {
  readonly indicator: Indicator
  readonly logframe: Logframe
  readonly target: Target
  readonly before: Target | undefined
}

/** The day before the way to a target began: the previous target's end, the baseline's, or the start of the period. */
const startOfWay = ({ indicator, logframe, target, before }: Way): Day => {
  if (indicator.targetMeaning === "for-period") return addDays(target.period.start, -1)
  const baseline = indicator.baseline?.period?.end
  if (before) return before.period.end
  return baseline !== undefined && baseline < target.period.end ? baseline : addDays(logframe.period.start, -1)
}

import type { Direction, Range } from "../model/Indicator.js"
import { type StatusPolicy, defaultStatusPolicy } from "../model/StatusPolicy.js"
import type { Formula, Status } from "./Assessment.js"

/** One indicator at one moment, as numbers. Yes is 1 and no is 0; a rank is its place on the scale, from 0. */
export interface Standing {
  /** A flow counts what happens within a period; a state is a level at a moment. */
  readonly behaviour: "flow" | "state"
  readonly direction: Direction
  readonly actual: number | undefined
  readonly target: number | undefined
  readonly baseline?: number | undefined
  /** For `maintain`: the range to stay in, both bounds included. */
  readonly range?: Range | undefined
  /** The share of the time to the target that has passed, 0 to 1; 1 unless said. */
  readonly elapsed?: number
  /** The target, or baseline, from which the way to this target began; for states and running totals. */
  readonly previous?: number | undefined
  /** Whether a flow is counted to date, so that what is due grows from `previous`. */
  readonly cumulative?: boolean
  /** Bounds of an estimate. */
  readonly interval?: { readonly low: number; readonly high: number } | undefined
  readonly policy?: StatusPolicy
}

/** How much of the target is reached, and what that means. */
export interface Achievement {
  /** Ratio, 1 is the target; undefined where it has no meaning. Never clamped. */
  readonly achievement: number | undefined
  readonly status: Status
  readonly formula: Formula | undefined
}

/**
 * Achievement and status of an indicator at a moment.
 *
 * A state is measured from its baseline, `(a - b) / (t - b)`, rising or falling alike; a flow never is. What moved away
 * from its target is negative, what went beyond it above 1. Before a target is due, status compares with what was due by
 * then, in proportion to the time that has passed; the achievement shown stays against the target. An estimate whose
 * interval holds a target that is due cannot tell. Comparisons allow 1e-12, relative, for binary fractions.
 */
export const achievementOf = (standing: Standing): Achievement => {
  const { actual, target, elapsed = 1, interval } = standing
  const none = { achievement: undefined, formula: undefined }
  if (actual === undefined) return { ...none, status: elapsed <= 0 ? "not-due" : "no-data" }
  if (standing.direction === "maintain" && standing.range) return maintained(actual, standing.range, standing)
  if (target === undefined) return { ...none, status: "cannot-tell" }
  const achievement = ratioTo(target, actual, standing)
  const formula = formulaFor(target, standing)
  if (elapsed <= 0) return { achievement, formula, status: "not-due" }
  const isDue = elapsed >= 1
  if (isDue && interval && interval.low <= target && target <= interval.high)
    return { achievement, formula, status: "cannot-tell" }
  const due = isDue ? target : dueAmount(target, elapsed, standing)
  const ratio = isDue ? achievement : ratioTo(due, actual, standing)
  return {
    achievement,
    formula,
    status: statusOf(
      { ratio, achievement, isDue, unmeasured: unmeasuredStatus(actual, due, standing) },
      standing.policy
    )
  }
}

/** What was due after a share of the time to a target: in proportion from the previous target for states and running totals. */
export const dueAmount = (
  target: number,
  elapsed: number,
  standing: Pick<Standing, "behaviour" | "cumulative" | "previous" | "baseline">
): number => {
  if (standing.behaviour === "flow" && !standing.cumulative) return target * elapsed
  const from = standing.previous ?? (standing.behaviour === "state" ? standing.baseline : undefined) ?? 0
  return from + (target - from) * elapsed
}

const tolerance = 1e-12

const same = (a: number, b: number): boolean => Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(a), Math.abs(b))

/** The formula that applies to a target: a state is measured from its baseline, and so is a count that should fall. */
const formulaFor = (target: number, { behaviour, direction, baseline }: Standing): Formula => {
  const hasWay = baseline !== undefined && !same(baseline, target)
  if (hasWay && (behaviour === "state" || direction === "decrease")) return "from-baseline"
  return direction === "decrease" ? "at-most-target" : "share-of-target"
}

const ratioTo = (target: number, actual: number, standing: Standing): number | undefined => {
  const { behaviour, baseline = 0 } = standing
  switch (formulaFor(target, standing)) {
    case "from-baseline":
      return (actual - baseline) / (target - baseline)
    case "at-most-target":
      return actual <= target || same(actual, target) ? 1 : target / actual
    default:
      if (target > 0) return actual / target
      return behaviour === "flow" && target === 0 && actual === 0 ? 1 : undefined
  }
}

/** The status where no ratio has a meaning, such as for anything above a target of zero. */
const unmeasuredStatus = (actual: number, due: number, { behaviour, direction, elapsed = 1 }: Standing): Status => {
  const isReached = direction === "decrease" ? actual <= due : actual >= due
  if (!isReached) return "off-track"
  if (elapsed < 1) return "on-track"
  return behaviour === "flow" ? "exceeded" : "met"
}

const maintained = (actual: number, range: Range, { elapsed = 1, interval }: Standing): Achievement => {
  const isInside =
    (actual >= range.low || same(actual, range.low)) && (actual <= range.high || same(actual, range.high))
  const straddles = interval && [range.low, range.high].some((bound) => interval.low <= bound && bound <= interval.high)
  const judged = { achievement: isInside ? 1 : undefined, formula: "within-range" } as const
  if (elapsed <= 0) return { ...judged, status: "not-due" }
  if (elapsed < 1) return { ...judged, status: isInside ? "on-track" : "off-track" }
  if (straddles) return { ...judged, status: "cannot-tell" }
  return { ...judged, status: isInside ? "met" : "off-track" }
}

interface Ratio {
  readonly ratio: number | undefined
  readonly achievement: number | undefined
  readonly isDue: boolean
  readonly unmeasured: Status
}

const reaches = (value: number | undefined, line: number): boolean =>
  value !== undefined && (value >= line || same(value, line))

const statusOf = ({ ratio, achievement, isDue, unmeasured }: Ratio, policy = defaultStatusPolicy): Status => {
  if (ratio === undefined) return unmeasured
  if (isDue && reaches(ratio, policy.exceeded)) return "exceeded"
  if (isDue ? reaches(ratio, 1) : reaches(achievement, 1)) return "met"
  if (reaches(ratio, policy.onTrack)) return "on-track"
  return reaches(ratio, policy.atRisk) ? "at-risk" : "off-track"
}

import { type Origin, within } from "../diagnostic/Origin.js"
import type { Figure, Indicator, Range, Target } from "../model/Indicator.js"
import { byPeriod } from "../period/Period.js"
import type { Change, Reason } from "./Change.js"
import { type Both, type Holder, type Written, changeOf } from "./Difference.js"
import { canonical, isSame } from "./isSame.js"
import { type Pair, pairById, unpairedOf } from "./Pair.js"
import type { Plain } from "./Plain.js"
import { plainOf } from "./plainOf.js"

/** An indicator on one side. */
export interface IndicatorHolder extends Holder {
  readonly node: Indicator
}

/** How targets that only one side has are told: each by itself, or all as those of the logframe's own period. */
export type TargetReading = "each" | "of-phase"

/**
 * Compares the targets of an indicator. Those for the same period, place and categories are the same; what is left of two
 * logframes that follow on from each other are the targets of either's period, and one change.
 */
export const compareTargets = (both: Both<IndicatorHolder>, reading: TargetReading): ReadonlyArray<Change> => {
  const all = { befores: both.before.node.targets, afters: both.after.node.targets }
  const byDays = pairById(all, (target) => keyOfTarget(target, `${target.period.start}..${target.period.end}`))
  const byLabel = pairById(unpairedOf(all, byDays), (target) => keyOfTarget(target, target.period.label))
  const pairs = [...byDays, ...byLabel]
  const { befores, afters } = unpairedOf(all, pairs)
  const changed = pairs.flatMap((pair) => compareTarget(both, pair))
  if (reading === "of-phase") return [...changed, ...comparePhases(both, befores, afters)]
  return [
    ...changed,
    ...befores.map((target) => changeOf(both, { ...retargeted, before: writtenTarget(target), after: undefined })),
    ...afters.map((target) => changeOf(both, { ...retargeted, before: undefined, after: writtenTarget(target) }))
  ]
}

const retargeted = { kind: "retargeted", aspect: "targets" } as const

const keyOfTarget = ({ place, categories }: Target, period: string): string =>
  `${period}\n${place ?? ""}\n${canonical(plainOf(categories))}`

const compareTarget = (both: Both<IndicatorHolder>, { before, after }: Pair<Target>): ReadonlyArray<Change> => {
  if (isSame(before, after)) return []
  const isFigure = !isSame([before.value, before.revisions], [after.value, after.revisions])
  const change = changeOf(both, {
    kind: isFigure ? "retargeted" : "changed",
    aspect: "targets",
    before: writtenTarget(before),
    after: writtenTarget(after),
    reason: revisionReason(before, after)
  })
  return [change]
}

const comparePhases = (
  both: Both<IndicatorHolder>,
  befores: ReadonlyArray<Target>,
  afters: ReadonlyArray<Target>
): ReadonlyArray<Change> => {
  if (befores.length + afters.length === 0) return []
  const reason: Reason = { kind: "new-period", text: undefined, origin: within(both.after.node.origin, "targets") }
  const isBoth = befores.length > 0 && afters.length > 0
  return [
    changeOf(both, {
      ...retargeted,
      before: writtenTargets(befores),
      after: writtenTargets(afters),
      reason: isBoth ? reason : undefined
    })
  ]
}

const writtenTargets = (targets: ReadonlyArray<Target>): Written | undefined => {
  const values = targets.toSorted((a, b) => byPeriod(a.period, b.period)).map(plainTarget)
  return values.length > 0 ? { value: values } : undefined
}

const writtenTarget = (target: Target): Written => ({ value: plainTarget(target), origin: target.origin })

/** A target as a file writes it, with its period, place and categories among its keys. */
const plainTarget = (target: Target): Plain => {
  const { period, value, place, categories, ...rest } = target
  const by = { ...(place === undefined ? {} : { place }), ...categories }
  return withoutUndefined({ period: period.label, by: plainOf(by), ...amountOf(value), ...recordOf(plainOf(rest)) })
}

const amountOf = (value: Figure | Range): Readonly<Record<string, Plain>> =>
  typeof value === "object" ? { low: value.low, high: value.high } : { value }

const recordOf = (plain: Plain | undefined): Readonly<Record<string, Plain>> =>
  typeof plain === "object" && !Array.isArray(plain) ? Object.fromEntries(Object.entries(plain)) : {}

const withoutUndefined = (record: Readonly<Record<string, Plain | undefined>>): Plain =>
  Object.fromEntries(Object.entries(record).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])))

/** A figure that may have been revised. */
interface Revisable {
  readonly revisions: Target["revisions"]
  readonly origin: Origin
}

/** The reason of the last revision that came up since. */
export const revisionReason = (before: Revisable, after: Revisable): Reason | undefined =>
  after.revisions
    .flatMap((revision, index): ReadonlyArray<Reason> => {
      const { reason } = revision
      if (reason === undefined || before.revisions.some((earlier) => isSame(earlier, revision))) return []
      return [{ kind: "revision", text: reason, origin: within(after.origin, "revised", index, "reason") }]
    })
    .at(-1)

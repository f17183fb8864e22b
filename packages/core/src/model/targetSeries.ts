import type { Figure, Indicator, Range, Target } from "./Indicator.js"

/** A target for all places and everybody, with its value as last revised. */
export interface TargetPoint {
  readonly target: Target
  readonly value: Figure | Range
  /** The value for a sentence: yes, 120, weak, 40 to 60. */
  readonly said: string
  /** The value as a number: yes is 1 and no 0, a rank its place on the scale; undefined for a range. */
  readonly amount: number | undefined
}

/** The way that an indicator's targets plan, in order of time; what was asked of places and categories is not in it. */
export const targetSeries = (indicator: Indicator): ReadonlyArray<TargetPoint> =>
  indicator.targets
    .filter(({ place, categories }) => place === undefined && Object.keys(categories).length === 0)
    .map((target) => {
      const value = target.revisions.at(-1)?.value ?? target.value
      return { target, value, said: saidOf(value), amount: plannedAmount(indicator, value) }
    })

/** The number that the baseline stands for, as last revised. */
export const baselineAmount = (indicator: Indicator): number | undefined =>
  plannedAmount(indicator, indicator.baseline?.revisions.at(-1)?.value ?? indicator.baseline?.value)

/** The number that a figure stands for, as in `TargetPoint`. */
export const plannedAmount = (
  { scale }: Pick<Indicator, "scale">,
  value: Figure | Range | undefined
): number | undefined => {
  if (typeof value === "number") return value
  if (typeof value === "boolean") return value ? 1 : 0
  const rank = typeof value === "string" ? scale.indexOf(value) : -1
  return rank < 0 ? undefined : rank
}

const saidOf = (value: Figure | Range): string => {
  if (typeof value === "boolean") return value ? "yes" : "no"
  return typeof value === "object" ? `${value.low} to ${value.high}` : String(value)
}

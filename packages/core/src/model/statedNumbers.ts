import { type Origin, nameOf } from "../diagnostic/Origin.js"
import type { Figure, Indicator, Range } from "./Indicator.js"

/** A number that a logframe states of an indicator, and where. */
export interface StatedNumber {
  readonly value: number
  readonly origin: Origin
}

/** The numbers of a baseline and of all targets, revised values and both bounds of ranges among them. */
export const statedNumbers = ({ baseline, targets }: Indicator): ReadonlyArray<StatedNumber> => [
  ...(baseline
    ? [baseline.value, ...baseline.revisions.map(({ value }) => value)].flatMap((value) =>
        numbersIn(value, baseline.origin)
      )
    : []),
  ...targets.flatMap((target) =>
    [target.value, ...target.revisions.map(({ value }) => value)].flatMap((value) =>
      numbersIn(value, nameOf(target.origin))
    )
  )
]

const numbersIn = (value: Figure | Range, origin: Origin): ReadonlyArray<StatedNumber> => {
  if (typeof value === "object") return [value.low, value.high].map((bound) => ({ value: bound, origin }))
  return typeof value === "number" ? [{ value, origin }] : []
}

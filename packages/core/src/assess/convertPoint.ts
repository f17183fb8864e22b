import { decimalsOf } from "../statistics/decimalsOf.js"
import type { Interval } from "./Interval.js"
import type { Conversion, Point } from "./Series.js"

/** A point on another base: figure and interval multiplied and added to, and marked. */
export const convertPoint = (point: Point, conversion: Conversion): Point => {
  const value = converted(point.value, conversion)
  return {
    ...point,
    figure: value,
    value,
    interval: point.interval && convertedInterval(point.interval, conversion),
    converted: { ...conversion, reported: point.value }
  }
}

/** First `earlier`, then `later`, as one conversion. */
export const joinConversions = (earlier: Conversion, later: Conversion): Conversion => ({
  times: rounded(earlier.times * later.times, [earlier.times], [later.times]),
  plus: converted(earlier.plus, later)
})

/** To as many decimals as the factors have together, so that binary fractions leave no trace. */
const converted = (value: number, { times, plus }: Conversion): number =>
  rounded(value * times + plus, [value], [times, plus])

const rounded = (value: number, left: ReadonlyArray<number>, right: ReadonlyArray<number>): number => {
  const decimals = decimalsOf(left) + decimalsOf(right)
  // Numbers so small or large that they are written with an exponent say nothing about decimals.
  const isWrittenOut = [value, ...left, ...right].every((number) => !String(number).includes("e"))
  return isWrittenOut && decimals <= mostDecimals ? Number(value.toFixed(decimals)) : value
}

const mostDecimals = 15

/** A conversion that turns the scale around turns the bounds around. Bounds are no reported figures and are not rounded. */
const convertedInterval = ({ low, high, confidence }: Interval, { times, plus }: Conversion): Interval => {
  const [a, b] = [low * times + plus, high * times + plus]
  return { low: Math.min(a, b), high: Math.max(a, b), confidence }
}

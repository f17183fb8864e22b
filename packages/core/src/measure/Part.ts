import { type Combine, type Indicator, unitScale } from "../model/Indicator.js"
import type { Observation } from "../model/Observation.js"
import type { Period } from "../period/Period.js"
import { exactSum, exactSumOfProducts } from "../statistics/exactSum.js"
import type { LeftOutReason } from "../model/RowsBehind.js"
import type { LeftOut } from "./Actual.js"

/** A figure on its way to an actual: of some period, place or category, with what it is made of. */
export interface Part {
  readonly period: Period
  /** Undefined where a denominator is zero. */
  readonly value: number | undefined
  readonly numerator: number | undefined
  readonly denominator: number | undefined
  readonly sample: number | undefined
  readonly persons: ReadonlySet<string> | undefined
  readonly places: ReadonlyArray<string>
  readonly counted: ReadonlyArray<Observation>
  readonly leftOut: ReadonlyArray<LeftOut>
}

/** What one observation amounts to by itself; yes is 1, no is 0, a rank its place on the scale. */
export const partOf = (indicator: Indicator, observation: Observation): Part => ({
  period: observation.period,
  value: valueOf(indicator, observation),
  numerator: observation.numerator,
  denominator: observation.denominator,
  sample: observation.sample ?? (indicator.entry === "estimate" ? observation.denominator : undefined),
  persons: observation.person === undefined ? undefined : new Set([observation.person]),
  places: observation.place === undefined ? [] : [observation.place],
  counted: [observation],
  leftOut: []
})

const valueOf = (indicator: Indicator, { value, numerator, denominator, person }: Observation): number | undefined => {
  if (person !== undefined) return 1
  if (numerator !== undefined && denominator !== undefined) {
    return denominator === 0 ? undefined : (numerator / denominator) * unitScale(indicator)
  }
  if (typeof value === "boolean") return value ? 1 : 0
  if (typeof value === "string") {
    const rank = indicator.scale.indexOf(value)
    return rank < 0 ? undefined : rank
  }
  return value
}

/** How parts become one. */
export type Joining = Exclude<Combine["time"] | Combine["places"], "latest" | "recompute" | "none">

/** Joins parts of one indicator, which cover different periods, places or categories; undefined when there is none. */
export const joinParts = (indicator: Indicator, given: ReadonlyArray<Part>, joining: Joining): Part | undefined => {
  if (given.length < 2) return given[0]
  const parts = indicator.entry === "estimate" ? given.map((part) => asSuccesses(indicator, part)) : given
  const shared = {
    period: spanning(parts.map((part) => part.period)),
    sample: undefined,
    places: [...new Set(parts.flatMap((part) => part.places))],
    counted: [...new Set(parts.flatMap((part) => part.counted))],
    leftOut: parts.flatMap((part) => part.leftOut)
  }
  const numerator = sumOf(parts.map((part) => part.numerator))
  const denominator = sumOf(parts.map((part) => part.denominator))
  const ratios = { numerator, denominator }
  switch (joining) {
    case "distinct": {
      const persons = new Set(parts.flatMap((part) => [...(part.persons ?? [])]))
      return { ...shared, ...ratios, persons, value: persons.size }
    }
    case "ratio-of-sums": {
      const isRatio = numerator !== undefined && denominator !== undefined && denominator !== 0
      return {
        ...shared,
        ...ratios,
        sample: indicator.entry === "estimate" ? denominator : undefined,
        persons: undefined,
        value: isRatio ? (numerator / denominator) * unitScale(indicator) : undefined
      }
    }
    case "weighted-mean":
      return { ...shared, ...ratios, ...weighted(parts), persons: undefined }
    default: {
      const values = parts.map((part) => part.value)
      return { ...shared, ...ratios, persons: undefined, value: joinedValue(values, joining) }
    }
  }
}

/** An estimate that is a share and a sample size as so many of so many, which is how samples are pooled. */
const asSuccesses = (indicator: Indicator, part: Part): Part => {
  const { value, sample, denominator } = part
  if (denominator !== undefined || value === undefined || sample === undefined) return part
  return { ...part, numerator: (value / unitScale(indicator)) * sample, denominator: sample }
}

/** The mean of means, each weighted by the number that it was taken over; undefined where one does not say it. */
const weighted = (parts: ReadonlyArray<Part>): Pick<Part, "value" | "sample"> => {
  const sample = sumOf(parts.map((part) => part.sample))
  const weights = parts.flatMap(({ value, sample: n }) =>
    value === undefined || n === undefined ? [] : [[value, n] as const]
  )
  const isKnown = weights.length === parts.length && sample !== undefined && sample !== 0
  return { sample, value: isKnown ? exactSumOfProducts(weights) / sample : undefined }
}

/** Yes is 1 and no is 0, so that the least of answers says whether all are yes. */
const joinedValue = (
  values: ReadonlyArray<number | undefined>,
  joining: Exclude<Joining, "distinct" | "ratio-of-sums" | "weighted-mean">
): number | undefined => {
  const sum = sumOf(values)
  const numbers = values.filter((value) => value !== undefined)
  if (numbers.length < values.length) return undefined
  switch (joining) {
    case "sum":
      return sum
    case "mean":
      return sum === undefined ? undefined : sum / values.length
    case "all":
    case "min":
      return Math.min(...numbers)
    case "any":
    case "max":
      return Math.max(...numbers)
  }
}

/** The part, with observations that it does not count and why. */
export const leavingOut = (part: Part, observations: ReadonlyArray<Observation>, reason: LeftOutReason): Part =>
  observations.length === 0
    ? part
    : { ...part, leftOut: [...part.leftOut, ...observations.map((observation) => ({ observation, reason }))] }

const sumOf = (values: ReadonlyArray<number | undefined>): number | undefined => {
  const numbers = values.filter((value) => value !== undefined)
  return numbers.length === values.length ? exactSum(numbers) : undefined
}

/** The span from the first start to the last end. */
export const spanning = (periods: ReadonlyArray<Period>): Period => {
  const start = periods.reduce(
    (least, period) => (period.start < least ? period.start : least),
    periods[0]?.start ?? ""
  )
  const end = periods.reduce((most, period) => (period.end > most ? period.end : most), periods[0]?.end ?? "")
  const same = periods.find((period) => period.start === start && period.end === end)
  const first = periods.find((period) => period.start === start)
  const last = periods.find((period) => period.end === end)
  const from = first?.label.split("..")[0] ?? start
  return same ?? { label: `${from}..${last?.label.split("..").at(-1) ?? end}`, start, end }
}

import type { Origin } from "../diagnostic/Origin.js"
import { keptBy } from "../memory/keptBy.js"
import type { Period } from "../period/Period.js"
import type { Citation } from "./Citation.js"
import type { Indicator } from "./Indicator.js"
import type { Assumption, Result } from "./Result.js"
import type { Text } from "./Text.js"

/** Something of the revised logframe that this one gives up: a result or an indicator, by its id there. */
export interface Dropped {
  readonly id: string
  readonly reason: Text | undefined
  readonly citation: Citation | undefined
  readonly origin: Origin
}

/** A change of the programme's design from the revised logframe to this one, with its reason. */
export interface Adaptation {
  readonly change: Text
  /** The results and indicators that it changed, of this logframe or of the revised one. */
  readonly about: ReadonlyArray<string>
  readonly reason: Text | undefined
  readonly citation: Citation | undefined
  readonly illustrative: boolean
  readonly origin: Origin
}

/** One logframe: the results chain of one phase of a programme. */
export interface Logframe {
  readonly id: string
  readonly title: Text
  readonly period: Period
  /** The span from which data count: the period, longer where a survey was made after the end. */
  readonly dataPeriod: Period
  /** The id of the logframe that this one revises. */
  readonly revises: string | undefined
  readonly dropped: ReadonlyArray<Dropped>
  readonly adaptations: ReadonlyArray<Adaptation>
  /** What must be so before the programme can begin. */
  readonly preconditions: ReadonlyArray<Assumption>
  readonly note: Text | undefined
  readonly goal: Result | undefined
  readonly outcomes: ReadonlyArray<Result>
  readonly origin: Origin
}

/** Every result, each before its children; the goal first. */
export const resultsOf: (logframe: Logframe) => ReadonlyArray<Result> = keptBy(({ goal, outcomes }) => {
  const results: Array<Result> = []
  const descend = (result: Result): void => {
    results.push(result)
    for (const child of result.children) descend(child)
  }
  for (const top of [...(goal ? [goal] : []), ...outcomes]) descend(top)
  return results
})

/** Every indicator, in the order in which the logframe states them. */
export const indicatorsOf: (logframe: Logframe) => ReadonlyArray<Indicator> = keptBy((logframe) =>
  resultsOf(logframe).flatMap((result) => result.indicators)
)

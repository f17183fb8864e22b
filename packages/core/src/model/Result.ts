import type { Origin } from "../diagnostic/Origin.js"
import type { Citation } from "./Citation.js"
import type { Indicator } from "./Indicator.js"
import type { Text } from "./Text.js"

/** A level of the results chain. */
export type Level = "goal" | "outcome" | "output" | "activity"

/** A condition outside of the programme's control on which a result depends. */
export interface Assumption {
  readonly text: Text
  readonly citation: Citation | undefined
  readonly origin: Origin
}

/** One box of the logframe: a goal, an outcome, an output or an activity, with what hangs below it. */
export interface Result {
  readonly id: string
  readonly level: Level
  readonly statement: Text
  /** False for an objective that the programme pursues without answering for it as an outcome. */
  readonly primary: boolean
  readonly assumptions: ReadonlyArray<Assumption>
  readonly indicators: ReadonlyArray<Indicator>
  readonly children: ReadonlyArray<Result>
  readonly note: Text | undefined
  readonly citation: Citation | undefined
  readonly illustrative: boolean
  readonly origin: Origin
}

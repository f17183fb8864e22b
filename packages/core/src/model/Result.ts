import type { Origin } from "../diagnostic/Origin.js"
import type { Period } from "../period/Period.js"
import type { Alignment } from "./Alignment.js"
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

/** How likely a risk is, or how grave it would be. */
export type RiskLevel = "low" | "medium" | "high" | "very-high"

/** Something that may keep a result from being reached, with what is done about it. */
export interface Risk {
  readonly text: Text
  readonly likelihood: RiskLevel | undefined
  readonly impact: RiskLevel | undefined
  readonly mitigation: Text | undefined
  readonly owner: Text | undefined
  readonly citation: Citation | undefined
  readonly origin: Origin
}

/** An amount of money. */
export interface Budget {
  readonly amount: number
  /** ISO 4217 code; undefined when neither it nor the programme names one. */
  readonly currency: string | undefined
  readonly origin: Origin
}

/** When an activity is to be done, and when it was. */
export interface WorkPlan {
  readonly planned: Period | undefined
  readonly actual: Period | undefined
}

/** A result to which another contributes beyond the tree. */
export interface Contribution {
  /** Such as `safe-water`, or `2008-2011/safe-water` in another logframe. */
  readonly to: string
  readonly origin: Origin
}

/** One box of the logframe: a goal, an outcome, an output or an activity, with what hangs below it. */
export interface Result {
  readonly id: string
  readonly level: Level
  readonly statement: Text
  /** False for an objective that the programme pursues without answering for it as an outcome. */
  readonly primary: boolean
  readonly responsible: Text | undefined
  readonly assumptions: ReadonlyArray<Assumption>
  readonly risks: ReadonlyArray<Risk>
  readonly budget: Budget | undefined
  /** An output's share of its outcome, in percent. */
  readonly weight: number | undefined
  readonly contributions: ReadonlyArray<Contribution>
  readonly alignment: ReadonlyArray<Alignment>
  readonly workPlan: WorkPlan
  /** What an activity uses: people, goods, services. */
  readonly inputs: ReadonlyArray<Text>
  readonly tags: ReadonlyArray<string>
  readonly indicators: ReadonlyArray<Indicator>
  readonly children: ReadonlyArray<Result>
  readonly note: Text | undefined
  readonly citation: Citation | undefined
  readonly illustrative: boolean
  readonly origin: Origin
}

import type { Severity } from "../diagnostic/Diagnostic.js"
import type { Origin } from "../diagnostic/Origin.js"
import type { Limits } from "./Limits.js"
import type { Text } from "./Text.js"

/** What a policy makes of a rule: how grave its findings are, or that it does not look. */
export type RuleSetting = Severity | "off"

/** Settings for rules by their ids, and limits; what is not named is left as it is. */
export interface RuleSettings {
  readonly rules: Readonly<Record<string, RuleSetting>>
  readonly limits: Partial<Limits>
}

/** What becomes of rows of data that have errors. */
export interface BadRows {
  /** `stop`: they are errors, as any; `set-aside`: they are left out, counted, and told as warnings. */
  readonly treatment: "stop" | "set-aside"
  /** The most of all rows that may be set aside, in percent. */
  readonly atMost: number
}

/** What `policy.yaml` says: whose profile counts, what the organisation sets otherwise, and why. */
export interface LintPolicy extends RuleSettings {
  /** The id of a donor's profile. */
  readonly profile: string | undefined
  /** Why a rule is set as it is, by its id. */
  readonly reasons: Readonly<Record<string, Text>>
  /** What becomes of rows of data that have errors; undefined: they stop the check. */
  readonly badRows: BadRows | undefined
  readonly origin: Origin
}

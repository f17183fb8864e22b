import type { Limits } from "../model/Limits.js"
import type { RuleSetting, RuleSettings } from "../model/LintPolicy.js"
import type { profileTitles } from "../schema/profileTitles.js"
import type { ruleSummaries } from "../schema/ruleSummaries.js"

/** The id of a donor's profile. */
export type ProfileId = keyof typeof profileTitles

/** The id of a rule. */
export type RuleId = keyof typeof ruleSummaries

/** What a donor asks of a logframe: how grave it takes the findings of rules, and where its limits are. */
export interface Profile extends RuleSettings {
  readonly id: ProfileId
  readonly title: string
  /** The donor's guide that says so. */
  readonly source: string
  readonly rules: Readonly<Partial<Record<RuleId, RuleSetting>>>
  readonly limits: Partial<Limits>
}

/** Declares a profile. */
export const defineProfile = (profile: Profile): Profile => profile

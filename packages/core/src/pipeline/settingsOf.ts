import type { LintPolicy, RuleSettings } from "../model/LintPolicy.js"
import type { Profile, ProfileId } from "../profiles/Profile.js"
import { profiles } from "../profiles/index.js"

/** The donor's profile that counts: the one named on its own, or else the policy's. */
export const profileOf = (policy: LintPolicy | undefined, donor: ProfileId | undefined): Profile | undefined =>
  profiles.find(({ id }) => id === (donor ?? policy?.profile))

/** The settings of a donor's profile and of the policy; the later count before the earlier. */
export const settingsOf = (
  policy: LintPolicy | undefined,
  donor: ProfileId | undefined
): ReadonlyArray<RuleSettings> => {
  const profile = profileOf(policy, donor)
  return [...(profile ? [profile] : []), ...(policy ? [policy] : [])]
}

import { decodePolicy } from "../decode/decodePolicy.js"
import type { Diagnostic } from "../diagnostic/Diagnostic.js"
import type { Rule } from "../lint/Rule.js"
import type { LintPolicy, RuleSetting, RuleSettings } from "../model/LintPolicy.js"
import type { Text } from "../model/Text.js"
import type { ProfileId } from "../profiles/Profile.js"
import { rules } from "../rules/index.js"
import type { SourceFile } from "../source/SourceFile.js"
import { parseSyntax } from "../syntax/parseSyntax.js"
import { profileOf } from "./settingsOf.js"

/** A rule as it stands for a programme. */
export interface WeighedRule {
  readonly rule: Rule
  /** How grave its findings are, or that it does not look. */
  readonly setting: RuleSetting
  /** Who says so: the rule itself, a donor's profile, or the programme's policy. */
  readonly by: "rule" | "profile" | "policy"
  /** Why the policy says so, where it gives a reason. */
  readonly reason: Text | undefined
}

/** The rules as a policy and a donor's profile weigh them, and what was found in the policy. */
export interface Weighing {
  readonly rules: ReadonlyArray<WeighedRule>
  readonly profile: ProfileId | undefined
  readonly diagnostics: ReadonlyArray<Diagnostic>
}

/** Weighs every rule by the file `policy.yaml`, where there is one, and by a donor's profile, as `loadProgramme` does. */
export const weighRules = (file: SourceFile | undefined, donor?: ProfileId): Weighing => {
  const tree = file && parseSyntax(file)
  const decoded = tree?.value && decodePolicy(tree.value)
  const policy = decoded?.value
  const profile = profileOf(policy, donor)
  const settings: RuleSettings["rules"] = profile?.rules ?? {}
  return {
    rules: rules.map((rule) => weighed(rule, policy, settings[rule.id])),
    profile: profile?.id,
    diagnostics: [...(tree?.diagnostics ?? []), ...(decoded?.diagnostics ?? [])]
  }
}

const weighed = (rule: Rule, policy: LintPolicy | undefined, ofProfile: RuleSetting | undefined): WeighedRule => {
  const ofPolicy = policy?.rules[rule.id]
  if (ofPolicy !== undefined) return { rule, setting: ofPolicy, by: "policy", reason: policy?.reasons[rule.id] }
  const setting = ofProfile ?? rule.severity
  return { rule, setting, by: ofProfile === undefined ? "rule" : "profile", reason: undefined }
}

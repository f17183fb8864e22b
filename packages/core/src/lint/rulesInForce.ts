import { type Limits, standardLimits } from "../model/Limits.js"
import type { RuleSettings } from "../model/LintPolicy.js"
import type { Rule } from "./Rule.js"

/** The rules that look, each with the severity that counts, and the limits that they compare with. */
export interface RulesInForce {
  readonly rules: ReadonlyArray<Rule>
  readonly limits: Limits
}

/** What settings make of rules; a later setting counts before an earlier one, and that before the rule's own. */
export const rulesInForce = (rules: ReadonlyArray<Rule>, settings: ReadonlyArray<RuleSettings>): RulesInForce => {
  const set = new Map(settings.flatMap((each) => Object.entries(each.rules)))
  return {
    rules: rules.flatMap((rule) => {
      const severity = set.get(rule.id) ?? rule.severity
      return severity === "off" ? [] : [severity === rule.severity ? rule : { ...rule, severity }]
    }),
    limits: settings.reduce((limits, each) => ({ ...limits, ...each.limits }), standardLimits)
  }
}

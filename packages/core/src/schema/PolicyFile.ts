import * as Schema from "effect/Schema"
import { limitEntries } from "../model/Limits.js"
import { profileTitles } from "./profileTitles.js"
import { ruleSummaries } from "./ruleSummaries.js"
import { Percent, TextValue } from "./scalars.js"

const Severity = Schema.Literals(["error", "warning", "note", "off"]).annotate({
  identifier: "RuleSeverity",
  description: "How grave a rule's findings are, or that it does not look.",
  meanings: {
    error: "Its findings end `validate` and `check` with exit code 1.",
    warning: "Its findings are told, and end nothing.",
    note: "Its findings are told, as something to know.",
    off: "The rule does not look."
  }
})

const Rule = Schema.Union([
  Severity,
  Schema.Struct({
    severity: Severity,
    reason: Schema.optionalKey(TextValue.annotate({ description: "Why the organisation sets the rule so." }))
  }).annotate({ title: "Severity with its reason", description: "A severity, with the reason for it." })
]).annotate({ identifier: "RuleSetting", description: "What the organisation makes of a rule." })

const Limit = Schema.Finite.check(Schema.isGreaterThan(0, { expected: "a number above 0" }))

const limits: Readonly<Record<string, Schema.optionalKey<typeof Limit>>> = Object.fromEntries(
  Object.values(limitEntries).map(({ key, description }) => [key, Schema.optionalKey(Limit.annotate({ description }))])
)

const rules: Readonly<Record<string, Schema.optionalKey<typeof Rule>>> = Object.fromEntries(
  Object.entries(ruleSummaries).map(([id, summary]) => [
    id,
    Schema.optionalKey(Rule.annotate({ description: summary }))
  ])
)

const BadRows = Schema.Union([
  Schema.Literals(["stop", "set-aside"]).annotate({
    meanings: {
      stop: "They are errors and end `check` with exit code 1, whatever stands; unless said.",
      "set-aside": "They are left out, counted in every report, and told as warnings."
    }
  }),
  Schema.Struct({
    "set-aside-at-most": Percent.annotate({
      description: "The most of all rows that may be set aside, in percent; where more are bad, they stop the check."
    })
  }).annotate({ title: "Set aside, up to a share", description: "They are set aside, up to a share of all rows." })
]).annotate({ identifier: "BadRows", description: "What becomes of rows of data that have errors." })

const profileIds = Object.keys(profileTitles)

/** `policy.yaml`: which findings are how grave in this organisation, and where its limits are. */
export const PolicyFile = Schema.Struct({
  profile: Schema.optionalKey(
    Schema.Literals(profileIds).annotate({
      description: "The donor whose profile counts; oecd-dac unless said.",
      meanings: profileTitles
    })
  ),
  rules: Schema.optionalKey(
    Schema.Struct(rules).annotate({
      description: "Rules by id, with the severity that counts here.",
      examples: [{ "require-baseline": "error", "require-assumption": { severity: "off", reason: "Kept elsewhere" } }]
    })
  ),
  "bad-rows": Schema.optionalKey(
    BadRows.annotate({
      description: "What becomes of rows of data that have errors; stop unless said.",
      examples: ["set-aside", { "set-aside-at-most": 5 }]
    })
  ),
  limits: Schema.optionalKey(
    Schema.Struct(limits).annotate({
      description: "How much is too much, for the rules that compare with a number.",
      examples: [{ "indicators-per-result": 4 }]
    })
  )
}).annotate({
  title: "Policy",
  description: "policy.yaml: how grave the findings of rules are in this organisation, and where its limits are.",
  examples: [{ profile: "fcdo", rules: { "require-assumption": "error" } }]
})

/** The decoded content of a `policy.yaml`. */
export type PolicyContent = typeof PolicyFile.Type

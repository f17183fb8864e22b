import { type Diagnostic, errorAt } from "../diagnostic/Diagnostic.js"
import { originOf } from "../diagnostic/Origin.js"
import { type Limits, limitEntries } from "../model/Limits.js"
import type { BadRows, LintPolicy, RuleSetting } from "../model/LintPolicy.js"
import type { Text } from "../model/Text.js"
import type { PolicyContent } from "../schema/PolicyFile.js"
import type { SyntaxTree } from "../syntax/SyntaxTree.js"
import type { Decoded } from "./Decoded.js"
import { contentDecoder } from "./contentDecoder.js"
import { decodeFaultyPolicy } from "./decodeFaulty.js"

const decodeContent = contentDecoder("policy", decodeFaultyPolicy)

/** Decodes `policy.yaml`. */
export const decodePolicy = (tree: SyntaxTree): Decoded<LintPolicy> => {
  const { value, diagnostics, removed } = decodeContent(tree)
  const policy = value && { ...policyOf(value), origin: originOf(tree.file.path) }
  return { value: policy, diagnostics: diagnostics.map(inWordsOfRules), removed }
}

const policyOf = ({
  profile,
  rules = {},
  limits = {},
  "bad-rows": badRows
}: PolicyContent): Omit<LintPolicy, "origin"> => {
  const settings: Record<string, RuleSetting> = {}
  const reasons: Record<string, Text> = {}
  for (const [id, written] of Object.entries(rules)) {
    if (written === undefined) continue
    const full = typeof written === "string" ? { severity: written } : written
    settings[id] = full.severity
    if ("reason" in full && full.reason !== undefined) reasons[id] = full.reason
  }
  return { profile, rules: settings, reasons, limits: limitsOf(limits), badRows: badRows && badRowsOf(badRows) }
}

const badRowsOf = (written: NonNullable<PolicyContent["bad-rows"]>): BadRows =>
  typeof written === "string"
    ? { treatment: written, atMost: 100 }
    : { treatment: "set-aside", atMost: written["set-aside-at-most"] }

const limitsOf = (written: NonNullable<PolicyContent["limits"]>): Partial<Limits> =>
  Object.fromEntries(
    Object.entries(limitEntries).flatMap(([name, { key }]) => {
      const value = written[key]
      return value === undefined ? [] : [[name, value] as const]
    })
  )

/** The keys under `rules:` are names of rules, and there are too many to list all that are known. */
const inWordsOfRules = (diagnostic: Diagnostic): Diagnostic => {
  const { code, origin, params } = diagnostic
  if (code !== "known-key" || origin.path[0] !== "rules" || origin.path.length !== 2) return diagnostic
  return errorAt("known-reference", origin, { kind: "rule", name: params["key"], nearest: params["nearest"] })
}

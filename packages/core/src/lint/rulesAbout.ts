import type { Rule } from "./Rule.js"

/** The rules about one kind of thing. */
export const rulesAbout = <About extends Rule["about"]>(
  rules: ReadonlyArray<Rule>,
  about: About
): ReadonlyArray<Extract<Rule, { readonly about: About }>> =>
  rules.filter((rule): rule is Extract<Rule, { readonly about: About }> => rule.about === about)

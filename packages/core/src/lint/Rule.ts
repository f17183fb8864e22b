import type { Diagnostic, Params, Severity, Words } from "../diagnostic/Diagnostic.js"
import type { Origin } from "../diagnostic/Origin.js"
import type { Observation } from "../model/Observation.js"
import type { Programme } from "../model/Programme.js"

/** What a rule looks at, and how it says what it found. */
export interface RuleContext {
  readonly programme: Programme
  readonly observations: ReadonlyArray<Observation>
  readonly report: (origin: Origin, params?: Params, related?: ReadonlyArray<Origin>) => void
}

/** A check of the whole programme: it finds, and its words say. A rule knows the model and never looks at YAML. */
export interface Rule extends Words {
  readonly id: string
  readonly severity: Severity
  readonly find: (context: RuleContext) => void
}

/** Declares a rule. */
export const defineRule = (rule: Rule): Rule => rule

/** Everything the rules find, in the order of the rules. */
export const runRules = (
  rules: ReadonlyArray<Rule>,
  subject: Pick<RuleContext, "programme" | "observations">
): ReadonlyArray<Diagnostic> =>
  rules.flatMap(({ id: code, severity, find }) => {
    const found: Array<Diagnostic> = []
    const report: RuleContext["report"] = (origin, params = {}, related = []) =>
      found.push({ code, severity, params, origin, related })
    find({ ...subject, report })
    return found
  })

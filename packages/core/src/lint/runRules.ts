import type { Diagnostic } from "../diagnostic/Diagnostic.js"
import type { Limits } from "../model/Limits.js"
import type { Observation } from "../model/Observation.js"
import type { Programme, ProgrammeFrame } from "../model/Programme.js"
import type { Report, Rule } from "./Rule.js"
import { earlierIn } from "./earlierIn.js"

/** What rules look at: a programme, what its own file says, its rows, and the limits in force. */
export interface Subject {
  readonly programme: Programme
  readonly frame: ProgrammeFrame
  readonly observations: ReadonlyArray<Observation>
  readonly limits: Limits
}

/** Everything the rules find, in the order of the rules. */
export const runRules = (rules: ReadonlyArray<Rule>, subject: Subject): ReadonlyArray<Diagnostic> => {
  const found: Array<Diagnostic> = []
  const earlier = earlierIn(subject.programme.logframes)
  for (const rule of rules) runRule(rule, subject, { earlier, report: reporter(rule, found) })
  return found
}

interface Means {
  readonly earlier: ReturnType<typeof earlierIn>
  readonly report: Report
}

const runRule = (rule: Rule, { programme, frame, observations, limits }: Subject, { earlier, report }: Means): void => {
  switch (rule.about) {
    case "logframe":
      for (const logframe of programme.logframes)
        rule.find({ logframe, earlier: earlier(logframe), frame, limits, report })
      return
    case "programme":
      return rule.find({ programme, limits, report })
    case "data":
      return rule.find({ programme, observations, limits, report })
  }
}

const reporter =
  ({ id: code, severity }: Rule, found: Array<Diagnostic>): Report =>
  (origin, params = {}, { related = [], fix } = {}) =>
    void found.push({ code, severity, params, origin, related, ...(fix ? { fix } : {}) })

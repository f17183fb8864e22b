import type { Diagnostic } from "../diagnostic/Diagnostic.js"
import type { Report, Rule } from "./Rule.js"

/** What a rule is to whoever runs it on one kind of context. */
export interface Finder<Context> extends Pick<Rule, "id" | "severity"> {
  readonly find: (context: Context) => void
}

/** What rules find in the context that is made for each. */
export const foundBy = <Context>(
  rules: ReadonlyArray<Finder<Context>>,
  contextOf: (report: Report) => Context
): ReadonlyArray<Diagnostic> =>
  rules.flatMap(({ id: code, severity, find }) => {
    const found: Array<Diagnostic> = []
    const report: Report = (origin, params = {}, { related = [], fix } = {}) =>
      void found.push({ code, severity, params, origin, related, ...(fix ? { fix } : {}) })
    find(contextOf(report))
    return found
  })

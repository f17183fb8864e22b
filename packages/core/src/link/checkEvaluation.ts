import { within } from "../diagnostic/Origin.js"
import type { Evaluation, Finding } from "../model/Evaluation.js"
import type { Scope } from "./Scope.js"

/** Resolves every name in an evaluation. */
export const checkEvaluation = (evaluation: Evaluation, scope: Scope): void => {
  for (const source of evaluation.sources) {
    scope.cite(source.citation)
    for (const part of [...source.breakdowns, ...source.estimates]) scope.cite(part.citation)
  }
  const sources = new Set(evaluation.sources.map((source) => source.id))
  for (const finding of evaluation.findings) checkFinding(finding, { scope, sources })
  const findings = new Set(evaluation.findings.map((finding) => finding.id))
  for (const conclusion of evaluation.conclusions) {
    scope.cite(conclusion.citation)
    for (const [index, id] of conclusion.findings.entries()) {
      scope.resolve(id, findings, { kind: "finding", origin: within(conclusion.origin, "findings", index) })
    }
  }
  for (const note of evaluation.notes) scope.cite(note.citation)
}

interface Names {
  readonly scope: Scope
  readonly sources: ReadonlySet<string>
}

const checkFinding = (finding: Finding, { scope, sources }: Names): void => {
  scope.cite(finding.citation)
  for (const [index, reference] of finding.about.entries()) {
    scope.resolve(reference, scope.things, {
      kind: "result or indicator",
      origin: within(finding.origin, "about", index)
    })
  }
  for (const { source, citation, origin } of [...finding.evidence, ...finding.dissent]) {
    scope.cite(citation)
    if (source !== undefined)
      scope.resolve(source, sources, { kind: "source of evidence", origin: within(origin, "from") })
  }
}

import type { Evaluation } from "../model/Evaluation.js"
import type { Change } from "./Change.js"
import { compareEntries } from "./compareEntries.js"
import { type Readings, compareFields } from "./compareFields.js"
import type { Holder } from "./Difference.js"
import { blankChange, sideOf } from "./Outline.js"

const evaluationReadings: Readings = {
  origin: "elsewhere",
  questions: "elsewhere",
  sources: "elsewhere",
  findings: "elsewhere",
  conclusions: "elsewhere",
  title: "wording",
  by: "wording",
  scope: "wording",
  notes: "items"
}

/** What differs between two versions of an evaluation: its own words, questions, evidence, findings and conclusions. */
export const compareEvaluations = (
  before: Evaluation | undefined,
  after: Evaluation | undefined
): ReadonlyArray<Change> => {
  if (!before || !after)
    return [
      ...(before ? [{ ...blankChange, kind: "dropped" as const, before: sideOf(holderOf(before)) }] : []),
      ...(after ? [{ ...blankChange, kind: "added" as const, after: sideOf(holderOf(after)) }] : [])
    ]
  return [
    ...compareFields({ before: holderOf(before), after: holderOf(after) }, evaluationReadings),
    ...compareEntries("question", before.questions, after.questions),
    ...compareEntries("evidence", before.sources, after.sources),
    ...compareEntries("finding", before.findings, after.findings),
    ...compareEntries("conclusion", before.conclusions, after.conclusions)
  ]
}

const holderOf = (node: Evaluation): Holder => ({
  node,
  thing: { level: "evaluation", id: "evaluation", title: node.title, under: undefined }
})

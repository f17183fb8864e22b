import type { Evaluation, EvidenceSource, Finding } from "./Evaluation.js"
import { type Known, type Note, noteIn } from "./noteIn.js"
import type { WrittenText } from "./WrittenText.js"

/** Every text of evaluation.yaml that a reader sees. */
export const textsOfEvaluation = (evaluation: Evaluation): ReadonlyArray<WrittenText> => {
  const texts: Array<WrittenText> = []
  const note = noteIn(texts)
  const { origin } = evaluation
  note(evaluation.title, [origin, "evaluation"], title)
  note(evaluation.by, [origin, "by"])
  note(evaluation.scope, [origin, "scope"])
  for (const question of evaluation.questions) note(question.text, [question.origin, "text"])
  for (const source of evaluation.sources) noteSource(source, note)
  for (const finding of evaluation.findings) noteFinding(finding, note)
  for (const { statement, origin: at } of evaluation.conclusions) note(statement, [at, "statement"])
  for (const { text, origin: at } of evaluation.notes) note(text, [at, "text"])
  return texts
}

const title: Known = { kind: "title" }

const noteSource = (source: EvidenceSource, note: Note): void => {
  const { origin } = source
  note(source.title, [origin, "title"], title)
  note(source.sampleUnit, [origin, "sample-unit"])
  note(source.sampling, [origin, "sampling"])
  note(source.limits, [origin, "limits"])
  for (const breakdown of source.breakdowns) {
    note(breakdown.title, [breakdown.origin, "title"], title)
    // A group without a title of its own is called by its id.
    for (const group of breakdown.groups)
      note(group.title === group.id ? undefined : group.title, [breakdown.origin, "titles", group.id], title)
  }
  for (const estimate of source.estimates) note(estimate.title, [estimate.origin, "title"], title)
}

const noteFinding = (finding: Finding, note: Note): void => {
  note(finding.statement, [finding.origin, "statement"])
  note(finding.limits, [finding.origin, "limits"])
  for (const { says, origin } of finding.evidence) note(says, [origin, "says"])
  for (const { who, says, origin } of finding.dissent) {
    note(who, [origin, "who"])
    note(says, [origin, "says"])
  }
}

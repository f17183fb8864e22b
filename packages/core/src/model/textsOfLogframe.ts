import { type Origin, within } from "../diagnostic/Origin.js"
import type { FigureRevision, Indicator } from "./Indicator.js"
import { type Logframe, indicatorsOf, resultsOf } from "./Logframe.js"
import type { ReferenceSheet } from "./ReferenceSheet.js"
import type { Result } from "./Result.js"
import { type Known, type Note, noteIn, short } from "./noteIn.js"
import type { WrittenText } from "./WrittenText.js"

/** Every text of a logframe that a reader sees. */
export const textsOfLogframe = (logframe: Logframe): ReadonlyArray<WrittenText> => {
  const texts: Array<WrittenText> = []
  gather(logframe, noteIn(texts))
  return texts
}

const gather = (logframe: Logframe, note: Note): void => {
  note(logframe.title, [logframe.origin, "title"], { kind: "title" })
  note(logframe.note, [logframe.origin, "note"])
  for (const { text, origin } of logframe.preconditions) note(text, [origin, "text"], short)
  for (const { reason, origin } of logframe.dropped) note(reason, [origin, "reason"], short)
  for (const { change, reason, origin } of logframe.adaptations) {
    note(change, [origin, "change"])
    note(reason, [origin, "reason"])
  }
  for (const result of resultsOf(logframe)) gatherResult(result, note)
  for (const indicator of indicatorsOf(logframe)) gatherIndicator(indicator, note)
}

const gatherResult = (result: Result, note: Note): void => {
  const { level, origin } = result
  note(result.statement, [origin, "statement"], { kind: "statement", isExact: level !== "activity" })
  note(result.responsible, [origin, "responsible"])
  note(result.note, [origin, "note"])
  for (const { text, origin: at } of result.assumptions) note(text, [at, "text"], short)
  for (const { text, mitigation, owner, origin: at } of result.risks) {
    note(text, [at, "text"])
    note(mitigation, [at, "mitigation"])
    note(owner, [at, "owner"])
  }
  for (const [index, text] of result.inputs.entries()) note(text, [origin, "inputs", index])
  for (const alignment of result.alignment) note(alignment.note, [alignment.origin, "note"])
}

const gatherIndicator = (indicator: Indicator, note: Note): void => {
  const { origin, baseline, lineage, sampleDesign } = indicator
  // What is taken over from a library does not stand at the indicator.
  const own: Known = { isExact: indicator.from === undefined }
  note(indicator.title, [origin, "title"], { ...own, kind: "title" })
  for (const key of ["definition", "numerator", "denominator", "method", "responsible", "limits"] as const)
    note(indicator[key], [origin, key], own)
  for (const [rank, text] of Object.entries(indicator.rubric)) note(text, [origin, "rubric", rank], own)
  note(sampleDesign?.frame, [origin, "sample-design", "frame"], own)
  note(sampleDesign?.note, [origin, "sample-design", "note"], own)
  note(baseline?.note, [origin, "baseline", "note"])
  for (const revision of baseline?.revisions ?? []) gatherRevision(revision, note)
  for (const { revisions } of indicator.targets) for (const revision of revisions) gatherRevision(revision, note)
  gatherMilestones(indicator, note)
  for (const means of indicator.verification) note(means.text, [means.origin], own)
  for (const alignment of indicator.alignment) note(alignment.note, [alignment.origin, "note"], own)
  if (indicator.referenceSheet) gatherSheet(indicator.referenceSheet, origin, note)
  note(lineage?.reason, [origin, "lineage", "reason"])
}

/** The names of targets; a period's targets by place and category share its name, which is told once. */
const gatherMilestones = ({ targets, origin }: Indicator, note: Note): void => {
  const named = new Map(targets.map(({ period, title }) => [period.label, title]))
  for (const [label, title] of named) note(title, [origin, "targets", label, "title"], { kind: "title" })
}

const gatherRevision = ({ reason, approvedBy, origin }: FigureRevision, note: Note): void => {
  note(reason, [origin, "reason"])
  note(approvedBy, [origin, "approved-by"])
}

const gatherSheet = (sheet: ReferenceSheet, indicator: Origin, note: Note): void => {
  const origin = within(indicator, "reference-sheet")
  note(sheet.standard?.list, [origin, "standard", "list"])
  note(sheet.dataType, [origin, "data-type"])
  note(sheet.rationale, [origin, "rationale"])
  note(sheet.dataSource, [origin, "data-source"])
  note(sheet.construction, [origin, "construction"])
  note(sheet.dataStorage, [origin, "data-storage"])
  note(sheet.cost, [origin, "cost"])
  note(sheet.baselineTimeframe, [origin, "baseline-timeframe"])
  note(sheet.targetRationale, [origin, "target-rationale"])
  note(sheet.notes, [origin, "notes"])
  for (const [index, { reviewer, finding }] of sheet.qualityAssessments.entries()) {
    note(reviewer, [origin, "quality-assessments", index, "reviewer"])
    note(finding, [origin, "quality-assessments", index, "finding"])
  }
  for (const [index, { change, reason }] of sheet.changes.entries()) {
    note(change, [origin, "changes", index, "change"])
    note(reason, [origin, "changes", index, "reason"])
  }
}

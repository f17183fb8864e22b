import type { ReportInput } from "./ReportInput.js"
import type { ReportView, Section } from "./ReportView.js"
import { type Speech, speechIn } from "./Speech.js"
import { annexSection } from "./annexSection.js"
import { criterionSection } from "./criterionSection.js"
import { evidenceSection } from "./evidenceSection.js"
import { limitsSection } from "./limitsSection.js"
import { matrixSection } from "./matrixSection.js"
import { summarySection } from "./summarySection.js"
import { trackingSection } from "./trackingSection.js"

/** Words and orders what a report says: plain data, the same for the same input. */
export const createReportView = (input: ReportInput): ReportView => {
  const { programme, assessment, judgements } = input
  const language = input.language ?? programme.language
  const speech = speechIn(language)
  const { sentence } = speech.words
  return {
    language,
    skip: sentence.skip,
    title: sentence.title(speech.text(programme.title)),
    subtitle: judgements.map(({ criterion }) => speech.words.criterion[criterion].name).join(", "),
    organisation: programme.organisation ? speech.text(programme.organisation) : "",
    asOf: sentence.asOf(assessment.asOf),
    contentsTitle: speech.words.heading.contents,
    sections: sectionsOf(input, speech).filter((section) => section.blocks.length > 0)
  }
}

const sectionsOf = (input: ReportInput, speech: Speech): ReadonlyArray<Section> => [
  summarySection(input, speech),
  ...input.judgements.map((judgement) => criterionSection(judgement, input, speech)),
  trackingSection(input, speech),
  matrixSection(input, speech),
  evidenceSection(input, speech),
  limitsSection(input, speech),
  annexSection(input, speech)
]

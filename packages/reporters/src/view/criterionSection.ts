import type { Judgement } from "@logframe/core"
import type { ReportInput } from "./ReportInput.js"
import type { Block, Section } from "./ReportView.js"
import type { Speech } from "./Speech.js"
import { findingBlock } from "./findingBlock.js"
import { revisionBlocks } from "./revisionBlocks.js"

/** What can be said under one criterion: the questions, what was adapted, the findings and the conclusions. */
export const criterionSection = (judgement: Judgement, input: ReportInput, speech: Speech): Section => {
  const { words, text, cite } = speech
  const { criterion, questions, findings, conclusions } = judgement
  const { name, question } = words.criterion[criterion]
  const blocks: ReadonlyArray<Block> = [
    { kind: "paragraph", text: question },
    ...(questions.length > 0
      ? [subheading(words.heading.questions), list(questions.map((asked) => text(asked.text)))]
      : []),
    ...revisionBlocks(judgement.revisions, input, speech),
    subheading(words.heading.findings),
    ...(findings.length > 0
      ? findings.map((finding) => findingBlock(finding, criterion, speech))
      : [paragraph(words.sentence.noFindings)]),
    ...(conclusions.length > 0
      ? [
          subheading(words.heading.conclusions),
          list(conclusions.map((conclusion) => withCitation(text(conclusion.statement), cite(conclusion.citation))))
        ]
      : [])
  ]
  return { id: criterion, title: name, blocks }
}

const subheading = (text: string): Block => ({ kind: "subheading", text })

const paragraph = (text: string): Block => ({ kind: "paragraph", text })

const list = (items: ReadonlyArray<string>): Block => ({ kind: "list", items })

/** A text with its citation in brackets, where it has one. */
export const withCitation = (text: string, citation: string): string =>
  citation === "" ? text : `${text} (${citation})`

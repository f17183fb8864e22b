import type { ReportInput } from "./ReportInput.js"
import type { Block, Section } from "./ReportView.js"
import type { Speech } from "./Speech.js"
import { withCitation } from "./criterionSection.js"
import { setAsideBlocks } from "./setAsideBlocks.js"

/** What the data cannot carry: the evaluation's own notes, and what the tool noticed in the files. */
export const limitsSection = (input: ReportInput, speech: Speech): Section => {
  const { programme, remarks } = input
  const { words, text, cite } = speech
  const notes = programme.evaluation?.notes ?? []
  const blocks: ReadonlyArray<Block> = [
    ...setAsideBlocks(input, speech),
    ...(notes.length > 0
      ? [{ kind: "list", items: notes.map((note) => withCitation(text(note.text), cite(note.citation))) } as const]
      : []),
    remarks.length === 0
      ? { kind: "paragraph", text: words.sentence.noTool }
      : {
          kind: "table",
          id: "remarks",
          caption: words.column.remark,
          columns: [words.column.remark, words.column.where],
          rows: remarks.map(({ severity, code, where, message }) => ({
            id: "",
            cells: [[`${words.severity[severity]} ${code}: ${message}`], [where]]
          }))
        }
  ]
  return { id: "limits", title: words.heading.limits, blocks }
}

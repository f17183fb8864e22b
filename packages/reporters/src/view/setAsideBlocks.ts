import type { ReportInput } from "./ReportInput.js"
import type { Block } from "./ReportView.js"
import type { Speech } from "./Speech.js"

/** That rows of data were set aside, how many of how many, and why; nothing where none was. */
export const setAsideBlocks = (
  { setAside }: Pick<ReportInput, "setAside">,
  { words, number }: Speech
): ReadonlyArray<Block> => {
  if (!setAside || setAside.rows === 0) return []
  const { rows, of } = setAside
  const reasons = setAside.reasons.map(({ code, findings }) => `${number(findings)} ${code}`).join(", ")
  return [{ kind: "paragraph", text: words.sentence.setAside({ rows, shown: number(rows), of: number(of), reasons }) }]
}

import type { TextEdit } from "vscode-languageserver"
import type { PlacedFile } from "../workspace/PlacedFile.js"

/** The one edit that makes a file's text another, as small as it can be; none where it is the same. */
export const textEditTo = (file: PlacedFile, text: string): Array<TextEdit> => {
  const before = file.source.text
  if (before === text) return []
  let start = 0
  while (start < before.length && before[start] === text[start]) start++
  let end = 0
  const most = Math.min(before.length, text.length) - start
  while (end < most && before[before.length - 1 - end] === text[text.length - 1 - end]) end++
  // A line end of two characters is not cut in half.
  if (before[start - 1] === "\r" || text[start - 1] === "\r") start--
  if (before[before.length - end] === "\n" && end > 0) end--
  const range = file.rangeAt([start, before.length - end])
  return [{ range, newText: text.slice(start, text.length - end) }]
}

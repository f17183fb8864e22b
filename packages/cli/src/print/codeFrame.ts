import type { Location } from "@logframe/core"
import type { Paint } from "./paint.js"
import { plain } from "./plain.js"

const contextLines = 1
const maxWidth = 110

/** The lines around a place, with carets under it. Long lines are cut around the place. Empty for an empty text. */
export const codeFrame = (text: string, location: Location, paint: Paint): ReadonlyArray<string> => {
  const lines = text.split(/\r?\n/u)
  if (text === "") return []
  const first = Math.max(1, location.line - contextLines)
  const last = Math.min(lines.length, location.line + contextLines)
  const gutter = String(last).length
  const start = location.column - 1
  const offset = Math.max(0, start - maxWidth + 40)
  const frame: Array<string> = []
  for (let number = first; number <= last; number++) {
    const line = plain(lines[number - 1] ?? "").slice(offset, offset + maxWidth)
    const isMeant = number === location.line
    if (!isMeant && line.trim() === "") continue
    frame.push(`${isMeant ? paint("error", " >") : "  "} ${String(number).padStart(gutter)} | ${line}`.trimEnd())
    if (isMeant) {
      const end = location.endLine === location.line ? location.endColumn - 1 : start + 1
      const carets = "^".repeat(Math.max(1, Math.min(end, offset + maxWidth) - start))
      frame.push(`   ${" ".repeat(gutter)} | ${" ".repeat(start - offset)}${paint("error", carets)}`)
    }
  }
  return frame
}

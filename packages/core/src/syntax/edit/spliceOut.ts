import { type Item, headEnd, isSeq, itemEnd, itemStart } from "./Item.js"
import { type Place, itemAt } from "./findPlace.js"
import { commentsAbove, entryLinesEnd, lineStart, nextLine } from "./entryLines.js"
import type { Splice } from "./Splice.js"

/** Takes an entry out, with the comments that are its own: behind it, and directly above it. */
export const spliceOut = (text: string, place: Place): ReadonlyArray<Splice> | undefined => {
  const item = itemAt(place)
  if (!item) return undefined
  if (place.isLone) return [{ start: itemStart(item) ?? 0, end: itemEnd(item), text: "{}" }]
  return place.holder.type === "flow-collection" ? [outOfFlow(text, place, item)] : outOfLines(text, place, item)
}

const outOfLines = (text: string, place: Place, item: Item): ReadonlyArray<Splice> => {
  const { holder, items, owner } = place
  const start = itemStart(item) ?? 0
  const column = start - lineStart(text, start)
  const end = entryLinesEnd(text, item, column)
  const isAlone = items.length === 1
  const empty = isSeq(holder) ? "[]" : "{}"
  if (text.slice(lineStart(text, start), start).trim() !== "") {
    return isAlone ? [{ start, end: endOfLine(text, end), text: empty }] : [outOfCompact(text, place, { start, end })]
  }
  // What stands at the top of a file is about the file.
  const above = commentsAbove(text, lineStart(text, start), column)
  const begin = owner === undefined && place.index === 0 ? lineStart(text, start) : above
  if (!isAlone) return [{ start: begin, end, text: "" }]
  if (!owner) return [{ start: begin, end: endOfLine(text, end), text: empty }]
  return [
    { start: headEnd(owner), end: headEnd(owner), text: ` ${empty}` },
    { start: begin, end, text: "" }
  ]
}

/** The first entry, on the line of the dash before it: the next one takes its place, or stays below where comments do. */
const outOfCompact = (
  text: string,
  { items, index = 0 }: Place,
  { start, end }: { readonly start: number; readonly end: number }
): Splice => {
  const next = items[index + 1]
  const nextStart = next ? (itemStart(next) ?? end) : end
  if (text.slice(end, nextStart).trim() === "") return { start, end: nextStart, text: "" }
  const spaces = /[ \t]*$/u.exec(text.slice(0, start))?.[0].length ?? 0
  return { start: start - spaces, end: endOfLine(text, end), text: "" }
}

/** Before the line end that stands before an offset. */
const endOfLine = (text: string, offset: number): number =>
  offset - (/\r?\n$/u.exec(text.slice(Math.max(0, offset - 2), offset))?.[0].length ?? 0)

const outOfFlow = (text: string, { items, index = 0 }: Place, item: Item): Splice => {
  const start = itemStart(item) ?? 0
  const end = itemEnd(item)
  const behind = endOfBehind(text, end)
  const [previous, next] = [items[index - 1], items[index + 1]]
  const before = previous ? itemEnd(previous) : undefined
  const isLast = next === undefined && before !== undefined
  if (isLast && !text.slice(before, start).includes("#")) {
    return { start: before, end: text[end] === "," ? end : behind, text: "" }
  }
  const line = lineStart(text, start)
  const indent = text.slice(line, start)
  const begin = indent.trim() === "" ? commentsAbove(text, line, indent.length) : start
  const hasLines = begin < start && text.slice(behind, nextLine(text, behind)).trim() === ""
  if (hasLines) return { start: begin, end: nextLine(text, behind), text: "" }
  const nextStart = next ? (itemStart(next) ?? behind) : behind
  const close = text.slice(behind, nextStart).includes("#") ? behind : nextStart
  return { start: begin, end: close, text: begin < start ? indent : "" }
}

/** Behind an entry of a flow collection, its comma and the comment on its line. */
const endOfBehind = (text: string, end: number): number =>
  end + (/^(?:[ \t]+#[^\r\n]*)?(?:\s*,)?(?:[ \t]+#[^\r\n]*)?/u.exec(text.slice(end))?.[0].length ?? 0)

import { type Item, isSeq, itemEnd, itemStart } from "./Item.js"
import type { Place } from "./findPlace.js"
import { entryLinesEnd, lineStart } from "./entryLines.js"
import { type ScalarValue, keyText, valueText } from "./spliceScalar.js"
import type { Splice } from "./Splice.js"

/** Writes a key that a map does not have yet at the end of the map; undefined for a list. */
export const spliceMissing = (text: string, place: Place, value: ScalarValue): ReadonlyArray<Splice> | undefined => {
  const { holder, items, key } = place
  if (isSeq(holder)) return undefined
  const entry = `${keyText(key, place)}: ${valueText(value, place)}`
  const last = items.at(-1)
  if (holder.type === "flow-collection") {
    const at = last ? itemEnd(last) : holder.start.offset + 1
    return [{ start: at, end: at, text: last ? `, ${entry}` : entry }]
  }
  return last ? spliceLine(text, last, { entry, column: columnOf(text, items) }) : undefined
}

const columnOf = (text: string, items: ReadonlyArray<Item>): number => {
  const start = items[0] ? (itemStart(items[0]) ?? 0) : 0
  return start - lineStart(text, start)
}

const spliceLine = (
  text: string,
  last: Item,
  { entry, column }: { readonly entry: string; readonly column: number }
): ReadonlyArray<Splice> => {
  const lineEnd = text.includes("\r\n") ? "\r\n" : "\n"
  const at = entryLinesEnd(text, last, column)
  const isOpen = at > 0 && text[at - 1] !== "\n"
  return [{ start: at, end: at, text: `${isOpen ? lineEnd : ""}${" ".repeat(column)}${entry}${isOpen ? "" : lineEnd}` }]
}

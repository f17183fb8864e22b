import { type Item, isWritten, itemEnd } from "./Item.js"

/** Where the line of an offset begins. */
export const lineStart = (text: string, offset: number): number =>
  offset === 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1

/** Where the line of an offset ends: behind its line end. */
export const nextLine = (text: string, offset: number): number => {
  const end = text.indexOf("\n", offset)
  return end < 0 ? text.length : end + 1
}

/**
 * Where the lines of an entry end, with its comments: the one behind it and those aligned beneath, and those further in
 * than its key where its value has lines of its own or none.
 */
export const entryLinesEnd = (text: string, item: Item, column: number): number => {
  const end = itemEnd(item)
  // A block scalar ends with its line.
  const behind = end > 0 && text[end - 1] === "\n" ? end : nextLine(text, end)
  const comment = text.slice(end, behind).indexOf("#")
  const aligned = comment < 0 ? -1 : end + comment - lineStart(text, end)
  let at = behind
  while (commentLine(text, at) === aligned) at = nextLine(text, at)
  return hasLines(item) ? endOfInner(text, at, column) : at
}

const hasLines = ({ value }: Item): boolean =>
  !isWritten(value) || value.type === "block-map" || value.type === "block-seq"

/** Behind the last comment that stands further in than a column, whatever empty lines are before it. */
const endOfInner = (text: string, begin: number, column: number): number => {
  let end = begin
  for (let at = begin; at < text.length; at = nextLine(text, at)) {
    const found = commentLine(text, at)
    if (found !== undefined && found > column) end = nextLine(text, at)
    else if (text.slice(at, nextLine(text, at)).trim() !== "") break
  }
  return end
}

/** The column of the comment that stands alone on the line that begins at an offset; undefined for any other line. */
export const commentLine = (text: string, offset: number): number | undefined => {
  const spaces = /^ *#/u.exec(text.slice(offset, nextLine(text, offset)))?.[0].length
  return spaces === undefined ? undefined : spaces - 1
}

/** Where the comments begin that stand directly above a line, no further in than it. */
export const commentsAbove = (text: string, offset: number, column: number): number => {
  let at = offset
  while (at > 0) {
    const before = lineStart(text, at - 1)
    const found = commentLine(text, before)
    if (found === undefined || found > column) break
    at = before
  }
  return at
}

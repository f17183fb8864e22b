import type { Origin } from "../diagnostic/Origin.js"
import type { Suppression } from "../model/Suppression.js"
import type { SourceFile } from "../source/SourceFile.js"
import { type Comment, commentsIn } from "../syntax/commentsIn.js"
import { positionsIn } from "./positionsIn.js"

const directive = /^#+[ \t]*logframe-ignore(?<file>-file)?(?![\w-])(?<codes>[^:]*)(?::[ \t]*(?<reason>.*))?$/u

/**
 * What the comments of a YAML file ask to ignore: `# logframe-ignore code, code: reason` on the line of a finding, or alone
 * on a line before it; `# logframe-ignore-file code: reason` before everything else, for the whole file.
 */
export const suppressionsIn = (file: SourceFile): ReadonlyArray<Suppression> => {
  if (!file.text.includes("logframe-ignore")) return []
  const at = (start: number, end: number): Origin => ({ file: file.path, path: [], range: [start, end] })
  const comments = commentsIn(file.text)
  const lines = linesOf(file.text, comments)
  return comments.flatMap((comment) => {
    const groups = directive.exec(comment.text)?.groups
    if (!groups) return []
    const { file: ofFile, codes = "", reason } = groups
    const isForFile = ofFile !== undefined
    const shared = {
      reason: reason === undefined || reason.trim() === "" ? undefined : reason.trim(),
      place: placeOf(comment, isForFile, lines),
      comment: at(...comment.span)
    }
    const from = comment.span[0] + comment.text.indexOf("logframe-ignore") + (isForFile ? forFile : forLine).length
    const words = [...codes.matchAll(/[^\s,]+/gu)]
    if (words.length === 0) return [{ ...shared, code: "", origin: shared.comment }]
    return words.map(({ 0: code, index }) => ({
      ...shared,
      code,
      origin: at(from + index, from + index + code.length)
    }))
  })
}

const forLine = "logframe-ignore"
const forFile = "logframe-ignore-file"

interface Lines {
  /** The line of an offset, from 0. */
  readonly lineOf: (offset: number) => number
  /** The first line from a line on that holds something else than comments; undefined where there is none. */
  readonly contentFrom: (line: number) => number | undefined
}

const linesOf = (text: string, comments: ReadonlyArray<Comment>): Lines => {
  const positionOf = positionsIn(text)
  const lineOf = (offset: number): number => positionOf(offset).line - 1
  const remarks = new Set(comments.filter(({ isAlone }) => isAlone).map(({ span }) => lineOf(span[0])))
  const lines = text.split("\n")
  const isContent = (line: number): boolean => !remarks.has(line) && /[^\s\ufeff]/u.test(lines[line] ?? "")
  return {
    lineOf,
    contentFrom: (from) => {
      let line = from
      while (line < lines.length && !isContent(line)) line++
      return line < lines.length ? line : undefined
    }
  }
}

const placeOf = (
  { span, isAlone }: Comment,
  isForFile: boolean,
  { lineOf, contentFrom }: Lines
): Suppression["place"] => {
  const line = lineOf(span[0])
  if (!isForFile) return { kind: "line", line: isAlone ? (contentFrom(line) ?? line) : line }
  return line < (contentFrom(0) ?? Number.POSITIVE_INFINITY) ? { kind: "file" } : { kind: "nowhere" }
}

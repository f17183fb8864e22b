import { foldedEscape, foldedValue, unescapedLines } from "./foldedLines.js"
import { isPlainSafe } from "./isPlainSafe.js"
import type { LineScalarLayout, ScalarLayout } from "./ScalarLayout.js"

/** How a scalar is to be written. */
export interface ScalarStyle {
  /** Between brackets or braces, where commas end a text. */
  readonly isFlow: boolean
  /** Under a tag, which may mean something else for a text with quotes and for one without: they stay as they are. */
  readonly isTagged: boolean
}

/** A scalar in the lines that its author gave it, with quotes only where it needs them; a block scalar has others. */
export const scalarLines = (scalar: LineScalarLayout, style: ScalarStyle): ReadonlyArray<string> => {
  const { kind, lines, rawLines } = scalar
  if (kind === "alias" || kind === "plain") return lines
  if (style.isTagged) return quoted(rawLines, kind === "single" ? "'" : '"')
  return bareLines(scalar, style) ?? quoted(lines, '"')
}

/** A scalar on one line. */
export const scalarInline = (scalar: ScalarLayout, style: ScalarStyle): string => {
  if (scalar.kind === "block") return JSON.stringify(scalar.value)
  const lines = scalarLines(scalar, style)
  if (lines.length === 1) return lines[0] ?? ""
  if (scalar.kind === "plain") return lines.includes("") ? JSON.stringify(foldedValue(lines)) : lines.join(" ")
  const folded = [foldedEscape(scalar.lines)]
  return scalarLines(
    { kind: "double", lines: folded, rawLines: folded, bareLines: unescapedLines(folded) },
    style
  ).join()
}

/** Whether a scalar on one line says all that it says in several. */
export const isInline = (scalar: ScalarLayout): boolean => scalar.kind !== "block" && !scalar.lines.includes("", 1)

const bareLines = ({ bareLines: lines }: LineScalarLayout, style: ScalarStyle): ReadonlyArray<string> | undefined => {
  if (!lines) return undefined
  const texts = lines.length === 1 ? lines : [foldedValue(lines), ...lines]
  return texts.every((text) => isPlainSafe(text, style)) ? lines : undefined
}

const quoted = (lines: ReadonlyArray<string>, quote: string): ReadonlyArray<string> =>
  lines.map((line, index) => `${index === 0 ? quote : ""}${line}${index === lines.length - 1 ? quote : ""}`)

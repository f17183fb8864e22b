import type { CST } from "yaml"
import { foldedLines, unescapedLines } from "./foldedLines.js"
import { type BlockScalarLayout, blockScalarLayout } from "./BlockScalarLayout.js"

/** A text, a number or an alias, by its lines; those after the first have lost the spaces around them. */
export interface LineScalarLayout {
  readonly kind: "plain" | "single" | "double" | "alias"
  /** As written, without the quotes; of single quotes as they would stand in double ones. */
  readonly lines: ReadonlyArray<string>
  /** As written between single quotes; only where it was. */
  readonly rawLines: ReadonlyArray<string>
  /** The lines with nothing escaped, where that says the same; undefined where it was escaped for a reason. */
  readonly bareLines: ReadonlyArray<string> | undefined
}

/** A scalar as it was written. */
export type ScalarLayout = LineScalarLayout | BlockScalarLayout

/** Reads how a scalar was written. */
export const scalarLayout = (token: CST.FlowScalar | CST.BlockScalar): ScalarLayout => {
  if (token.type === "block-scalar") return blockScalarLayout(token)
  const { source } = token
  if (token.type === "alias") return { kind: "alias", lines: [source], rawLines: [source], bareLines: undefined }
  if (token.type === "scalar") {
    const lines = foldedLines(source)
    return { kind: "plain", lines, rawLines: lines, bareLines: lines }
  }
  const inner = source.slice(1, -1)
  if (token.type === "double-quoted-scalar") {
    const lines = foldedLines(inner, { isEscaped: true })
    return { kind: "double", lines, rawLines: lines, bareLines: unescapedLines(lines) }
  }
  const rawLines = foldedLines(inner)
  const bareLines = rawLines.map((line) => line.replaceAll("''", "'"))
  const lines = bareLines.map((line) => line.replaceAll(/["\\]/gu, String.raw`\$&`))
  return { kind: "single", lines, rawLines, bareLines }
}

import type { Bound, Sql, SqlName } from "../records/Sql.js"

/**
 * Writes a statement. Version 18 knows no parameters, so what is bound is written as literals, in which every character that
 * could end one is escaped.
 */
export const printClickhouse = ({ pieces }: Sql): string =>
  pieces
    .map((piece) => {
      if (typeof piece === "string") return piece
      return piece.kind === "name" ? quotedName(piece) : literal(piece)
    })
    .join("")

const literal = (bound: Bound): string => {
  switch (bound.kind) {
    case "text":
      return quoted(bound.value)
    case "day":
      return `toDate(${quoted(bound.value)})`
    case "texts":
      return `(${listOf(bound.values)})`
    default:
      return `[${listOf(bound.entries.map(([key]) => key))}], [${listOf(bound.entries.map(([, value]) => value))}]`
  }
}

/** Empty lists are refused, and no name is an empty text. */
const listOf = (values: ReadonlyArray<string>): string => (values.length === 0 ? [""] : values).map(quoted).join(", ")

const quoted = (text: string): string => `'${escaped(text, "'")}'`

const quotedName = ({ parts }: SqlName): string => parts.map((part) => `\`${escaped(part, "`")}\``).join(".")

const escaped = (text: string, quote: string): string =>
  text.replaceAll("\\", "\\\\").replaceAll(quote, `\\${quote}`).replaceAll("\0", "\\0")

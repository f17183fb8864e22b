import { Lexer } from "yaml"
import type { Span } from "./YamlProblem.js"

/** A comment in a YAML text. */
export interface Comment {
  /** With its `#`, and without spaces at its end. */
  readonly text: string
  readonly span: Span
  /** Whether nothing else stands on its line. */
  readonly isAlone: boolean
}

/** What the lexer says between the parts of the text, and that is no part of it. */
const markers: ReadonlySet<string> = new Set(["\u0002", "\u0018", "\u001f"])

/** The mark before a plain or block text: what follows is text, even where it begins with `#`. */
const textMarker = "\u001f"

/** The comments of a YAML text in their order; a `#` inside of a text is none. A text that is no YAML has comments as well. */
export const commentsIn = (text: string): ReadonlyArray<Comment> => {
  const comments: Array<Comment> = []
  let offset = 0
  let before = ""
  for (const token of new Lexer().lex(text)) {
    if (token.startsWith("#") && before !== textMarker) comments.push(commentAt(text, offset, token))
    if (!markers.has(token)) offset += token.length
    before = token
  }
  return comments
}

const commentAt = (text: string, start: number, token: string): Comment => {
  const written = token.replace(/[ \t\r]+$/u, "")
  const lineStart = text.lastIndexOf("\n", start - 1) + 1
  return {
    text: written,
    span: [start, start + written.length],
    isAlone: /^\ufeff?[ \t]*$/u.test(text.slice(lineStart, start))
  }
}

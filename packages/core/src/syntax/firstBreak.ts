import { type Document, type Node, type YAMLError, isCollection, isNode, isScalar, visit } from "yaml"
import type { YamlProblem } from "./YamlProblem.js"

/**
 * Where the structure of a text breaks, and what is wrong there; undefined where none of the errors is about structure.
 *
 * Once the structure is broken, what follows is broken with it, so only the first break is told. The library says where
 * it could not go on; a person has to look where a quote or bracket was opened, or at the line that is indented too far.
 */
export const firstBreak = (
  errors: ReadonlyArray<YAMLError>,
  document: Document,
  text: string
): YamlProblem | undefined => {
  const breaks = errors.map((error) => mergeConflict(error, text) ?? breakOf(error, errors, { document, text }))
  const lineOf = ({ span: [start] }: YamlProblem): number => text.slice(0, start).split("\n").length
  return breaks.toSorted((a, b) => lineOf(a) - lineOf(b) || rank(a) - rank(b))[0]
}

/** Of several errors on one line, the one that says most. */
const telling: ReadonlyArray<string> = ["MERGE_CONFLICT", "TAB_AS_INDENT", "MISSING_CHAR", "BAD_INDENT"]

const rank = ({ kind }: YamlProblem): number => (telling.includes(kind) ? telling.indexOf(kind) : telling.length)

interface Place {
  readonly document: Document
  readonly text: string
}

const breakOf = (error: YAMLError, errors: ReadonlyArray<YAMLError>, { document, text }: Place): YamlProblem => {
  const { code, pos, message } = error
  const [detail = ""] = message.split("\n", 1)
  if (/end with a [\]}]/u.test(detail)) return opened(pos[0], document, isOpenBracket(text)) ?? told(error, detail)
  if (code === "MISSING_CHAR") return opened(pos[0], document, isOpenQuote) ?? told(error, detail)
  if (code === "UNEXPECTED_TOKEN" && "]}".includes(text[pos[0]] ?? " "))
    return { ...told(error, detail), kind: "EXTRA_BRACKET" }
  return tooFar(error, errors, text) ?? told(error, detail)
}

/** A line that is indented further than the one before goes on with the text of that one, up to its own colon. */
const tooFar = ({ pos }: YAMLError, errors: ReadonlyArray<YAMLError>, text: string): YamlProblem | undefined => {
  const here = errors.filter((other) => other.pos[0] === pos[0])
  const [line] = here.filter(({ code }) => code === "MULTILINE_IMPLICIT_KEY")
  if (!line || !here.some(({ code }) => code === "BLOCK_AS_IMPLICIT_KEY")) return undefined
  const key = text.slice(line.pos[0], line.pos[1])
  const start = line.pos[1] - (key.split("\n").at(-1)?.trimStart().length ?? 0)
  return { kind: "BAD_INDENT", detail: "", span: [start, line.pos[1]] }
}

const told = ({ code, pos }: YAMLError, detail: string): YamlProblem => ({ kind: code, detail, span: [pos[0], pos[1]] })

/** The marks that git leaves in a file when two versions do not fit together. */
const mergeConflict = ({ pos }: YAMLError, text: string): YamlProblem | undefined => {
  const mark = /^(?:<{7}|={7}|>{7})(?: .*)?$/mu.exec(text)
  if (!mark || mark.index > pos[1]) return undefined
  return { kind: "MERGE_CONFLICT", detail: mark[0], span: [mark.index, mark.index + mark[0].length] }
}

/** What was opened last before an offset and is still open there. */
const opened = (offset: number, document: Document, isOpen: (node: Node) => boolean): YamlProblem | undefined => {
  let last: number | undefined
  visit(document, {
    Node: (_, node) => {
      const start = isNode(node) ? node.range?.[0] : undefined
      if (start !== undefined && start < offset && start >= (last ?? 0) && isOpen(node)) last = start
    }
  })
  return last === undefined ? undefined : { kind: "MISSING_CHAR", detail: "", span: [last, last + 1] }
}

const isOpenQuote = (node: Node): boolean =>
  isScalar(node) && (node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE")

const isOpenBracket =
  (text: string) =>
  (node: Node): boolean =>
    isCollection(node) && node.flow === true && !"]}".includes(text[(node.range?.[1] ?? 0) - 1] ?? " ")

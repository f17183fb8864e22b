import { Parser, type Scalar, isAlias, isMap, isScalar, isSeq } from "yaml"
import { parseYaml } from "./readYaml.js"

/**
 * Whether two YAML texts say the same: the same nodes in the same order, with their anchors and tags, the numbers as they
 * were written, and the same comments in the same order.
 */
export const saysTheSame = (before: string, after: string): boolean => {
  const document = parseYaml(after)
  return (
    document.errors.length === 0 &&
    isSame(commentsOf(before), commentsOf(after)) &&
    isSame(nodesOf(parseYaml(before).contents), nodesOf(document.contents))
  )
}

/** The comments of a YAML text in their order, each with its `#` and without spaces at its end. */
export const commentsOf = (text: string): ReadonlyArray<string> =>
  [...new Parser().parse(text)].flatMap(commentsIn).map((comment) => comment.replace(/[ \t\r]+$/u, ""))

const commentsIn = (token: Token | ReadonlyArray<Token> | null | undefined): ReadonlyArray<string> => {
  if (!token) return []
  if (isList(token)) return token.flatMap(commentsIn)
  if (token.type === "comment") return [token.source ?? ""]
  return [token.start, token.props, token.key, token.sep, token.items, token.value, token.end].flatMap(commentsIn)
}

/** What any token of the library may have, in the order in which it is written. */
interface Token {
  readonly type?: string
  readonly source?: string
  readonly start?: Token | ReadonlyArray<Token>
  readonly props?: ReadonlyArray<Token>
  readonly key?: Token | null
  readonly sep?: ReadonlyArray<Token>
  readonly items?: ReadonlyArray<Token>
  readonly value?: Token | null
  readonly end?: ReadonlyArray<Token>
}

const isList = (token: Token | ReadonlyArray<Token>): token is ReadonlyArray<Token> => Array.isArray(token)

const isSame = (a: ReadonlyArray<string>, b: ReadonlyArray<string>): boolean =>
  a.length === b.length && a.every((text, index) => text === b[index])

/** The nodes of a tree in the order in which they are written, each as a text. */
const nodesOf = (node: unknown): ReadonlyArray<string> => {
  if (isAlias(node)) return [`alias ${node.source}`]
  if (isScalar(node)) return [scalarText(node)]
  if (isSeq(node)) return [`[ ${node.tag ?? ""} ${node.anchor ?? ""}`, ...node.items.flatMap(nodesOf), "]"]
  if (!isMap(node)) return [scalarText({ value: null })]
  const pairs = node.items.flatMap(({ key, value }) => [...nodesOf(key), ...nodesOf(value)])
  return [`{ ${node.tag ?? ""} ${node.anchor ?? ""}`, ...pairs, "}"]
}

const scalarText = ({ tag = "", anchor = "", value, source }: Partial<Scalar>): string =>
  `${tag} ${anchor} ${typeof value} ${typeof value === "number" ? source : String(value)}`

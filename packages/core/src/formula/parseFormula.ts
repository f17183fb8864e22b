import type { FormulaTree, Operator } from "./FormulaTree.js"

/** A formula, or what keeps a text from being one and where in it. */
export type FormulaResult =
  | { readonly formula: FormulaTree }
  | { readonly fault: string; readonly span: readonly [start: number, end: number] }

interface Token {
  readonly kind: "number" | "name" | "operator" | "open" | "close"
  readonly text: string
  readonly start: number
  readonly end: number
}

/** More parts than a person writes; it also bounds how deep a formula nests. */
const maxTokens = 200

/**
 * Reads a formula over indicators: ids (`wells-built`, `2008-2011/wells-built`), decimal numbers, `+ - * /` and brackets,
 * with the usual precedence. Ids hold hyphens, so that a minus has a space before it: `wells-built - wells-broken`.
 */
export const parseFormula = (text: string): FormulaResult => {
  const tokens = tokensOf(text)
  if ("fault" in tokens) return tokens
  if (tokens.length > maxTokens) return { fault: `more than ${maxTokens} parts`, span: [0, text.length] }
  const reader = new Reader(tokens, text.length)
  try {
    const formula = reader.sum()
    reader.expectEnd()
    return { formula }
  } catch (error) {
    if (error instanceof FormulaError) return { fault: error.message, span: error.span }
    throw error
  }
}

class FormulaError extends Error {
  override readonly name = "FormulaError"
  readonly span: readonly [start: number, end: number]

  constructor(message: string, span: readonly [start: number, end: number]) {
    super(message)
    this.span = span
  }
}

const name = "[a-z0-9]+(?:-[a-z0-9]+)*(?:/[a-z0-9]+(?:-[a-z0-9]+)*)?"
const pattern = new RegExp(`\\s*(?:(\\d+(?:\\.\\d+)?)(?![\\w/-])|(${name})|([-+*/])|(\\()|(\\)))`, "uy")

const tokensOf = (
  text: string
): ReadonlyArray<Token> | { readonly fault: string; readonly span: readonly [number, number] } => {
  const tokens: Array<Token> = []
  pattern.lastIndex = 0
  let at = 0
  while (text.slice(at).trim() !== "") {
    const match = pattern.exec(text)
    const start = text.length - text.slice(at).trimStart().length
    if (!match) return { fault: `"${text[start] ?? ""}", which has no meaning in a formula`, span: [start, start + 1] }
    const kind = (["number", "name", "operator", "open", "close"] as const)[
      match.slice(1).findIndex((group) => group !== undefined)
    ]
    at = pattern.lastIndex
    if (kind) tokens.push({ kind, text: match[0].trim(), start, end: at })
  }
  return tokens
}

/** Descends through sums, products and brackets. */
class Reader {
  readonly #tokens: ReadonlyArray<Token>
  readonly #length: number
  #next = 0

  constructor(tokens: ReadonlyArray<Token>, length: number) {
    this.#tokens = tokens
    this.#length = length
  }

  sum(): FormulaTree {
    return this.#chain(["+", "-"], () => this.#product())
  }

  expectEnd(): void {
    const rest = this.#tokens[this.#next]
    if (rest) throw new FormulaError(`"${rest.text}" where an operator is expected`, [rest.start, rest.end])
  }

  #product(): FormulaTree {
    return this.#chain(["*", "/"], () => this.#atom())
  }

  #chain(operators: ReadonlyArray<Operator>, part: () => FormulaTree): FormulaTree {
    let left = part()
    for (;;) {
      const operator = operators.find((candidate) => this.#peek("operator")?.text === candidate)
      if (operator === undefined) return left
      this.#next++
      left = { kind: "operation", operator, left, right: part() }
    }
  }

  #atom(): FormulaTree {
    const token = this.#tokens[this.#next++]
    if (token?.kind === "number") return { kind: "number", value: Number(token.text) }
    if (token?.kind === "name") return { kind: "indicator", name: token.text, span: [token.start, token.end] }
    if (token?.kind !== "open") {
      const found = token ? `"${token.text}"` : "nothing"
      throw new FormulaError(`${found} where an indicator or a number is expected`, this.#spanOf(token))
    }
    const inside = this.sum()
    if (!this.#peek("close")) throw new FormulaError("a bracket that is never closed", [token.start, token.end])
    this.#next++
    return inside
  }

  #peek(kind: Token["kind"]): Token | undefined {
    const token = this.#tokens[this.#next]
    return token?.kind === kind ? token : undefined
  }

  #spanOf(token: Token | undefined): readonly [start: number, end: number] {
    return token ? [token.start, token.end] : [this.#length, this.#length]
  }
}

import { codeOf } from "./codeOf.js"
import { lineAt } from "./SourceText.js"

/** One declaration that a file exports. */
export interface Export {
  readonly name: string
  readonly line: number
  readonly isDocumented: boolean
}

const declaration =
  /^export\s+(?:declare\s+)?(?:abstract\s+)?(?:async\s+)?(?:const|let|function\*?|class|interface|type|enum|namespace)\s+(\w+)/gm

const docBefore = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*$/

/** The declarations that a text exports. Re-exports (`export ... from`) are another file's. */
export const exportsOf = (text: string): ReadonlyArray<Export> =>
  [...codeOf(text).matchAll(declaration)].map((match) => {
    const doc = docBefore.exec(text.slice(0, match.index))?.[1] ?? ""
    return { name: match[1] ?? "", line: lineAt(text, match.index), isDocumented: /\w+\W+\w+/.test(doc) }
  })

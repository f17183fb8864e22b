import { codeOf } from "./codeOf.js"
import { lineAt, type SourceText } from "./SourceText.js"

/** Where patterns occur in the code of a file (not in its comments and strings), each as `path:line what`. */
export const searchCode = (
  { path, text }: SourceText,
  patterns: Readonly<Record<string, RegExp>>
): ReadonlyArray<string> => {
  const code = codeOf(text)
  return Object.entries(patterns).flatMap(([what, pattern]) =>
    [...code.matchAll(new RegExp(pattern, "g"))].map(({ index }) => `${path}:${lineAt(text, index)} ${what}`)
  )
}

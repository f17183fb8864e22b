import { posix } from "node:path"
import { codeOf } from "./codeOf.js"
import { lineAt, type SourceText } from "./SourceText.js"

/** One import, or export from elsewhere, of a file. */
export interface Import {
  readonly specifier: string
  /** The file that a relative import means; undefined for a package. */
  readonly target: string | undefined
  readonly line: number
}

// On blanked-out code: a statement up to its opening quote, a bare import, or a call of import().
const importStart = /\b(?:(?:import|export)\b[^"'`;=()]*?\bfrom\s*|import\s*|import\s*\(\s*)["']/g

/** Everything that a file imports: by statement, by re-export, by `import()`, types included. */
export const importsOf = ({ path, text }: SourceText): ReadonlyArray<Import> => {
  const code = codeOf(text)
  return [...code.matchAll(importStart)].map((match) => {
    const start = match.index + match[0].length
    const specifier = text.slice(start, code.indexOf(match[0].at(-1) ?? "", start))
    const isRelative = specifier.startsWith(".")
    const target = isRelative ? posix.join(posix.dirname(path), specifier).replace(/\.js$/, ".ts") : undefined
    return { specifier, target, line: lineAt(text, match.index) }
  })
}

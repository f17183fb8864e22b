import { type Diagnostic, errorAt } from "../diagnostic/Diagnostic.js"
import { originOf } from "../diagnostic/Origin.js"

/** A file, and what tells its content from that of others: the content, or a hash of it; undefined: it is like no other. */
export interface ContentOf {
  readonly path: string
  readonly content: string | undefined
}

/** Files without those that hold what an earlier one holds, and a finding for each of these. */
export const withoutRepeatedFiles = <File extends ContentOf>(
  files: ReadonlyArray<File>
): { readonly files: ReadonlyArray<File>; readonly diagnostics: ReadonlyArray<Diagnostic> } => {
  const first = new Map<string, string>()
  const diagnostics: Array<Diagnostic> = []
  const kept = files.filter(({ path, content }) => {
    if (content === undefined) return true
    const earlier = first.get(content)
    if (earlier === undefined || earlier === path) {
      first.set(content, path)
      return true
    }
    diagnostics.push(errorAt("no-repeated-file", originOf(path), { file: earlier }))
    return false
  })
  return { files: kept, diagnostics }
}

import type { Diagnostic } from "../diagnostic/Diagnostic.js"
import type { Edit } from "../diagnostic/Fix.js"
import type { SourceFile } from "../source/SourceFile.js"
import { editYaml } from "../syntax/editYaml.js"

/** Files after fixes, and the findings that were mended. */
export interface Fixed<A = Diagnostic> {
  readonly files: ReadonlyArray<SourceFile>
  readonly fixed: ReadonlyArray<A>
}

/**
 * Mends findings that bring a fix. The edits of a fix are all made or none; one that does not go together with those
 * before it is left for another time. Only YAML files change: data are what was reported.
 */
export const applyFixes = (files: ReadonlyArray<SourceFile>, diagnostics: ReadonlyArray<Diagnostic>): Fixed => {
  const texts: Texts = new Map(files.filter(({ path }) => /\.ya?ml$/u.test(path)).map(({ path, text }) => [path, text]))
  const fixable = diagnostics.filter(({ fix }) => fix !== undefined)
  const together = made(texts, fixable)
  if (together) return { files: withTexts(files, together), fixed: fixable }
  let edited: Texts = texts
  const fixed: Array<Diagnostic> = []
  for (const diagnostic of fixable) {
    const next = made(texts, [...fixed, diagnostic])
    if (!next || sameTexts(next, edited)) continue
    edited = next
    fixed.push(diagnostic)
  }
  return { files: withTexts(files, edited), fixed }
}

type Texts = ReadonlyMap<string, string>

/** The texts with all fixes made; undefined where one of them cannot be. */
const made = (texts: Texts, diagnostics: ReadonlyArray<Diagnostic>): Texts | undefined => {
  const edits = new Map<string, Array<Edit>>()
  for (const edit of diagnostics.flatMap(({ fix }) => fix?.edits ?? [])) {
    const own = edits.get(edit.origin.file) ?? []
    own.push(edit)
    edits.set(edit.origin.file, own)
  }
  const edited = new Map(texts)
  for (const [path, own] of edits) {
    const text = texts.get(path)
    const after = text === undefined ? undefined : editYaml(text, own)
    if (after === undefined || after === text) return undefined
    edited.set(path, after)
  }
  return edited
}

const sameTexts = (a: Texts, b: Texts): boolean => [...a].every(([path, text]) => b.get(path) === text)

const withTexts = (files: ReadonlyArray<SourceFile>, texts: Texts): ReadonlyArray<SourceFile> =>
  files.map((file) => {
    const text = texts.get(file.path) ?? file.text
    return text === file.text ? file : { path: file.path, text }
  })

import { type FileContents, hasForm } from "../schema/hasForm.js"
import type { SyntaxTree } from "../syntax/SyntaxTree.js"
import type { Decoded } from "./Decoded.js"

type Decode<A> = (tree: SyntaxTree) => Decoded<A>

/**
 * Decodes trees of a kind to its content. A tree that has the kind's form is its own content; any other is left to what
 * finds its faults, which is then needed for the first time.
 */
export const contentDecoder =
  <Kind extends keyof FileContents>(kind: Kind, decodeFaulty: Decode<FileContents[Kind]>): Decode<FileContents[Kind]> =>
  (tree) =>
    hasForm(kind, tree.value) ? { value: tree.value, diagnostics: [], removed: [] } : decodeFaulty(tree)

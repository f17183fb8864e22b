import { type FileKind, hasForm } from "../schema/hasForm.js"
import type { SyntaxTree } from "../syntax/SyntaxTree.js"
import type { Decoded } from "./Decoded.js"
import { decodeFaulty } from "./decodeFaulty.js"

/**
 * Decodes trees of a kind to its content, as `decodeFaulty` does; a tree that has the kind's form is its own content, and
 * then nothing of that is needed.
 */
export const contentDecoder =
  <Content>(kind: FileKind): ((tree: SyntaxTree) => Decoded<Content>) =>
  (tree) =>
    (hasForm(kind, tree.value) ? { value: tree.value, diagnostics: [], removed: [] } : decodeFaulty(kind, tree)) as Decoded<Content>

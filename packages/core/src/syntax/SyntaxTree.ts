import type { SourceFile } from "../source/SourceFile.js"

/** The plain values of a YAML file: maps, lists and scalars, with paths as origins and no positions. */
export interface SyntaxTree {
  readonly file: SourceFile
  readonly value: unknown
}

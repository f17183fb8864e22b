import type { Origin } from "./Origin.js"

/**
 * One change of a file's text, told by where it stands and not by lines: comments, order and layout of all else stay.
 *
 * - `rename-key`: the key at the origin is written `to`
 * - `set`: the scalar at the origin gets another value
 * - `remove`: the entry at the origin goes, with its key
 */
export type Edit =
  | { readonly kind: "rename-key"; readonly origin: Origin; readonly to: string }
  | { readonly kind: "set"; readonly origin: Origin; readonly value: string | number | boolean }
  | { readonly kind: "remove"; readonly origin: Origin }

/** How a finding can be mended without asking: edits that together cannot change what the file means. */
export interface Fix {
  readonly edits: ReadonlyArray<Edit>
}

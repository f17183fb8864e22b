/** A span of text, as offsets. */
export type Span = readonly [start: number, end: number]

/** Something in a YAML text that it may not hold. */
export interface YamlProblem {
  /** The library's own code for a syntax error (`DUPLICATE_KEY`), or what else is wrong. */
  readonly kind: string
  readonly detail: string
  readonly span: Span
}

import type { Origin } from "../diagnostic/Origin.js"

/** Where a statement or a figure comes from: a source that programme.yaml lists, and the lines or pages in it. */
export interface Citation {
  readonly source: string
  /** First and last line, as the source numbers them. */
  readonly lines: readonly [first: number, last: number] | undefined
  readonly origin: Origin
}

import type { Origin } from "../diagnostic/Origin.js"
import type { Text } from "./Text.js"

/** What a text is for: the name of something, the statement of a result, or anything else that is said. */
export type TextKind = "title" | "statement" | "remark"

/** A text as a file has it, with its translations where it has some. */
export interface WrittenText {
  readonly kind: TextKind
  readonly text: Text
  readonly origin: Origin
  /**
   * Whether the text is known to stand at the origin itself. It is not where it may be written short, as in
   * `train: Train teachers`, and where it may be taken over from a library.
   */
  readonly isExact: boolean
}

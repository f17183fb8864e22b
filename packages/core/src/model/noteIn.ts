import { type Origin, type PathStep, within } from "../diagnostic/Origin.js"
import type { Text } from "./Text.js"
import type { WrittenText } from "./WrittenText.js"

/** What is known of a text besides its words; a remark that stands at its own place unless said. */
export type Known = Partial<Pick<WrittenText, "kind" | "isExact">>

/** Notes a text, where there is one: the origin of what has it, and the steps from there to it. */
export type Note = (
  text: Text | undefined,
  place: readonly [origin: Origin, ...steps: ReadonlyArray<PathStep>],
  as?: Known
) => void

/** What may be written short, as its text alone. */
export const short: Known = { isExact: false }

/** Notes texts in a list. */
export const noteIn =
  (texts: Array<WrittenText>): Note =>
  (text, [origin, ...steps], { kind = "remark", isExact = true } = {}) => {
    if (text !== undefined) texts.push({ kind, text, origin: within(origin, ...steps), isExact })
  }

import { type Origin, within } from "../diagnostic/Origin.js"
import type { TextKind, WrittenText } from "./WrittenText.js"

/** One wording of a text, in one language. */
export interface Wording {
  readonly kind: TextKind
  readonly words: string
  /** The language that it is in (BCP 47). */
  readonly language: string
  readonly origin: Origin
  /** Whether the words are known to stand at the origin itself, so that they can be set there. */
  readonly isExact: boolean
}

/** The wordings of a text; one that is not translated is in `language`. */
export const wordingsOf = ({ kind, text, origin, isExact }: WrittenText, language: string): ReadonlyArray<Wording> =>
  typeof text === "string"
    ? [{ kind, words: text, language, origin, isExact }]
    : Object.entries(text).map(([tag, words]) => ({ kind, words, language: tag, origin: within(origin, tag), isExact }))

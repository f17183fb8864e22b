import { type Origin, within } from "../diagnostic/Origin.js"
import type { Logframe } from "./Logframe.js"
import type { TextKind, WrittenText } from "./WrittenText.js"
import { textsOf } from "./textsOf.js"

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

/** Logframes never change, so that the wordings of one are gathered once, and kept as long as it is. */
const gathered = new WeakMap<Logframe, Map<string, ReadonlyArray<Wording>>>()

/** Every wording of a logframe's texts; texts that are not translated are in `language`. */
export const wordingsIn = (logframe: Logframe, language: string): ReadonlyArray<Wording> => {
  const byLanguage = gathered.get(logframe) ?? new Map<string, ReadonlyArray<Wording>>()
  const known = byLanguage.get(language)
  if (known) return known
  const wordings = textsOf(logframe).flatMap((text) => wordingsOf(text, language))
  gathered.set(logframe, byLanguage.set(language, wordings))
  return wordings
}

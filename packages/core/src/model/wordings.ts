import type { Text } from "./Text.js"

/** One wording of a text. */
export interface Wording {
  /** The base of its language tag: `pt` for `pt-BR`. */
  readonly language: string
  readonly text: string
}

/** Every wording of a text; a text that is not translated is in the programme's own `language`. */
export const wordings = (text: Text, language: string): ReadonlyArray<Wording> =>
  (typeof text === "string" ? [[language, text] as const] : Object.entries(text)).map(([tag, words]) => ({
    language: tag.split("-")[0] ?? tag,
    text: words
  }))

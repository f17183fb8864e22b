import { lexiconOf } from "./lexiconOf.js"
import { type Tokens, isWord } from "./tokensOf.js"

/**
 * What a text is about: its words without articles and the like, in alphabetical order. Two texts of the same content say
 * the same in another order ("Increased access to water", "Access to water is increased").
 */
export const contentOf = (tokens: Tokens, language: string): string => {
  const lexicon = lexiconOf(language)
  const words = tokens.filter((token) => isWord(token) && !lexicon?.has("stopWords", token))
  return words.toSorted().join(" ")
}

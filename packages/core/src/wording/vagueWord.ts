import { lexiconOf } from "./lexiconOf.js"
import { firstPhrase, lengthOf, phraseAt } from "./phraseAt.js"
import type { Tokens } from "./tokensOf.js"

/** The first words of a text that leave open what is meant: "etc", "various", "as needed". */
export const openWord = (tokens: Tokens, language: string): string | undefined => {
  const lexicon = lexiconOf(language)
  return lexicon && firstPhrase(tokens, lexicon.phrases("openWords"))?.phrase
}

/**
 * The first word of a text that measures nothing until it is defined: "adequate", "improved". Not where it belongs to a
 * standard term, such as an improved water source.
 */
export const vagueWord = (tokens: Tokens, language: string): string | undefined => {
  const lexicon = lexiconOf(language)
  if (!lexicon) return undefined
  let index = 0
  while (index < tokens.length) {
    const term = phraseAt(tokens, index, lexicon.phrases("standardTerms"))
    const word = term === undefined ? phraseAt(tokens, index, lexicon.phrases("unmeasured")) : undefined
    if (word !== undefined) return word
    index += lengthOf(term ?? "")
  }
  return undefined
}

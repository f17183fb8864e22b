import type { LanguageWords } from "./LanguageWords.js"
import { english } from "./english.js"
import { french } from "./french.js"
import { type Phrases, phrasesIn } from "./phraseAt.js"
import { portuguese } from "./portuguese.js"
import { spanish } from "./spanish.js"

/** A language's lists, to look words and phrases up in; each is taken apart when it is first asked for. */
export interface Lexicon {
  readonly phrases: (list: keyof LanguageWords) => Phrases
  /** Whether a list has a word; it never has a word that is not there. */
  readonly has: (list: keyof LanguageWords, word: string | undefined) => boolean
}

const lexiconFrom = (words: LanguageWords): Lexicon => {
  const made = new Map<keyof LanguageWords, Phrases>()
  const phrases: Lexicon["phrases"] = (list) => {
    const known = made.get(list) ?? phrasesIn(words[list])
    made.set(list, known)
    return known
  }
  return { phrases, has: (list, word) => word !== undefined && phrases(list).all.has(word) }
}

/** The languages whose words are known, by tag. Another language is a file and an entry here. */
const lexicons: ReadonlyMap<string, Lexicon> = new Map([
  ["en", lexiconFrom(english)],
  ["fr", lexiconFrom(french)],
  ["es", lexiconFrom(spanish)],
  ["pt", lexiconFrom(portuguese)]
])

/** The words of a language (BCP 47; `pt-BR` has those of `pt`); undefined where they are not known. */
export const lexiconOf = (tag: string): Lexicon | undefined => lexicons.get(tag.split("-", 1)[0] ?? tag)

import type { Tokens } from "./tokensOf.js"

/** Phrases, and the words with which they begin: most words of a text begin none. */
export interface Phrases {
  readonly all: ReadonlySet<string>
  readonly beginnings: ReadonlySet<string>
  /** Finds in a text the words with which they end, to tell soon that it has none of them. */
  readonly ending: RegExp
}

/** The phrases of a list that commas divide. */
export const phrasesIn = (list: string): Phrases => {
  const all = new Set(list.split(",").map((phrase) => phrase.trim()))
  all.delete("")
  const words = Array.from(all, (phrase) => phrase.split(" "))
  return {
    all,
    beginnings: new Set(words.map(([first = ""]) => first)),
    ending: new RegExp(words.map((phrase) => phrase.at(-1) ?? "").join("|"), "iu")
  }
}

/** The most words that a phrase of the lists has. */
const longest = 4

/** The longest of the phrases that stands at a place in a text's tokens; undefined where none does. */
export const phraseAt = (tokens: Tokens, index: number, { all, beginnings }: Phrases): string | undefined => {
  const first = tokens[index]
  if (first === undefined || !beginnings.has(first)) return undefined
  for (let length = Math.min(longest, tokens.length - index); length > 0; length--) {
    const phrase = length === 1 ? first : tokens.slice(index, index + length).join(" ")
    if (all.has(phrase)) return phrase
  }
  return undefined
}

/** How many tokens a phrase has. */
export const lengthOf = (phrase: string): number => phrase.split(" ").length

/** The first of the phrases that stands anywhere in a text's tokens, with its place. */
export const firstPhrase = (
  tokens: Tokens,
  phrases: Phrases
): { readonly phrase: string; readonly index: number } | undefined => {
  for (let index = 0; index < tokens.length; index++) {
    const phrase = phraseAt(tokens, index, phrases)
    if (phrase !== undefined) return { phrase, index }
  }
  return undefined
}

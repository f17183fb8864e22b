import { type Lexicon, lexiconOf } from "./lexiconOf.js"
import { firstPhrase, lengthOf, phraseAt } from "./phraseAt.js"
import { type Tokens, isWord } from "./tokensOf.js"

/** Of which level a text's words are: something `delivered`, a `change` of people's conditions, or neither for certain. */
export type LevelOfWording = { readonly kind: "delivered" | "change"; readonly words: string } | undefined

/**
 * Whether a text tells of something that a programme hands over by itself ("Teachers are trained"), or of a change in the
 * conditions of people that it does not control ("Reduced poverty"). In doubt neither.
 *
 * The line is that of the UNDP Handbook on Planning, Monitoring and Evaluating for Development Results (2009), section 2.4:
 * an outcome is a change, and not support that was provided; an output is what can be provided within the time.
 */
export const levelOfWording = (text: Tokens, language: string): LevelOfWording => {
  const lexicon = lexiconOf(language)
  if (!lexicon) return undefined
  const tokens = text.filter(isWord)
  const delivered = deliveredIn(tokens, lexicon)
  if (delivered !== undefined) return { kind: "delivered", words: delivered }
  const change = changeIn(tokens, lexicon)
  return change === undefined ? undefined : { kind: "change", words: change }
}

const deliveredIn = (tokens: Tokens, lexicon: Lexicon): string | undefined => {
  if (firstPhrase(tokens, lexicon.phrases("effects")) ?? firstPhrase(tokens, lexicon.phrases("subordinators")))
    return undefined
  const handed = firstPhrase(tokens, lexicon.phrases("handedOver"))
  const isSubject = handed !== undefined && handed.index <= longestSubject
  if (isSubject && tokens.slice(0, handed.index).some((token) => lexicon.has("gifts", token))) return handed.phrase
  const at = tokens.findIndex((token, index) => index > 0 && lexicon.has("delivered", token))
  const participle = tokens[at]
  if (participle === undefined) return undefined
  // "Officers trained in law keep records": without "are", a participle is the verb only where it stands last.
  return at === tokens.length - 1 || lexicon.has("auxiliaries", tokens[at - 1]) ? participle : undefined
}

/** How many words may stand before "provided to" for it to be the statement's verb, and not that of a phrase within. */
const longestSubject = 5

const changeIn = (tokens: Tokens, lexicon: Lexicon): string | undefined => {
  if (!lexicon.has("directions", tokens[0])) return undefined
  return headAfter(tokens, lexicon)
}

/**
 * The condition that is said to change: in "Increased household income of farmers" the last words before a preposition, in
 * "Réduction de la mortalité infantile" the first ones after it.
 */
const headAfter = (tokens: Tokens, lexicon: Lexicon): string | undefined => {
  const small = (index: number): boolean =>
    lexicon.has("prepositions", tokens[index]) || lexicon.has("stopWords", tokens[index])
  let start = 1
  while (start < tokens.length && small(start)) start++
  const first = phraseAt(tokens, start, lexicon.phrases("conditions"))
  if (first !== undefined && isEndOfPhrase(tokens, start + lengthOf(first), lexicon)) return first
  let end = start
  while (end < tokens.length && !small(end)) end++
  for (let index = start; index < end; index++) {
    const phrase = phraseAt(tokens, index, lexicon.phrases("conditions"))
    if (phrase !== undefined && index + lengthOf(phrase) >= end) return phrase
  }
  return undefined
}

/** English puts the head last ("income generation" is no income); the others put it first. */
const isEndOfPhrase = (tokens: Tokens, index: number, lexicon: Lexicon): boolean =>
  lexicon.phrases("infinitiveMarks").all.size === 0 ||
  index >= tokens.length ||
  lexicon.has("prepositions", tokens[index])

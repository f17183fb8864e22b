import { type Lexicon, lexiconOf } from "./lexiconOf.js"
import { lengthOf, phraseAt } from "./phraseAt.js"
import type { Tokens } from "./tokensOf.js"

/**
 * The words of doing with which the text of these tokens begins, as an activity does: "train", "set up", "construction of 12". Undefined
 * where it does not, and where the language's words are not known.
 *
 * The convention is that of the European Commission's Project Cycle Management Guidelines (2004), section 5: activities
 * begin with an active verb, results tell what is so.
 */
export const doingVerb = (tokens: Tokens, language: string): string | undefined => {
  const lexicon = lexiconOf(language)
  if (!lexicon) return undefined
  const start = lexicon.has("infinitiveMarks", tokens[0]) ? 1 : 0
  if (phraseAt(tokens, start, lexicon.phrases("notDoing")) !== undefined) return undefined
  return (
    phraseAt(tokens, start, lexicon.phrases("doing")) ??
    verbOrThing(tokens, start, lexicon) ??
    countedNoun(tokens, lexicon)
  )
}

/** "Support farmers", and not "Support from ministries is in place". */
const verbOrThing = (tokens: Tokens, start: number, lexicon: Lexicon): string | undefined => {
  const verb = phraseAt(tokens, start, lexicon.phrases("doingOrThing"))
  if (verb === undefined) return undefined
  const next = tokens[start + lengthOf(verb)]
  return start > 0 || isNumber(next) || lexicon.has("determiners", next) ? verb : undefined
}

/** "Construction of 12 wells", and not "Construction of wells follows the national standard". */
const countedNoun = (tokens: Tokens, lexicon: Lexicon): string | undefined => {
  const noun = phraseAt(tokens, 0, lexicon.phrases("doingNouns"))
  if (noun === undefined) return undefined
  const [of, count] = tokens.slice(lengthOf(noun))
  return lexicon.has("ofWords", of) && isNumber(count) ? `${noun} ${of} ${count}` : undefined
}

const isNumber = (token: string | undefined): boolean => token !== undefined && /^\p{N}/u.test(token)

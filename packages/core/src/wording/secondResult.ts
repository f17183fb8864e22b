import { type Lexicon, lexiconOf } from "./lexiconOf.js"
import { firstPhrase, lengthOf, phraseAt } from "./phraseAt.js"
import { type Tokens, isWord } from "./tokensOf.js"

/**
 * How a text states a second result beside the first, in its first words: "and improved accountability". Undefined where
 * it states one, and where the language's words are not known.
 *
 * A list of things is one result ("water and sanitation", "produced and disseminated"). Two are told only by a semicolon,
 * by a second change of direction ("Increased income and reduced debt"), or by a second clause with a subject and a verb of
 * its own ("Wells are built and committees are trained"); in doubt it is one.
 */
export const secondResult = (tokens: Tokens, language: string): string | undefined => {
  const lexicon = lexiconOf(language)
  if (!lexicon) return undefined
  const at = semicolonIn(tokens) ?? directionIn(tokens, lexicon) ?? clauseIn(tokens, lexicon)
  return at === undefined ? undefined : firstWords(tokens.slice(at))
}

const firstWords = (tokens: Tokens): string => {
  const words = tokens.filter(isWord)
  return words.length > 4 ? `${words.slice(0, 4).join(" ")} ...` : words.join(" ")
}

/** Words that a part must have to be taken for a result. */
const fewest = 3

const semicolonIn = (tokens: Tokens): number | undefined => {
  const at = tokens.indexOf(";")
  if (at < 0 || tokens.slice(0, at).includes(":")) return undefined
  const isEnough = wordsIn(tokens, 0, at) >= fewest && wordsIn(tokens, at + 1, tokens.length) >= fewest
  return isEnough ? at + 1 : undefined
}

const directionIn = (tokens: Tokens, lexicon: Lexicon): number | undefined => {
  const start = lexicon.has("infinitiveMarks", tokens[0]) ? 1 : 0
  if (!lexicon.has("directions", tokens[start])) return undefined
  const joint = joints(tokens, lexicon).find(({ after }) =>
    lexicon.has("directions", tokens[verbAt(tokens, after, lexicon)])
  )
  if (!joint) return undefined
  const { at, after } = joint
  // "Increased use of improved seeds and improved tools": the second may belong to what the first is about.
  const isOther = tokens.slice(start + 1, at).some((token) => lexicon.has("directions", token))
  const isEnough =
    wordsIn(tokens, start, at) >= fewest - 1 &&
    wordsIn(tokens, verbAt(tokens, after, lexicon), tokens.length) >= fewest - 1
  return isEnough && !isOther && !lexicon.has("prepositions", tokens[at - 1]) ? at : undefined
}

const verbAt = (tokens: Tokens, index: number, lexicon: Lexicon): number =>
  lexicon.has("infinitiveMarks", tokens[index]) ? index + 1 : index

/** The most words that a second clause has before its verb. */
const farthest = 6

const clauseIn = (tokens: Tokens, lexicon: Lexicon): number | undefined => {
  // A dependent clause has a verb as well, and no parser stands here to tell whose it is.
  if (firstPhrase(tokens, lexicon.phrases("subordinators"))) return undefined
  const isVerb = (token: string): boolean => lexicon.has("auxiliaries", token)
  const first = tokens.findIndex((token, index) => index > 0 && isVerb(token))
  if (first < 0) return undefined
  const joint = joints(tokens, lexicon).find(({ at, after }) => {
    const before = at < first ? -1 : tokens.slice(after, after + farthest + 1).findIndex(isVerb)
    const subject = tokens[after + before - 1]
    return before > 0 && isWord(subject) && !lexicon.has("ands", subject)
  })
  return joint?.at
}

/** Each place where "and" joins, and what stands after it. */
const joints = (tokens: Tokens, lexicon: Lexicon): ReadonlyArray<{ readonly at: number; readonly after: number }> =>
  tokens.flatMap((_, at) => {
    const and = phraseAt(tokens, at, lexicon.phrases("ands"))
    return and === undefined ? [] : [{ at, after: at + lengthOf(and) }]
  })

const wordsIn = (tokens: Tokens, start: number, end: number): number => tokens.slice(start, end).filter(isWord).length

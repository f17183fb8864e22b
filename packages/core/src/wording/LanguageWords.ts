/**
 * The words of one language by which statements of results are judged: each list as words or phrases divided by commas, in
 * lower case, with accents. What is in none of the lists is never found fault with.
 */
export interface LanguageWords {
  /** With what a verb may be introduced at the beginning: `to`. */
  readonly infinitiveMarks: string
  /** Verbs of doing with which an activity begins: `train`, `set up`. */
  readonly doing: string
  /** Verbs of doing that are things as well: `support`; meant as verbs before one of `determiners`, or a number. */
  readonly doingOrThing: string
  /** What begins a noun phrase, or is done something to. */
  readonly determiners: string
  /** Beginnings that look like doing and are not: `build resilience`, `train services`. */
  readonly notDoing: string
  /** Nouns of doing, meant so before one of `ofWords` and a number: `construction of 12 wells`. */
  readonly doingNouns: string
  /** Joins a noun of doing with what it is done to. */
  readonly ofWords: string
  /** What tells at the beginning of a result which way something changes: `increased`, `reduce`. */
  readonly directions: string
  readonly ands: string
  /** Verbs that every finite clause of a state or a passive has: `are`, `have`. */
  readonly auxiliaries: string
  /** What begins a dependent clause: `who`, `when`. */
  readonly subordinators: string
  readonly prepositions: string
  /** Articles and the like, which say nothing of what a statement is about. */
  readonly stopWords: string
  /** Participles of what a programme hands over by itself: `trained`, `built`. */
  readonly delivered: string
  /** What is handed over, and to whom: `provided to`. */
  readonly handedOver: string
  /** Things that a programme gives: `technical assistance`. */
  readonly gifts: string
  /** Words of use and effect, which make more of a thing than its delivery: `use`, `benefit`. */
  readonly effects: string
  /** Conditions of people and societies that no programme controls: `income`, `mortality`. */
  readonly conditions: string
  /** Words that leave open what is meant: `etc`, `various`. */
  readonly openWords: string
  /** Words that measure nothing until they are defined: `adequate`. */
  readonly unmeasured: string
  /** Standard terms in which such a word has a meaning: `improved water`. */
  readonly standardTerms: string
  /** Words that stand for a text still to be written, where they end it or stand in brackets: `to be determined`. */
  readonly fillers: string
}

import type { Match } from "./Change.js"
import { fewestWords, likeness, sureLikeness } from "./likeness.js"

/** Something on one side that a counterpart is sought for. */
export interface Candidate<A> {
  readonly item: A
  /** What must be equal before wordings are even compared: the level, the unit. */
  readonly sort: string
  /** The words of its statement or title. */
  readonly words: ReadonlyArray<string>
  /** Names the place that it hangs at, the same on both sides for the same place. */
  readonly place: string
}

/** Two things taken for the same one. */
export interface Pair<A> {
  readonly before: A
  readonly after: A
  readonly match: Match
}

/** What has no counterpart yet. */
export interface Unpaired<A> {
  readonly befores: ReadonlyArray<A>
  readonly afters: ReadonlyArray<A>
}

/** What is in none of the pairs. */
export const unpairedOf = <A>({ befores, afters }: Unpaired<A>, pairs: ReadonlyArray<Pair<A>>): Unpaired<A> => {
  const paired = {
    befores: new Set(pairs.map(({ before }) => before)),
    afters: new Set(pairs.map(({ after }) => after))
  }
  return {
    befores: befores.filter((item) => !paired.befores.has(item)),
    afters: afters.filter((item) => !paired.afters.has(item))
  }
}

/** Pairs what has the same id; where an id occurs more than once, the first with the first. */
export const pairById = <A>({ befores, afters }: Unpaired<A>, idOf: (item: A) => string): ReadonlyArray<Pair<A>> => {
  const others = grouped(afters, idOf)
  return [...grouped(befores, idOf)].flatMap(([id, group]) =>
    group.flatMap((before, index) => {
      const after = others.get(id)?.[index]
      return after === undefined ? [] : [{ before, after, match: { by: "id", likeness: undefined } as const }]
    })
  )
}

/** Beyond this many comparisons wordings are not compared but for equality, so that no input is slow. */
const mostComparisons = 250_000

/**
 * Pairs by wording what has no counterpart by id, and only where it is sure: both are of one sort, and either their words
 * are the same or at least nine in ten of at least six; and neither has another such candidate. What hangs at the same
 * place is looked at first, then anything.
 */
export const pairByWording = <A>(unpaired: Unpaired<Candidate<A>>): ReadonlyArray<Pair<A>> => {
  const pairs: Array<Pair<Candidate<A>>> = []
  const passes: ReadonlyArray<(left: Unpaired<Candidate<A>>) => ReadonlyArray<Pair<Candidate<A>>>> = [
    (left) => pairSame(left, (each) => `${each.place}\n${inWords(each)}`),
    (left) => pairSame(left, inWords),
    (left) => pairAlike(left, true),
    (left) => pairAlike(left, false)
  ]
  for (const pass of passes) pairs.push(...pass(unpairedOf(unpaired, pairs)))
  return pairs.map(({ before, after, match }) => ({ before: before.item, after: after.item, match }))
}

const inWords = ({ sort, words }: Candidate<unknown>): string => `${sort}\n${words.join(" ")}`

const grouped = <A>(items: Iterable<A>, keyFor: (item: A) => string): ReadonlyMap<string, ReadonlyArray<A>> => {
  const groups = new Map<string, Array<A>>()
  for (const item of items) {
    const key = keyFor(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}

/** Pairs what has the same key, where it occurs once on either side. */
const pairSame = <A>(
  { befores, afters }: Unpaired<Candidate<A>>,
  keyFor: (candidate: Candidate<A>) => string
): ReadonlyArray<Pair<Candidate<A>>> => {
  const isWorded = ({ words }: Candidate<A>): boolean => words.length > 0
  const others = grouped(afters.filter(isWorded), keyFor)
  return [...grouped(befores.filter(isWorded), keyFor)].flatMap(([key, [before, ...moreBefore]]) => {
    const [after, ...moreAfter] = others.get(key) ?? []
    if (!before || !after || moreBefore.length + moreAfter.length > 0) return []
    return [{ before, after, match: { by: "wording", likeness: 1 } as const }]
  })
}

/** Pairs what is alike enough, where neither has another candidate that is. */
const pairAlike = <A>(
  { befores, afters }: Unpaired<Candidate<A>>,
  inPlace: boolean
): ReadonlyArray<Pair<Candidate<A>>> => {
  const rows = befores.filter(({ words }) => words.length >= fewestWords)
  const columns = afters.filter(({ words }) => words.length >= fewestWords)
  if (rows.length * columns.length > mostComparisons) return []
  const found = rows.flatMap((before) =>
    columns.flatMap((after) => {
      if (before.sort !== after.sort || (inPlace && before.place !== after.place)) return []
      const share = likeness(before.words, after.words)
      return share >= sureLikeness ? [{ before, after, match: { by: "wording", likeness: share } as const }] : []
    })
  )
  const counts = new Map<Candidate<A>, number>()
  for (const each of found.flatMap(({ before, after }) => [before, after]))
    counts.set(each, (counts.get(each) ?? 0) + 1)
  return found.filter(({ before, after }) => counts.get(before) === 1 && counts.get(after) === 1)
}

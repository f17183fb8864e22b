import type { Indicator } from "../model/Indicator.js"
import type { Level, Result } from "../model/Result.js"
import type { Link } from "./lineageBetween.js"
import { wordsOf } from "./likeness.js"
import type { Outline, Placed } from "./Outline.js"
import { type Candidate, type Pair, type Unpaired, pairById, pairByWording, unpairedOf } from "./Pair.js"

/** Two outlines, and what is known of how they hang together. */
export interface Outlines {
  readonly before: Outline
  readonly after: Outline
  /** Ids of the earlier side that its successor gives up: what bears such an id later is something else. */
  readonly dropped: ReadonlySet<string>
}

const wordedLevels: ReadonlyArray<Level> = ["outcome", "output", "activity"]

/** Finds each result again: by id, else by its statement where that is sure, from the top of the chain down. */
export const pairResults = ({ before, after, dropped }: Outlines): ReadonlyArray<Pair<Placed<Result>>> => {
  const all = { befores: before.results.filter(({ node }) => !dropped.has(node.id)), afters: after.results }
  const pairs = [...pairById(all, ({ node }) => node.id)]
  for (const level of wordedLevels) {
    const left = unpairedOf(all, pairs)
    pairs.push(...pairByWording(candidatesOf(atLevel(left, level), pairs)))
  }
  return pairs
}

const atLevel = ({ befores, afters }: Unpaired<Placed<Result>>, level: Level): Unpaired<Placed<Result>> => ({
  befores: befores.filter(({ node }) => node.level === level),
  afters: afters.filter(({ node }) => node.level === level)
})

const candidatesOf = <A extends Indicator | Result>(
  { befores, afters }: Unpaired<Placed<A>>,
  results: ReadonlyArray<Pair<Placed<Result>>>
): Unpaired<Candidate<Placed<A>>> => {
  const places = new Map(results.map((pair) => [pair.before.node.id, pair.after.node.id]))
  const candidate = (item: Placed<A>, place: string): Candidate<Placed<A>> => ({
    item,
    sort: "unit" in item.node ? `${item.node.unit} ${item.node.entry}` : item.thing.level,
    words: wordsOf(item.thing.title ?? ""),
    place
  })
  return {
    befores: befores.map((item) => candidate(item, item.under ? (places.get(item.under.id) ?? "(gone)") : "")),
    afters: afters.map((item) => candidate(item, item.under?.id ?? ""))
  }
}

/**
 * Finds each indicator again: those that a lineage joins are left out; then by id; else by its title where that is sure
 * and unit and entry are the same.
 */
export const pairIndicators = (
  { before, after, dropped }: Outlines,
  results: ReadonlyArray<Pair<Placed<Result>>>,
  links: ReadonlyArray<Link>
): ReadonlyArray<Pair<Placed<Indicator>>> => {
  const linked = new Set(links.flatMap((link) => [link.before, link.after]))
  const all = {
    befores: before.indicators.filter(({ node }) => !linked.has(node) && !dropped.has(node.id)),
    afters: after.indicators.filter(({ node }) => !linked.has(node))
  }
  const pairs = pairById(all, ({ node }) => node.id)
  return [...pairs, ...pairByWording(candidatesOf(unpairedOf(all, pairs), results))]
}

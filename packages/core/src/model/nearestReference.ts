import { suggest } from "../source/suggest.js"
import type { LogframeNames } from "./LogframeNames.js"

/** What a reference may mean: a result, an indicator, or either. */
export type Nameable = "results" | "indicators" | "things"

/**
 * The reference nearest to one that means nothing: `2008-2011/officer-trained` or a plain id. Sought first in the logframe
 * that it names, or in the one whose id is nearest to that; then the same id in another logframe.
 */
export const nearestReference = (
  reference: string,
  all: ReadonlyArray<LogframeNames>,
  kind: Nameable
): string | undefined => {
  const slash = reference.indexOf("/")
  if (slash < 0) return suggest(reference, new Set(all.flatMap((names) => [...names[kind]])))
  const [home, id] = [reference.slice(0, slash), reference.slice(slash + 1)]
  const meant = all.some(({ logframe }) => logframe === home) ? home : suggest(home, idsOf(all))
  const inside = all.filter(({ logframe }) => logframe === meant).flatMap((names) => [...names[kind]])
  const near = inside.includes(id) ? id : suggest(id, inside)
  if (near !== undefined) return `${meant}/${near}`
  const elsewhere = all.find((names) => names[kind].has(id))
  return elsewhere && `${elsewhere.logframe}/${id}`
}

const idsOf = (all: ReadonlyArray<LogframeNames>): ReadonlyArray<string> => all.map(({ logframe }) => logframe)

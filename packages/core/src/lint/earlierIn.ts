import { type Logframe, indicatorsOf } from "../model/Logframe.js"
import { pastReferences } from "../model/PlacedIndicator.js"

/**
 * Among logframes, the ones that a logframe comes from: those that it revises, and those that its indicators' lineage
 * names. Never itself. Where an id is used twice, each that has it.
 */
export const earlierIn = (logframes: ReadonlyArray<Logframe>): ((logframe: Logframe) => ReadonlyArray<Logframe>) => {
  const byId = new Map<string, ReadonlyArray<Logframe>>()
  for (const logframe of logframes) byId.set(logframe.id, [...(byId.get(logframe.id) ?? []), logframe])
  return (logframe) =>
    namesOfEarlier(logframe).flatMap((id) => (byId.get(id) ?? []).filter((other) => other !== logframe))
}

/** Logframes never change, so that the ids of those that one comes from are gathered once and kept as long as it is. */
const known = new WeakMap<Logframe, ReadonlyArray<string>>()

const namesOfEarlier = (logframe: Logframe): ReadonlyArray<string> => {
  const kept = known.get(logframe)
  if (kept) return kept
  const references = indicatorsOf(logframe).flatMap((indicator) => pastReferences(indicator, logframe))
  const revised = logframe.revises === undefined ? [] : [logframe.revises]
  const names = [...new Set([...revised, ...references.map((reference) => reference.slice(0, reference.indexOf("/")))])]
  known.set(logframe, names)
  return names
}

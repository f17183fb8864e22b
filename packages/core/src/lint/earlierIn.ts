import { keptBy } from "../memory/keptBy.js"
import { type Logframe, indicatorsOf } from "../model/Logframe.js"
import { pastReferences } from "../model/PlacedIndicator.js"

/**
 * Among logframes, the ones that a logframe comes from: those that it revises, and those that its indicators' lineage
 * names. Never itself. Where an id is used twice, each that has it.
 */
export const earlierIn = (logframes: ReadonlyArray<Logframe>): ((logframe: Logframe) => ReadonlyArray<Logframe>) => {
  const byId = new Map<string, Array<Logframe>>()
  for (const { id } of logframes) byId.set(id, byId.get(id) ?? [])
  for (const logframe of logframes) byId.get(logframe.id)?.push(logframe)
  return (logframe) =>
    namesOfEarlier(logframe).flatMap((id) => (byId.get(id) ?? []).filter((other) => other !== logframe))
}

const namesOfEarlier = keptBy((logframe: Logframe): ReadonlyArray<string> => {
  const references = indicatorsOf(logframe).flatMap((indicator) => pastReferences(indicator, logframe))
  const revised = logframe.revises === undefined ? [] : [logframe.revises]
  return [...new Set([...revised, ...references.map((reference) => reference.slice(0, reference.indexOf("/")))])]
})

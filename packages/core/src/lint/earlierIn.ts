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
    [...new Set(namesOfEarlier(logframe))].flatMap((id) => (byId.get(id) ?? []).filter((other) => other !== logframe))
}

const namesOfEarlier = (logframe: Logframe): ReadonlyArray<string> => [
  ...(logframe.revises === undefined ? [] : [logframe.revises]),
  ...indicatorsOf(logframe)
    .flatMap((indicator) => pastReferences(indicator, logframe))
    .map((reference) => reference.slice(0, reference.indexOf("/")))
]

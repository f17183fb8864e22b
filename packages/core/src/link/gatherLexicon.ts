import type { Logframe } from "../model/Logframe.js"
import { type LogframeNames, namesOf } from "../model/LogframeNames.js"
import { frameNamesOf } from "./FrameNames.js"
import { knownIn } from "./Known.js"
import type { Lexicon } from "./Lexicon.js"
import type { LinkMemory } from "./LinkMemory.js"
import type { Parts } from "./Parts.js"

/** Gathers the names of a programme's parts. Names that a logframe kept are the same ones as at the last linking. */
export const gatherLexicon = (parts: Parts, logframes: ReadonlyArray<Logframe>, memory: LinkMemory): Lexicon => {
  const names = logframes.map((logframe) => sameNames(logframe, memory))
  const all = memory.all.get("", { from: names, make: () => names })
  const byLogframe = new Map<string, ReadonlyArray<LogframeNames>>()
  for (const each of all) byLogframe.set(each.logframe, [...(byLogframe.get(each.logframe) ?? []), each])
  const removed = new Set(parts.removed.flatMap(({ path }) => path.filter((step) => typeof step === "string")))
  return {
    frame: memory.frame.get("", { from: [parts.frame], make: () => frameNamesOf(parts.frame) }),
    all,
    byLogframe,
    logframes: knownIn(new Set(byLogframe.keys())),
    removed,
    incomplete: parts.incomplete,
    left: JSON.stringify([parts.incomplete, ...removed])
  }
}

const sameNames = (logframe: Logframe, { names }: LinkMemory): LogframeNames => {
  const { results, indicators } = namesOf(logframe)
  const from = [logframe.id, ...results, "", ...indicators]
  return names.get(logframe.origin.file, { from, make: () => namesOf(logframe) })
}

import type { Logframe } from "../model/Logframe.js"
import type { LogframeNames } from "../model/LogframeNames.js"
import { frameNamesOf } from "./FrameNames.js"
import { knownIn } from "./Known.js"
import type { AllNames, Lexicon } from "./Lexicon.js"
import type { LinkMemory } from "./LinkMemory.js"
import type { Parts } from "./Parts.js"

/** Gathers the names of a programme's parts; with those of a memory wherever they are the same. */
export const gatherLexicon = (parts: Parts, logframes: ReadonlyArray<Logframe>, memory: LinkMemory): Lexicon => {
  const names = logframes.map((logframe) => memory.names.of(logframe))
  const removed = new Set(parts.removed.flatMap(({ path }) => path.filter((step) => typeof step === "string")))
  return {
    frame: memory.frame.get("", { from: [parts.frame], make: () => frameNamesOf(parts.frame) }),
    all: memory.all.get("", { from: names, make: () => allNamesOf(names) }),
    removed,
    incomplete: parts.incomplete,
    left: JSON.stringify([parts.incomplete, ...removed])
  }
}

const allNamesOf = (list: ReadonlyArray<LogframeNames>): AllNames => {
  const byLogframe = new Map<string, Array<LogframeNames>>()
  for (const { logframe } of list) byLogframe.set(logframe, byLogframe.get(logframe) ?? [])
  for (const each of list) byLogframe.get(each.logframe)?.push(each)
  return { list, byLogframe, logframes: knownIn(new Set(byLogframe.keys())) }
}

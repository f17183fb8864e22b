import type { Logframe } from "../model/Logframe.js"
import { type LogframeNames, namesOf } from "../model/LogframeNames.js"
import type { ProgrammeFrame } from "../model/Programme.js"
import { type Known, knownIn } from "./Known.js"
import type { LinkMemory } from "./LinkMemory.js"
import type { Parts } from "./Parts.js"

/** The names that programme.yaml gives, by what they name. */
export interface FrameNames {
  readonly sources: Known
  readonly frameworks: Known
  readonly stakeholders: Known
  readonly places: Known
  readonly disaggregations: Known
  /** The categories of each disaggregation, by its id. */
  readonly categories: ReadonlyMap<string, Known>
}

/** Every name in a programme and what it can mean. Made anew for each linking; what it is made of stays the same. */
export interface Lexicon {
  readonly frame: FrameNames
  /** The names in each logframe. The same list while no logframe has other names. */
  readonly all: ReadonlyArray<LogframeNames>
  readonly byLogframe: ReadonlyMap<string, ReadonlyArray<LogframeNames>>
  readonly logframes: Known
  /** Names in what could not be read: what refers to them is not blamed. */
  readonly removed: ReadonlySet<string>
  /** Whether a whole file could not be read, so that any name may be in it. */
  readonly incomplete: boolean
  /** All of what could not be read, as one text: the same while that is the same. */
  readonly left: string
}

/** Gathers the names of a programme's parts. Names that a logframe kept are the same ones as at the last linking. */
export const lexiconOf = (parts: Parts, logframes: ReadonlyArray<Logframe>, memory: LinkMemory): Lexicon => {
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

const frameNamesOf = (frame: ProgrammeFrame): FrameNames => ({
  sources: knownIn(idsOf(frame.sources)),
  frameworks: knownIn(idsOf(frame.frameworks)),
  stakeholders: knownIn(idsOf(frame.stakeholders)),
  places: knownIn(idsOf(frame.places)),
  disaggregations: knownIn(idsOf(frame.disaggregations)),
  categories: new Map(frame.disaggregations.map(({ id, categories }) => [id, knownIn(idsOf(categories))]))
})

const idsOf = (things: ReadonlyArray<{ readonly id: string }>): ReadonlySet<string> =>
  new Set(things.map(({ id }) => id))

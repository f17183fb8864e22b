import type { LogframeNames } from "../model/LogframeNames.js"
import type { FrameNames } from "./FrameNames.js"
import type { Known } from "./Known.js"

/** The names in all logframes. The same while no logframe has other names, and none comes or goes. */
export interface AllNames {
  readonly list: ReadonlyArray<LogframeNames>
  readonly byLogframe: ReadonlyMap<string, ReadonlyArray<LogframeNames>>
  readonly logframes: Known
}

/** Every name in a programme and what it can mean. */
export interface Lexicon {
  readonly frame: FrameNames
  readonly all: AllNames
  /** Names in what could not be read: what refers to them is not blamed. */
  readonly removed: ReadonlySet<string>
  /** Whether a whole file could not be read, so that any name may be in it. */
  readonly incomplete: boolean
  /** All of what could not be read, as one text: the same while that is the same. */
  readonly left: string
}

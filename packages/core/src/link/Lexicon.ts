import type { LogframeNames } from "../model/LogframeNames.js"
import type { FrameNames } from "./FrameNames.js"
import type { Known } from "./Known.js"

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

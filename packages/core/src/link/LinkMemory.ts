import type { LogframeNames } from "../model/LogframeNames.js"
import { Recall } from "../memory/Recall.js"
import type { Programme } from "../model/Programme.js"
import type { FrameNames } from "./FrameNames.js"
import type { Linked } from "./Scope.js"

/** What linking recalls from one time to the next. */
export class LinkMemory {
  readonly programme = new Recall<Programme>()
  /** The names in each logframe, by file. */
  readonly names = new Recall<LogframeNames>()
  readonly all = new Recall<ReadonlyArray<LogframeNames>>()
  readonly frame = new Recall<FrameNames>()
  /** What was found in each file. */
  readonly files = new Recall<Linked>()

  /** Begins another linking. */
  turn(): void {
    for (const recall of [this.programme, this.names, this.all, this.frame, this.files]) recall.turn()
  }
}

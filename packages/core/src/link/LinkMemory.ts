import { Recall } from "../memory/Recall.js"
import type { Programme } from "../model/Programme.js"
import type { FrameNames } from "./FrameNames.js"
import type { AllNames } from "./Lexicon.js"
import { NamesByFile } from "./NamesByFile.js"
import type { Linked } from "./Scope.js"

/** What linking recalls from one time to the next. */
export class LinkMemory {
  readonly programme = new Recall<Programme>()
  /** The names in each logframe, by file: the same ones while it gives the same names. */
  readonly names = new NamesByFile()
  readonly all = new Recall<AllNames>()
  readonly frame = new Recall<FrameNames>()
  /** What was found in each file. */
  readonly files = new Recall<Linked>()

  /** Begins another linking. */
  turn(): void {
    for (const recall of [this.programme, this.names, this.all, this.frame, this.files]) recall.turn()
  }
}

import type { Origin } from "../diagnostic/Origin.js"
import type { Evaluation } from "../model/Evaluation.js"
import type { Library } from "../model/Library.js"
import type { Logframe } from "../model/Logframe.js"
import type { ProgrammeFrame } from "../model/Programme.js"

/** What link joins: the decoded files of one programme. */
export interface Parts {
  readonly frame: ProgrammeFrame
  readonly logframes: ReadonlyArray<Logframe>
  readonly evaluation: Evaluation | undefined
  readonly libraries: ReadonlyArray<Library>
  /** Places whose content was wrong and was left out; what refers to them is not blamed. */
  readonly removed: ReadonlyArray<Origin>
  /** Whether a whole file could not be read; then a name that is not found may well be in it. */
  readonly incomplete: boolean
}

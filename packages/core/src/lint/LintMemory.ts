import type { Diagnostic } from "../diagnostic/Diagnostic.js"
import { Recall } from "../memory/Recall.js"
import { IndicatorIndex } from "../model/IndicatorIndex.js"
import type { Observation } from "../model/Observation.js"

/** Rows by the indicator that they name. */
export type RowGroups = ReadonlyMap<string, ReadonlyArray<Observation>>

/** What linting recalls from one time to the next. */
export class LintMemory {
  /** What was found in each logframe, by its file. */
  readonly logframes = new Recall<ReadonlyArray<Diagnostic>>()
  /** What was found in the texts of each file. */
  readonly texts = new Recall<ReadonlyArray<Diagnostic>>()
  /** The rows of each indicator, all together and by its reference. */
  readonly groups = new Recall<RowGroups>()
  readonly group = new Recall<ReadonlyArray<Observation>>()
  /** What was found in the rows of each indicator, by its reference as the rows write it. */
  readonly rows = new Recall<ReadonlyArray<Diagnostic>>()
  /** What was found in the programme as a whole, and in all of its data. */
  readonly whole = new Recall<ReadonlyArray<Diagnostic>>()
  readonly indicators = new IndicatorIndex()

  /** Begins another linting. */
  turn(): void {
    for (const recall of [this.logframes, this.texts, this.groups, this.group, this.rows, this.whole]) recall.turn()
  }
}

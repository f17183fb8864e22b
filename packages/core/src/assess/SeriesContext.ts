import type { Programme } from "../model/Programme.js"
import type { Day } from "../period/day.js"
import type { ObservationIndex } from "./ObservationIndex.js"

/** What a series is made from. */
export interface SeriesContext {
  readonly programme: Programme
  readonly observationsFor: ObservationIndex
  readonly asOf: Day
}

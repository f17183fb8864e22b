import type { Origin } from "../diagnostic/Origin.js"
import type { IndicatorContent } from "../schema/IndicatorEntry.js"

/** An indicator of a logframe file, with what it inherits. */
export interface IndicatorSource {
  readonly id: string
  readonly content: IndicatorContent
  readonly origin: Origin
  readonly illustrative: boolean
}

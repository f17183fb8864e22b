import type { Origin } from "../diagnostic/Origin.js"
import type { Text } from "./Text.js"

/** An indicator library: definitions that the logframes of many programmes take over by id. */
export interface Library {
  readonly id: string
  readonly title: Text
  /** Ids of its indicators, with the place of each. */
  readonly indicators: ReadonlyArray<{ readonly id: string; readonly origin: Origin }>
  readonly origin: Origin
}

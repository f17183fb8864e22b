import type { Observation } from "../model/Observation.js"
import type { RowsBehind } from "../model/RowsBehind.js"
import type { LeftOut } from "./Actual.js"
import { RowsTally } from "./RowsTally.js"

/** What observations were made of, those that stand for many rows included. Without any, both days are the empty text. */
export const rowsBehind = (counted: ReadonlyArray<Observation>, leftOut: ReadonlyArray<LeftOut>): RowsBehind => {
  const tally = new RowsTally()
  for (const observation of counted) tally.add(observation)
  for (const { observation, reason } of leftOut) tally.leaveOut(observation, reason)
  return tally.told()
}

import { keptBy } from "../memory/keptBy.js"
import { type Logframe, indicatorsOf, resultsOf } from "./Logframe.js"

/** The names that a logframe gives to its parts: what a reference from elsewhere can mean. */
export interface LogframeNames {
  readonly logframe: string
  readonly results: ReadonlySet<string>
  readonly indicators: ReadonlySet<string>
  /** Results and indicators. */
  readonly things: ReadonlySet<string>
}

/** The names of a logframe's parts. */
export const namesOf: (logframe: Logframe) => LogframeNames = keptBy((logframe) => {
  const results = new Set(resultsOf(logframe).map(({ id }) => id))
  const indicators = new Set(indicatorsOf(logframe).map(({ id }) => id))
  return { logframe: logframe.id, results, indicators, things: new Set([...results, ...indicators]) }
})

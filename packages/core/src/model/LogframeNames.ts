import { type Logframe, indicatorsOf, resultsOf } from "./Logframe.js"

/** The names that a logframe gives to its parts: what a reference from elsewhere can mean. */
export interface LogframeNames {
  readonly logframe: string
  readonly results: ReadonlySet<string>
  readonly indicators: ReadonlySet<string>
  /** Results and indicators. */
  readonly things: ReadonlySet<string>
}

/** Logframes never change, so that the names of one are gathered once and kept as long as it is. */
const known = new WeakMap<Logframe, LogframeNames>()

/** The names of a logframe's parts. */
export const namesOf = (logframe: Logframe): LogframeNames => {
  const kept = known.get(logframe)
  if (kept) return kept
  const results = new Set(resultsOf(logframe).map(({ id }) => id))
  const indicators = new Set(indicatorsOf(logframe).map(({ id }) => id))
  const names = { logframe: logframe.id, results, indicators, things: new Set([...results, ...indicators]) }
  known.set(logframe, names)
  return names
}

import { keptBy } from "../memory/keptBy.js"
import type { Indicator } from "./Indicator.js"
import { type Logframe, indicatorsOf, resultsOf } from "./Logframe.js"
import type { Result } from "./Result.js"

/** An indicator with the logframe that it stands in. */
export interface PlacedIndicator {
  readonly logframe: Logframe
  readonly indicator: Indicator
}

/** How an indicator or a result is referred to from outside of its logframe: `2008-2011/officers-trained`. */
export const referenceTo = (logframe: Logframe, thing: Indicator | Result): string => `${logframe.id}/${thing.id}`

/** What an indicator of `logframe` follows on from, in full: a plain id means the logframe that is revised. */
export const pastReferences = (
  indicator: Indicator,
  { revises = "" }: Pick<Logframe, "revises">
): ReadonlyArray<string> =>
  (indicator.lineage?.from ?? []).map((from) => (from.includes("/") ? from : `${revises}/${from}`))

/** The indicators that a reference means: one when it names the logframe, else each that has the id. */
export const indicatorsNamed = (
  logframes: ReadonlyArray<Logframe>,
  reference: string
): ReadonlyArray<PlacedIndicator> =>
  scoped(logframes, reference).flatMap(({ logframe, id }) =>
    (indexOf(logframe).get(id) ?? []).map((indicator) => ({ logframe, indicator }))
  )

const indexOf = keptBy((logframe: Logframe): ReadonlyMap<string, ReadonlyArray<Indicator>> => {
  const index = new Map<string, Array<Indicator>>()
  for (const indicator of indicatorsOf(logframe)) {
    const namesakes = index.get(indicator.id)
    if (namesakes) namesakes.push(indicator)
    else index.set(indicator.id, [indicator])
  }
  return index
})

/** The results that a reference means, likewise. */
export const resultsNamed = (logframes: ReadonlyArray<Logframe>, reference: string): ReadonlyArray<Result> =>
  scoped(logframes, reference).flatMap(({ logframe, id }) => resultsOf(logframe).filter((result) => result.id === id))

const scoped = (
  logframes: ReadonlyArray<Logframe>,
  reference: string
): ReadonlyArray<{ readonly logframe: Logframe; readonly id: string }> => {
  const slash = reference.indexOf("/")
  const id = reference.slice(slash + 1)
  const within = slash < 0 ? logframes : logframes.filter((logframe) => logframe.id === reference.slice(0, slash))
  return within.map((logframe) => ({ logframe, id }))
}

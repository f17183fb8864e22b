import { type Origin, nameOf } from "../diagnostic/Origin.js"
import type { Indicator } from "../model/Indicator.js"
import type { Logframe } from "../model/Logframe.js"
import type { Result } from "../model/Result.js"
import type { Thing } from "./Change.js"

/** A result or an indicator of a logframe, with the result that it hangs under. */
export interface Placed<A extends Indicator | Result> {
  readonly node: A
  readonly thing: Thing
  readonly under: Result | undefined
}

/** What hangs in a logframe: every result, each before its children, and every indicator. */
export interface Outline {
  readonly results: ReadonlyArray<Placed<Result>>
  readonly indicators: ReadonlyArray<Placed<Indicator>>
}

/** The results and indicators of a logframe with their places in the chain. */
export const outlineOf = (logframe: Logframe): Outline => {
  const results: Array<Placed<Result>> = []
  const indicators: Array<Placed<Indicator>> = []
  const visit = (node: Result, under: Result | undefined): void => {
    results.push({ node, under, thing: { level: node.level, id: node.id, title: node.statement, under: under?.id } })
    for (const indicator of node.indicators) {
      const thing: Thing = { level: "indicator", id: indicator.id, title: indicator.title, under: node.id }
      indicators.push({ node: indicator, under: node, thing })
    }
    for (const child of node.children) visit(child, node)
  }
  if (logframe.goal) visit(logframe.goal, undefined)
  for (const outcome of logframe.outcomes) visit(outcome, undefined)
  return { results, indicators }
}

/** The side of a change that means the thing as a whole. */
export const sideOf = ({ node, thing }: { readonly node: { readonly origin: Origin }; readonly thing: Thing }) => ({
  thing,
  value: undefined,
  origin: nameOf(node.origin)
})

/** The thing that a logframe is. */
export const thingOf = ({ id, title }: Logframe): Thing => ({ level: "logframe", id, title, under: undefined })

/** A change of which nothing is known yet. */
export const blankChange = {
  aspect: undefined,
  before: undefined,
  after: undefined,
  reason: undefined,
  match: undefined
} as const

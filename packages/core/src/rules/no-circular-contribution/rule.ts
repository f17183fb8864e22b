import { defineRule } from "../../lint/Rule.js"
import { type Logframe, resultsOf } from "../../model/Logframe.js"
import type { Result } from "../../model/Result.js"
import { circlesIn } from "./circlesIn.js"

/** A result contributes to nothing that contributes to it: not to itself, and not to what lies below it. */
export const noCircularContribution = defineRule({
  id: "no-circular-contribution",
  severity: "error",
  about: "logframe",
  source:
    "USAID TIPS 13, Building a Results Framework (2nd edition, 2010), on causal logic: lower results lead to higher ones",
  find: ({ logframe, report }) => {
    const results = resultsOf(logframe)
    if (results.every(({ contributions }) => contributions.length === 0)) return
    const circles = circlesIn(stepsOf(logframe))
    for (const { id, contributions } of results) {
      for (const { to, origin } of contributions) {
        const target = localName(to, logframe)
        const circle = circles.get(id)
        if (circle !== undefined && circle === circles.get(target)) report(origin, { id, to: target })
      }
    }
  },
  message: ({ id, to }) =>
    id === to ? `"${id}" contributes to itself.` : `"${id}" contributes to "${to}", which leads to "${id}" in turn.`,
  why: "a chain of results that comes back to where it began explains nothing.",
  remedy: () => "Take the contribution out, or turn it round."
})

const localName = (to: string, { id }: Logframe): string => (to.startsWith(`${id}/`) ? to.slice(id.length + 1) : to)

/** From each result to those that it leads to: the one above it, and those that it contributes to. */
const stepsOf = (logframe: Logframe): ReadonlyMap<string, ReadonlyArray<string>> => {
  const above = new Map<string, string>()
  const enter = (parent: Result): void => {
    for (const child of parent.children) above.set(child.id, parent.id)
  }
  const results = resultsOf(logframe)
  results.forEach(enter)
  return new Map(
    results.map(({ id, contributions }) => {
      const parent = above.get(id)
      const targets = contributions.map(({ to }) => localName(to, logframe))
      return [id, parent === undefined ? targets : [parent, ...targets]]
    })
  )
}

import fc from "fast-check"
import { expect, test } from "vitest"
import { circlesIn } from "../src/rules/no-circular-contribution/circlesIn.js"

type Steps = ReadonlyMap<string, ReadonlyArray<string>>

const reachedFrom = (steps: Steps, start: string): ReadonlySet<string> => {
  const reached = new Set<string>()
  const open = [...(steps.get(start) ?? [])]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (reached.has(node)) continue
    reached.add(node)
    open.push(...(steps.get(node) ?? []))
  }
  return reached
}

const nodes = fc.constantFrom("a", "b", "c", "d", "e", "f")
const graphs = fc
  .array(fc.tuple(nodes, fc.array(nodes, { maxLength: 3 })), { maxLength: 6 })
  .map((all): Steps => new Map(all))

test("two nodes share a circle when each leads to the other, and only then", () => {
  fc.assert(
    fc.property(graphs, nodes, nodes, (steps, a, b) => {
      const circles = circlesIn(steps)
      const share = circles.get(a) !== undefined && circles.get(a) === circles.get(b)
      expect(share).toBe(reachedFrom(steps, a).has(b) && reachedFrom(steps, b).has(a))
    }),
    { numRuns: 500 }
  )
})

test("a chain of 100,000 takes no stack", () => {
  const chain = Array.from({ length: 100_000 }, (_, index) => [String(index), [String(index + 1)]] as const)
  expect(circlesIn(new Map(chain)).size).toBe(0)
  expect(circlesIn(new Map([...chain, ["100000", ["0"]]])).size).toBe(100_001)
})

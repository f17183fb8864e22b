import fc from "fast-check"
import { expect, test } from "vitest"
import { peopleOver } from "../src/measure/peopleOver.js"
import { addDays } from "../src/period/day.js"
import { type Period, covers } from "../src/period/Period.js"
import { row } from "./smallIndicators.js"

const day = fc.integer({ min: 0, max: 60 }).map((count) => addDays("2009-01-01", count))
const span = fc
  .tuple(day, day)
  .map(([a, b]): Period => (a < b ? { label: "", start: a, end: b } : { label: "", start: b, end: a }))

/** A person on a day, or over a span where somebody reported one. */
const record = fc
  .tuple(
    fc.oneof(
      day.map((on): Period => ({ label: on, start: on, end: on })),
      span
    ),
    fc.constantFrom("p1", "p2", "p3", "p4")
  )
  .map(([period, person]) => row("2009", { period, person }))

test("people are counted once over each span, of all rows that lie in it", () => {
  fc.assert(
    fc.property(fc.array(record, { maxLength: 30 }), fc.array(span, { maxLength: 8 }), (records, spans) => {
      const counts = peopleOver(records, spans)
      expect(counts.map((count) => [count?.value ?? 0, count?.behind.rows ?? 0, count?.first])).toEqual(
        spans.map((within) => {
          const inside = records.filter(({ period }) => covers(within, period))
          return [new Set(inside.map(({ person }) => person)).size, inside.length, inside[0]]
        })
      )
    }),
    { numRuns: 200 }
  )
})

import {
  type Engine,
  type Measurement,
  type Observation,
  measureRows,
  planMeasure,
  rowsByIndicator
} from "@logframe/core"
import fc from "fast-check"
import { runPromise } from "effect/Effect"
import { expect } from "vitest"
import type { World } from "./World.js"

/** An engine that is tried, for rows of one world at a time. */
export interface Candidate {
  /** Gives the rows to the engine and lets it measure them. */
  readonly measure: (world: World, use: (engine: Engine) => Promise<Measurement>) => Promise<Measurement>
}

/** What must be equal: where the row stands that a figure is shown at is each engine's own choice. */
const comparable = (observations: ReadonlyArray<Observation>): ReadonlyArray<unknown> =>
  observations.map(({ origin, ...rest }) => ({ ...rest, file: rest.behind ? undefined : origin.file }))

/** The rows that any indicator has for its own; all others are set aside. */
const owned = ({ programme, rows }: World): ReadonlySet<Observation> => {
  const rowsOf = rowsByIndicator(rows)
  return new Set(planMeasure(programme).flatMap((planned) => rowsOf(planned)))
}

/** Holds an engine against `measureRows` on generated programmes and rows. */
export const agreesWithCore = async (
  { measure }: Candidate,
  { worlds, runs }: { readonly worlds: fc.Arbitrary<World>; readonly runs: number }
): Promise<void> => {
  await fc.assert(
    fc.asyncProperty(worlds, async (world) => {
      const { programme, grouping, rows } = world
      const expected = measureRows(rows, { programme, grouping })
      const found = await measure(world, (engine) => runPromise(engine.measure({ programme, grouping })))
      expect(comparable(found.observations)).toEqual(comparable(expected.observations))
      expect(comparable(found.groups)).toEqual(comparable(expected.groups))
      expect(found.setAside).toBe(rows.length - owned(world).size)
    }),
    { numRuns: runs, interruptAfterTimeLimit: 100_000, markInterruptAsFailure: false }
  )
}

import type { ProgrammeFrame } from "../model/Programme.js"
import { type Known, knownIn } from "./Known.js"

/** The names that programme.yaml gives, by what they name. */
export interface FrameNames {
  readonly sources: Known
  readonly frameworks: Known
  readonly stakeholders: Known
  readonly places: Known
  readonly disaggregations: Known
  /** The categories of each disaggregation, by its id. */
  readonly categories: ReadonlyMap<string, Known>
}

/** Gathers the names that programme.yaml gives. */
export const frameNamesOf = (frame: ProgrammeFrame): FrameNames => ({
  sources: knownIn(idsOf(frame.sources)),
  frameworks: knownIn(idsOf(frame.frameworks)),
  stakeholders: knownIn(idsOf(frame.stakeholders)),
  places: knownIn(idsOf(frame.places)),
  disaggregations: knownIn(idsOf(frame.disaggregations)),
  categories: new Map(frame.disaggregations.map(({ id, categories }) => [id, knownIn(idsOf(categories))]))
})

const idsOf = (things: ReadonlyArray<{ readonly id: string }>): ReadonlySet<string> =>
  new Set(things.map(({ id }) => id))

import type { Effect } from "effect/Effect"
import type { Diagnostic } from "../diagnostic/Diagnostic.js"
import type { Observation } from "../model/Observation.js"
import type { Programme } from "../model/Programme.js"
import type { Grouping } from "./groupFigures.js"

/** What an engine is asked. */
export interface MeasureRequest {
  readonly programme: Programme
  /** Also by place and category; undefined: for each indicator as a whole only. */
  readonly grouping: Grouping | undefined
}

/** What an engine made of rows. */
export interface Measurement {
  /**
   * Reports as they were read, and the figures that `compact` makes of records, each under its indicator's reference. What
   * `assess` takes.
   */
  readonly observations: ReadonlyArray<Observation>
  /** What `groupFigures` makes of all rows; empty when no grouping was asked for. */
  readonly groups: ReadonlyArray<Observation>
  /** What is wrong with rows, by file and row: of each kind of fault in a file the first few, with their number. */
  readonly diagnostics: ReadonlyArray<Diagnostic>
  /** Rows that were read, the ones set aside included. */
  readonly rows: number
  /** Rows that break the data contract and are counted nowhere. */
  readonly setAside: number
}

/** Why an engine gives nothing: in a sentence, and what can be done. */
export interface EngineFault {
  readonly _tag: "EngineError"
  readonly engine: string
  readonly reason: string
  readonly remedy: string
}

/** How far a long piece of work is; `of` is undefined while nobody knows. */
export interface Progress {
  readonly rows: number
  readonly of: number | undefined
}

/** Something that makes few observations of rows of any number, as `compact` and `groupFigures` would, exactly. */
export interface Engine {
  readonly id: string
  readonly measure: (request: MeasureRequest) => Effect<Measurement, EngineFault>
}

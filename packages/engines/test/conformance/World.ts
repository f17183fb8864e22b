import type { Grouping, Observation, Programme } from "@logframe/core"

/** A programme with rows, as files. */
export interface World {
  readonly programme: Programme
  readonly grouping: Grouping | undefined
  /** One text a file, in the order of their paths. */
  readonly files: ReadonlyArray<{ readonly path: string; readonly text: string }>
  /** The rows as core reads them. */
  readonly rows: ReadonlyArray<Observation>
}

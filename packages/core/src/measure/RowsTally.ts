import type { Observation } from "../model/Observation.js"
import type { LeftOutReason, RowsBehind } from "../model/RowsBehind.js"
import type { Day } from "../period/day.js"
import { byText } from "../source/byText.js"

/** Counts what is behind a figure, observation by observation; what they stand for themselves included. */
export class RowsTally {
  readonly #files = new Map<string, number>()
  readonly #reasons = new Map<LeftOutReason, number>()
  readonly #places = new Set<string>()
  #placesBehind = 0
  #first: Day = ""
  #last: Day = ""

  /** Counts an observation that is in the figure. */
  add({ origin, period, place, behind }: Observation): void {
    const first = behind?.first ?? period.start
    const last = behind?.last ?? period.end
    if (this.#first === "" || first < this.#first) this.#first = first
    if (last > this.#last) this.#last = last
    if (!behind) {
      increase(this.#files, origin.file, 1)
      if (place !== undefined) this.#places.add(place)
      return
    }
    for (const { path, rows } of behind.files) increase(this.#files, path, rows)
    for (const { reason, rows } of behind.leftOut) increase(this.#reasons, reason, rows)
    this.#placesBehind += behind.places
  }

  /** Counts an observation that is not. */
  leaveOut({ behind }: Observation, reason: LeftOutReason): void {
    increase(this.#reasons, reason, behind?.rows ?? 1)
  }

  /** What was counted so far; without anything both days are the empty text. */
  told(): RowsBehind {
    const files = [...this.#files].toSorted(([a], [b]) => byText(a, b))
    return {
      rows: files.reduce((sum, [, rows]) => sum + rows, 0),
      files: files.map(([path, rows]) => ({ path, rows })),
      first: this.#first,
      last: this.#last,
      places: this.#placesBehind + this.#places.size,
      leftOut: [...this.#reasons].toSorted(([a], [b]) => byText(a, b)).map(([reason, rows]) => ({ reason, rows }))
    }
  }
}

const increase = <Name>(amounts: Map<Name, number>, name: Name, by: number): void => {
  amounts.set(name, (amounts.get(name) ?? 0) + by)
}

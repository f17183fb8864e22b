import type { Logframe } from "./Logframe.js"
import { namesOf } from "./LogframeNames.js"
import { type PlacedIndicator, indicatorsNamed } from "./PlacedIndicator.js"

/** Where each indicator of many logframes stands, brought up to date at the cost of the logframes that changed. */
export class IndicatorIndex {
  readonly #byId = new Map<string, Set<Logframe>>()
  #order: ReadonlyMap<Logframe, number> = new Map()

  /** Makes these the logframes that the index is of, in their order. */
  update(logframes: ReadonlyArray<Logframe>): void {
    const order = new Map(logframes.map((logframe, index) => [logframe, index]))
    for (const old of this.#order.keys()) {
      if (!order.has(old)) for (const id of namesOf(old).indicators) this.#byId.get(id)?.delete(old)
    }
    for (const logframe of logframes) {
      if (!this.#order.has(logframe)) for (const id of namesOf(logframe).indicators) this.#homesOf(id).add(logframe)
    }
    this.#order = order
  }

  /** The indicators that a reference means: one when it names the logframe, else each that has the id, in order. */
  named(reference: string): ReadonlyArray<PlacedIndicator> {
    const homes = this.#byId.get(reference.slice(reference.indexOf("/") + 1)) ?? []
    const inOrder = [...homes].toSorted((a, b) => (this.#order.get(a) ?? 0) - (this.#order.get(b) ?? 0))
    return indicatorsNamed(inOrder, reference)
  }

  #homesOf(id: string): Set<Logframe> {
    const homes = this.#byId.get(id) ?? new Set()
    this.#byId.set(id, homes)
    return homes
  }
}

import type { Logframe } from "./Logframe.js"
import { namesOf } from "./LogframeNames.js"
import { type PlacedIndicator, indicatorsNamed } from "./PlacedIndicator.js"

/** Logframes that have an id, or an indicator of an id; and what references to it mean, while they stay the same. */
interface Homes {
  readonly logframes: Set<Logframe>
  readonly named: Map<string, ReadonlyArray<PlacedIndicator>>
}

/** Where each indicator of many logframes stands, brought up to date at the cost of the logframes that changed. */
export class IndicatorIndex {
  readonly #byIndicator = new Map<string, Homes>()
  readonly #byLogframe = new Map<string, Homes>()
  /** The place of each logframe among all of them. */
  #places: ReadonlyMap<Logframe, number> = new Map()

  /** Makes these the logframes that the index is of, in their order. */
  update(logframes: ReadonlyArray<Logframe>): void {
    const before = this.#places
    const places = new Map<Logframe, number>()
    for (const [place, logframe] of logframes.entries()) places.set(logframe, place)
    this.#places = places
    for (const logframe of before.keys()) {
      if (!places.has(logframe)) this.#change(logframe, (homes) => homes.delete(logframe))
    }
    for (const [logframe, place] of places) {
      if (before.get(logframe) !== place) this.#change(logframe, (homes) => homes.add(logframe))
    }
  }

  /**
   * The indicators that a reference means: one when it names the logframe, else each that has the id, in order. The same
   * list while no logframe that it comes from changes.
   */
  named(reference: string): ReadonlyArray<PlacedIndicator> {
    const slash = reference.indexOf("/")
    const homes = slash < 0 ? this.#byIndicator.get(reference) : this.#byLogframe.get(reference.slice(0, slash))
    if (!homes) return nowhere
    const known = homes.named.get(reference)
    if (known) return known
    const placeOf = (logframe: Logframe): number => this.#places.get(logframe) ?? 0
    const inOrder = [...homes.logframes].toSorted((a, b) => placeOf(a) - placeOf(b))
    const named = indicatorsNamed(inOrder, reference)
    homes.named.set(reference, named)
    return named
  }

  #change(logframe: Logframe, change: (homes: Set<Logframe>) => void): void {
    changeAt(this.#byLogframe, logframe.id, change)
    for (const id of namesOf(logframe).indicators) changeAt(this.#byIndicator, id, change)
  }
}

const nowhere: ReadonlyArray<PlacedIndicator> = []

const changeAt = (index: Map<string, Homes>, id: string, change: (homes: Set<Logframe>) => void): void => {
  const homes = index.get(id) ?? { logframes: new Set(), named: new Map() }
  change(homes.logframes)
  homes.named.clear()
  if (homes.logframes.size > 0) index.set(id, homes)
  else index.delete(id)
}

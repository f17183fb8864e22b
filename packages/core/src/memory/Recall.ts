/** How something is made, and from what: the same inputs, each by identity, give the same thing. */
export interface Recipe<Made> {
  readonly from: ReadonlyArray<unknown>
  readonly make: () => Made
  /** Whether a thing made earlier from the same inputs is still right, where that hangs on more than its inputs. */
  readonly holds?: (made: Made) => boolean
}

interface Kept<Made> {
  readonly from: ReadonlyArray<unknown>
  readonly made: Made
}

/**
 * Recalls things by key while what they were made from stays the same. What is not asked for between two turns is
 * forgotten at the second, so that it holds no more than the last round needed.
 */
export class Recall<Made> {
  #before = new Map<string, Kept<Made>>()
  #now = new Map<string, Kept<Made>>()

  /** The thing of this key: as it was made before if its inputs are the same, else made now. */
  get(key: string, { from, make, holds = () => true }: Recipe<Made>): Made {
    const known = this.#now.get(key) ?? this.#before.get(key)
    const kept = known && isSame(known.from, from) && holds(known.made) ? known : { from, made: make() }
    this.#now.set(key, kept)
    return kept.made
  }

  /** Begins another round. */
  turn(): void {
    this.#before = this.#now
    this.#now = new Map()
  }
}

const isSame = (a: ReadonlyArray<unknown>, b: ReadonlyArray<unknown>): boolean =>
  a.length === b.length && a.every((value, index) => Object.is(value, b[index]))

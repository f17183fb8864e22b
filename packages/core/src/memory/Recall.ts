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
  /** The round in which it was last asked for. */
  round: number
}

/**
 * Recalls things by key while what they were made from stays the same. What is not asked for between two turns is
 * forgotten at the second, so that it holds no more than the last round needed.
 */
export class Recall<Made> {
  readonly #kept = new Map<string, Kept<Made>>()
  #round = 0

  /** The thing of this key: as it was made before if its inputs are the same, else made now. */
  get(key: string, { from, make, holds = () => true }: Recipe<Made>): Made {
    const known = this.#kept.get(key)
    if (known && isSame(known.from, from) && holds(known.made)) {
      known.round = this.#round
      return known.made
    }
    const made = make()
    this.#kept.set(key, { from, made, round: this.#round })
    return made
  }

  /** Begins another round. */
  turn(): void {
    for (const [key, { round }] of this.#kept) if (round < this.#round) this.#kept.delete(key)
    this.#round++
  }
}

const isSame = (a: ReadonlyArray<unknown>, b: ReadonlyArray<unknown>): boolean =>
  a.length === b.length && a.every((value, index) => Object.is(value, b[index]))

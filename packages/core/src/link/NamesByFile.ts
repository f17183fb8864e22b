import type { Logframe } from "../model/Logframe.js"
import { type LogframeNames, namesOf } from "../model/LogframeNames.js"

interface Named {
  readonly logframe: Logframe
  readonly names: LogframeNames
  round: number
}

/** The names in logframes, by file. A logframe that changed and gives the same names as before has the same ones. */
export class NamesByFile {
  readonly #named = new Map<string, Named>()
  #round = 0

  /** The names in a logframe. */
  of(logframe: Logframe): LogframeNames {
    const { file } = logframe.origin
    const known = this.#named.get(file)
    if (known?.logframe === logframe) {
      known.round = this.#round
      return known.names
    }
    const own = namesOf(logframe)
    const names = known && isSame(known.names, own) ? known.names : own
    this.#named.set(file, { logframe, names, round: this.#round })
    return names
  }

  /** Begins another round; what was not asked for in the last one is forgotten. */
  turn(): void {
    for (const [file, { round }] of this.#named) if (round < this.#round) this.#named.delete(file)
    this.#round++
  }
}

const isSame = (a: LogframeNames, b: LogframeNames): boolean =>
  a.logframe === b.logframe && isSameSet(a.results, b.results) && isSameSet(a.indicators, b.indicators)

const isSameSet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((name) => b.has(name))

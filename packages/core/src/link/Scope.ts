import { type Diagnostic, errorAt } from "../diagnostic/Diagnostic.js"
import type { Origin } from "../diagnostic/Origin.js"
import type { Citation } from "../model/Citation.js"
import type { LogframeNames } from "../model/LogframeNames.js"
import { type Nameable, nearestReference } from "../model/nearestReference.js"
import { suggest } from "../source/suggest.js"
import type { Known } from "./Known.js"
import type { Lexicon } from "./Lexicon.js"

/** What looking up the names of one file gave, and what it hangs on besides the file and programme.yaml. */
export interface Linked {
  readonly diagnostics: ReadonlyArray<Diagnostic>
  /** The names of the logframes that were looked into, by id. */
  readonly consulted: ReadonlyMap<string, ReadonlyArray<LogframeNames>>
  /** The lexicon, where all of it counts: a name was not found, or could be in any logframe. */
  readonly whole: Pick<Lexicon, "all" | "left"> | undefined
}

/** Whether what was looked up would be found the same in a lexicon of now. */
export const stillHolds = ({ consulted, whole }: Linked, lexicon: Lexicon): boolean =>
  (whole === undefined || (whole.all === lexicon.all && whole.left === lexicon.left)) &&
  [...consulted].every(([id, names]) => isSame(names, lexicon.all.byLogframe.get(id) ?? []))

const isSame = (a: ReadonlyArray<LogframeNames>, b: ReadonlyArray<LogframeNames>): boolean =>
  a.length === b.length && a.every((names, index) => names === b[index])

/**
 * What the names in one file can mean, and what was found while they were looked up. It keeps count of what it looked
 * into, so that nothing need be looked up again while that stays the same.
 */
export class Scope {
  readonly diagnostics: Array<Diagnostic> = []
  readonly logframes: Known
  /** Indicators, as they are referred to from another logframe (`2004-2007/officers-trained`). */
  readonly references: Known
  /** Results and indicators, likewise or by their ids alone. */
  readonly things: Known
  readonly #lexicon: Lexicon
  readonly #consulted = new Map<string, ReadonlyArray<LogframeNames>>()
  #isWhole = false

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon
    this.logframes = { has: (id) => this.#consult(id).length > 0, nearest: (id) => lexicon.all.logframes.nearest(id) }
    this.references = this.#across("indicators")
    this.things = this.#across("things")
  }

  get sources(): Known {
    return this.#lexicon.frame.sources
  }

  get frameworks(): Known {
    return this.#lexicon.frame.frameworks
  }

  get stakeholders(): Known {
    return this.#lexicon.frame.stakeholders
  }

  get places(): Known {
    return this.#lexicon.frame.places
  }

  get disaggregations(): Known {
    return this.#lexicon.frame.disaggregations
  }

  /** The categories of a disaggregation; undefined where there is no such disaggregation. */
  categoriesOf(disaggregation: string): Known | undefined {
    return this.#lexicon.frame.categories.get(disaggregation)
  }

  /** The results and indicators of some logframes, by their ids there. */
  thingsIn(...logframes: ReadonlyArray<string | undefined>): ReadonlySet<string> {
    return new Set(logframes.flatMap((id) => this.#consult(id ?? "")).flatMap(({ things }) => [...things]))
  }

  /** The indicators of one logframe, by their ids there. */
  indicatorsIn(logframe: string): ReadonlySet<string> {
    return new Set(this.#consult(logframe).flatMap(({ indicators }) => [...indicators]))
  }

  /** What was found, and what it hangs on. */
  get linked(): Linked {
    const { all, left } = this.#lexicon
    return {
      diagnostics: this.diagnostics,
      consulted: this.#consulted,
      whole: this.#isWhole ? { all, left } : undefined
    }
  }

  /** Whether a name is among those known; when not, a finding, unless what it means could not be read. */
  resolve(
    name: string,
    known: Known | ReadonlySet<string>,
    about: { readonly kind: string; readonly origin: Origin }
  ): boolean {
    if (known.has(name)) return true
    this.#isWhole = true
    const { incomplete, removed } = this.#lexicon
    if (incomplete || name.split("/").some((part) => removed.has(part))) return false
    const nearest = "nearest" in known ? known.nearest(name) : suggest(name, known)
    this.diagnostics.push(errorAt("known-reference", about.origin, { kind: about.kind, name, nearest }))
    return false
  }

  /** Resolves the source of a citation, where there is one. */
  cite(citation: Citation | undefined): void {
    if (citation) this.resolve(citation.source, this.sources, { kind: "source", origin: citation.origin })
  }

  #consult(logframe: string): ReadonlyArray<LogframeNames> {
    const names = this.#lexicon.all.byLogframe.get(logframe) ?? []
    this.#consulted.set(logframe, names)
    return names
  }

  #across(kind: Nameable): Known {
    return {
      has: (reference) => {
        const slash = reference.indexOf("/")
        if (slash >= 0) {
          const id = reference.slice(slash + 1)
          return this.#consult(reference.slice(0, slash)).some((names) => names[kind].has(id))
        }
        this.#isWhole = true
        return this.#lexicon.all.list.some((names) => names[kind].has(reference))
      },
      nearest: (reference) => nearestReference(reference, this.#lexicon.all.list, kind)
    }
  }
}

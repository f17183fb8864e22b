import { type Diagnostic, errorAt } from "../diagnostic/Diagnostic.js"
import type { Origin } from "../diagnostic/Origin.js"
import type { Citation } from "../model/Citation.js"
import { indicatorsOf, resultsOf } from "../model/Logframe.js"
import type { Programme } from "../model/Programme.js"
import { suggest } from "../source/suggest.js"

/** What the names in a programme can mean, and what was found while they were looked up. */
export class Scope {
  readonly diagnostics: Array<Diagnostic> = []
  readonly #removedNames: ReadonlySet<string>
  readonly #incomplete: boolean
  readonly sources: ReadonlySet<string>
  readonly frameworks: ReadonlySet<string>
  readonly stakeholders: ReadonlySet<string>
  readonly places: ReadonlySet<string>
  readonly logframes: ReadonlySet<string>
  readonly disaggregations: ReadonlyMap<string, ReadonlySet<string>>
  /** Indicator ids by logframe id. */
  readonly indicators: ReadonlyMap<string, ReadonlySet<string>>
  /** Every indicator as it is referred to from another logframe. */
  readonly references: ReadonlySet<string>
  /** Result and indicator ids by logframe id. */
  readonly things: ReadonlyMap<string, ReadonlySet<string>>

  constructor(programme: Programme, left: { readonly removed: ReadonlyArray<Origin>; readonly incomplete: boolean }) {
    this.#removedNames = new Set(
      left.removed.flatMap((origin) => origin.path.filter((step) => typeof step === "string"))
    )
    this.#incomplete = left.incomplete
    this.sources = new Set(programme.sources.map((source) => source.id))
    this.frameworks = new Set(programme.frameworks.map((framework) => framework.id))
    this.stakeholders = new Set(programme.stakeholders.map((stakeholder) => stakeholder.id))
    this.places = new Set(programme.places.map((place) => place.id))
    this.logframes = new Set(programme.logframes.map((logframe) => logframe.id))
    this.disaggregations = new Map(
      programme.disaggregations.map(({ id, categories }) => [id, new Set(categories.map((category) => category.id))])
    )
    this.indicators = new Map(
      programme.logframes.map((logframe) => [
        logframe.id,
        new Set(indicatorsOf(logframe).map((indicator) => indicator.id))
      ])
    )
    this.references = new Set(
      [...this.indicators].flatMap(([logframe, ids]) => [...ids].map((id) => `${logframe}/${id}`))
    )
    this.things = new Map(
      programme.logframes.map((logframe) => [
        logframe.id,
        new Set([...resultsOf(logframe).map((result) => result.id), ...(this.indicators.get(logframe.id) ?? [])])
      ])
    )
  }

  /** Whether a name is among those known; when not, a finding, unless what it means could not be read. */
  resolve(
    name: string,
    known: ReadonlySet<string>,
    about: { readonly kind: string; readonly origin: Origin }
  ): boolean {
    if (known.has(name)) return true
    if (this.#incomplete || name.split("/").some((part) => this.#removedNames.has(part))) return false
    const params = { kind: about.kind, name, nearest: suggest(name, known) }
    this.diagnostics.push(errorAt("known-reference", about.origin, params))
    return false
  }

  /** Resolves the source of a citation, where there is one. */
  cite(citation: Citation | undefined): void {
    if (citation) this.resolve(citation.source, this.sources, { kind: "source", origin: citation.origin })
  }
}

/** The references `logframe/id` that a scope's ids by logframe allow, and the plain ids. */
export const referencesIn = (ids: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> =>
  new Set([...ids].flatMap(([logframe, names]) => [...names].flatMap((name) => [`${logframe}/${name}`, name])))

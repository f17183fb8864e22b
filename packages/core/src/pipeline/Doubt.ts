import type { Diagnostic } from "../diagnostic/Diagnostic.js"
import type { Origin, PathStep } from "../diagnostic/Origin.js"
import type { Parts } from "../link/Parts.js"
import { suggest } from "../source/suggest.js"

/** What the earlier stages left out, and what they said. */
export interface Told extends Pick<Parts, "removed" | "incomplete"> {
  /** The findings of linking. */
  readonly linked: ReadonlyArray<Diagnostic>
}

/**
 * What cannot be trusted in a programme: what was taken out because it was wrong, the ids that went with it, and the
 * logframes of which it is not known what they revise.
 */
export class Doubt {
  /** Whether ids are lost of which not even the spelling is known: with a file, a whole result, or an id used twice. */
  readonly isWide: boolean
  /** Whether nothing is in doubt. */
  readonly isNone: boolean
  /** Whether a logframe has another's id. */
  readonly hasTwins: boolean
  /** What was taken out of all files. */
  readonly removed: ReadonlyArray<Origin>
  readonly #removed = new Map<string, Array<Origin>>()
  readonly #names: ReadonlySet<PathStep>
  readonly #lostIds: ReadonlyArray<string>
  readonly #linked = new Map<string, Array<Diagnostic>>()

  constructor({ removed, incomplete, linked }: Told) {
    this.removed = removed
    this.hasTwins = linked.some(isTwin)
    this.isWide = incomplete || this.hasTwins || removed.some(holdsIds)
    this.isNone = removed.length === 0 && linked.length === 0 && !incomplete
    this.#names = new Set(removed.flatMap(({ path }) => path))
    this.#lostIds = removed.flatMap(({ path }) => path.at(-1) ?? []).map(String)
    for (const place of removed) entryOf(this.#removed, place.file).push(place)
    for (const finding of linked) entryOf(this.#linked, finding.origin.file).push(finding)
  }

  /** What was taken out of a file. */
  removedIn(file: string): ReadonlyArray<Origin> {
    return this.#removed.get(file) ?? []
  }

  /** What linking said of a file. */
  linkedIn(file: string): ReadonlyArray<Diagnostic> {
    return this.#linked.get(file) ?? []
  }

  /** Whether a name, or a reference with slashes, may well mean something that was taken out, or an id that was misspelt. */
  isLost(name: string): boolean {
    const parts = name.split("/")
    return parts.some((part) => this.#names.has(part)) || suggest(parts.at(-1) ?? "", this.#lostIds) !== undefined
  }
}

const entryOf = <A>(map: Map<string, Array<A>>, key: string): Array<A> => {
  const entry = map.get(key) ?? []
  map.set(key, entry)
  return entry
}

const containers: ReadonlySet<PathStep> = new Set(["goal", "outcomes", "outputs", "activities", "indicators"])

/** Whether other ids stand inside of what was taken out. */
const holdsIds = ({ path }: Origin): boolean => {
  const last = path.at(-1)
  const around = path.at(-2)
  return (last !== undefined && containers.has(last)) || around === "outcomes" || around === "outputs"
}

/** Whether a logframe has another's id, so that what refers to its own leads nowhere. */
const isTwin = ({ code, params }: Diagnostic): boolean => code === "no-duplicate-id" && params["kind"] === "logframe"

import { suggest } from "../source/suggest.js"

/** Names that something may have, and the nearest of them to one that is none of them. */
export interface Known {
  readonly has: (name: string) => boolean
  readonly nearest: (name: string) => string | undefined
}

/** A list of names as names that something may have. */
export const knownIn = (names: ReadonlySet<string>): Known => ({
  has: (name) => names.has(name),
  nearest: (name) => suggest(name, names)
})

import { within } from "../diagnostic/Origin.js"
import type { Change } from "./Change.js"
import { compareItems } from "./compareItems.js"
import { type Both, changeOf } from "./Difference.js"
import { isSame, isSameSet } from "./isSame.js"
import { fieldsOf, keyOf, plainOf } from "./plainOf.js"

/**
 * How a field of the model is compared; as a value, where nothing is said.
 *
 * - `wording`: a text, which is reworded
 * - `items`: a list of entries without ids, each of which may be added, dropped or reworded
 * - `verification`: the same, where one entry in the place of one other is that one changed
 * - `set`: a list as one value, in which order means nothing
 * - `parts`: an object whose own fields are keys of the thing
 * - `nested`: an object each of whose keys is compared by itself, where both sides have it
 * - `elsewhere`: compared by someone else, or no part of what is written
 */
export type Reading = "wording" | "items" | "verification" | "set" | "parts" | "nested" | "elsewhere"

/** How each field of a thing is compared. A field that is not named is compared as a value, so that none is forgotten. */
export type Readings = Readonly<Record<string, Reading>>

/** What differs between two things, field by field. */
export const compareFields = (both: Both, readings: Readings): ReadonlyArray<Change> => {
  const before = fieldsOf(both.before.node)
  const after = fieldsOf(both.after.node)
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((field) =>
    compareField(both, { field, before: before.get(field), after: after.get(field), reading: readings[field] })
  )
}

interface Parts {
  readonly before: unknown
  readonly after: unknown
  /** Keys around them. */
  readonly path?: ReadonlyArray<string>
}

interface Field extends Parts {
  readonly field: string
  readonly reading?: Reading | undefined
}

const compareField = (both: Both, content: Field): ReadonlyArray<Change> => {
  const { field, before, after, reading } = content
  const aspect = keyOf(field)
  switch (reading) {
    case "elsewhere":
      return []
    case "items":
    case "verification":
      return compareItems(both, { aspect, before: listOf(before), after: listOf(after), isOne: reading !== "items" })
    case "set":
      return isSameSet(listOf(before), listOf(after)) ? [] : [differing(both, content)]
    case "parts":
      return compareParts(both, { before, after })
    case "nested":
      return plainOf(before) === undefined || plainOf(after) === undefined
        ? compareField(both, { field, before, after })
        : compareParts(both, { before, after, path: [aspect] })
    case "wording":
    case undefined:
      return isSame(before, after) ? [] : [differing(both, content)]
  }
}

const listOf = (value: unknown): ReadonlyArray<unknown> => (Array.isArray(value) ? value : [])

const compareParts = (both: Both, parts: Parts): ReadonlyArray<Change> => {
  const left = recordOf(parts.before)
  const right = recordOf(parts.after)
  return [...new Set([...left.keys(), ...right.keys()])].flatMap((field) =>
    compareField(both, { field, before: left.get(field), after: right.get(field), path: parts.path ?? [] })
  )
}

const recordOf = (value: unknown): ReadonlyMap<string, unknown> =>
  typeof value === "object" && value !== null ? fieldsOf(value) : new Map()

const differing = (both: Both, { field, before, after, reading, path = [] }: Field): Change => {
  const keys = [...path, keyOf(field)]
  const [was, is] = [plainOf(before), plainOf(after)]
  return changeOf(both, {
    kind: reading === "wording" ? "reworded" : "changed",
    aspect: keys.join("."),
    before: was === undefined ? undefined : { value: was, origin: within(both.before.node.origin, ...keys) },
    after: is === undefined ? undefined : { value: is, origin: within(both.after.node.origin, ...keys) }
  })
}

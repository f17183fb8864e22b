import { byText } from "../source/byText.js"
import type { Plain } from "./Plain.js"
import { plainOf } from "./plainOf.js"

/**
 * Whether two parts of the model say the same: whatever the order of their keys, and a period however it is written
 * (under the same label, or for the same days).
 */
export const isSame = (before: unknown, after: unknown): boolean =>
  canonical(plainOf(before)) === canonical(plainOf(after)) ||
  canonical(plainOf(before, "days")) === canonical(plainOf(after, "days"))

/** The same for lists in which order means nothing. */
export const isSameSet = (before: ReadonlyArray<unknown>, after: ReadonlyArray<unknown>): boolean =>
  sorted(before) === sorted(after)

const sorted = (items: ReadonlyArray<unknown>): string =>
  items
    .map((item) => canonical(plainOf(item)))
    .toSorted(byText)
    .join("\n")

/** A plain value as one text, the same for the same content: by which things are recognised. */
export const canonical = (value: Plain | undefined): string => JSON.stringify(ordered(value)) ?? ""

const ordered = (value: Plain | undefined): Plain | undefined => {
  if (typeof value !== "object") return value
  if (isList(value)) {
    const items = value.map((item) => ordered(item) ?? "")
    return items.every(hasId) ? items.toSorted((a, b) => byText(JSON.stringify(a), JSON.stringify(b))) : items
  }
  const entries = Object.entries(value).toSorted(([a], [b]) => byText(a, b))
  return Object.fromEntries(
    entries.flatMap(([key, content]) => {
      const plain = ordered(content)
      return plain === undefined ? [] : [[key, plain] as const]
    })
  )
}

const isList = (value: Plain): value is ReadonlyArray<Plain> => Array.isArray(value)

/** What a file writes as a map by id has no order, although the model lists it. */
const hasId = (value: Plain): boolean => typeof value === "object" && "id" in value

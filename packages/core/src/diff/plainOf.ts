import { isText } from "../model/Text.js"
import type { Plain } from "./Plain.js"

/** Where the model's word for a field is not the language's key. */
const spellings: Readonly<Record<string, string>> = {
  citation: "source",
  targetMeaning: "target-means",
  revisions: "revised",
  contributions: "contributes-to",
  policy: "status-policy"
}

/** What is not written, or inherited: places, what a text was read into, and a mark that is compared for the whole. */
const unwritten: ReadonlySet<string> = new Set(["origin", "tree", "illustrative"])

/** Fields whose keys are the user's own words. */
const records: ReadonlySet<string> = new Set(["rubric", "categories"])

/** The key under which a field of the model is written in a file: `targetMeaning` is `target-means`. */
export const keyOf = (field: string): string =>
  spellings[field] ?? field.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)

/** The fields of an object of the model, by name. */
export const fieldsOf = (thing: object): ReadonlyMap<string, unknown> => {
  const entries: ReadonlyArray<readonly [string, unknown]> = Object.entries(thing)
  return new Map(entries)
}

/** How a period is written down: by its label, or by its days, where it is only to be compared. */
export type PeriodSpelling = "label" | "days"

/**
 * A part of the model as the language writes it: periods by their label, citations as `source:12-14`, without the places
 * where things were written, and without what is not written: undefined, an empty list, or the mark `illustrative`,
 * which is inherited and compared for the logframe as a whole.
 */
export const plainOf = (value: unknown, spelling: PeriodSpelling = "label"): Plain | undefined => {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value
  if (typeof value !== "object" || value === null) return undefined
  if (isArray(value)) {
    const items = value.flatMap((item) => plainOf(item, spelling) ?? [])
    return items.length > 0 ? items : undefined
  }
  const fields = fieldsOf(value)
  if (isPeriod(fields)) return periodText(fields, spelling)
  if (isCitation(fields)) return citationText(fields)
  const keepsKeys = isText(value)
  return plainFields(fields, (field) => (keepsKeys ? field : keyOf(field)), spelling)
}

const plainFields = (
  fields: ReadonlyMap<string, unknown>,
  keyFor: (field: string) => string,
  spelling: PeriodSpelling
): Plain | undefined => {
  const entries = [...fields]
    .filter(([field]) => !unwritten.has(field))
    .flatMap(([field, content]) => {
      const plain =
        records.has(field) && typeof content === "object" && content !== null && !isArray(content)
          ? plainFields(fieldsOf(content), (name) => name, spelling)
          : plainOf(content, spelling)
      return plain === undefined ? [] : [[keyFor(field), plain] as const]
    })
  return entries.length > 0 ? Object.fromEntries(entries) : undefined
}

const isArray = (value: object): value is ReadonlyArray<unknown> => Array.isArray(value)

const isPeriod = (fields: ReadonlyMap<string, unknown>): boolean =>
  fields.size === 3 && fields.has("label") && fields.has("start") && fields.has("end")

const periodText = (fields: ReadonlyMap<string, unknown>, spelling: PeriodSpelling): string =>
  spelling === "label" ? String(fields.get("label")) : `${String(fields.get("start"))}..${String(fields.get("end"))}`

const isCitation = (fields: ReadonlyMap<string, unknown>): boolean => fields.has("lines") && fields.has("source")

const citationText = (fields: ReadonlyMap<string, unknown>): string => {
  const lines = fields.get("lines")
  const numbers: ReadonlyArray<unknown> = Array.isArray(lines) ? lines : []
  const [first, last] = numbers.map(String)
  const where = first === undefined ? "" : first === last ? `:${first}` : `:${first}-${last}`
  return `${String(fields.get("source"))}${where}`
}

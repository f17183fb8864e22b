import { type Plain, isText, wording } from "@logframe/core"
import { figureText } from "../trackingTable.js"
import { plain } from "../plain.js"

/** A value that a diff holds, in words for a reader: a figure with what it is read with, a text, a list. */
export const valueText = (value: Plain, language: string): string => {
  if (typeof value === "string") return plain(value)
  if (typeof value !== "object") return figureText(value)
  if (isList(value)) return value.map((item) => valueText(item, language)).join("; ")
  const record = new Map(Object.entries(value))
  if (isWorded(value)) return plain(wording(value, language))
  return figured(record, language) ?? fieldsText(record, language)
}

const isList = (value: Plain): value is ReadonlyArray<Plain> => Array.isArray(value)

/** A text in several languages, and no entry whose keys happen to look like languages. */
const isWorded = (value: Plain): value is Readonly<Record<string, string>> =>
  isText(value) && typeof value === "object" && Object.values(value).every((each) => typeof each === "string")

/** A target, a baseline or a budget: the figure first. */
const figured = (record: ReadonlyMap<string, Plain>, language: string): string | undefined => {
  const [low, high] = [record.get("low"), record.get("high")]
  const value = record.get("value") ?? record.get("amount")
  const isRange = low !== undefined && high !== undefined
  if (value === undefined && !isRange) return undefined
  const figure = isRange
    ? `${valueText(low, language)} to ${valueText(high, language)}`
    : valueText(value ?? "", language)
  const currency = record.get("currency")
  const notes = [...record].filter(([key]) => !apart.has(key)).map(([key, note]) => noteText(key, note, language))
  const told = notes.length > 0 ? ` (${notes.join(", ")})` : ""
  return `${figure}${currency === undefined ? "" : ` ${valueText(currency, language)}`}${told}${revisedText(record.get("revised"), language)}`
}

/** What is no note beside a figure: the figure itself, its currency and what it was revised to. */
const apart: ReadonlySet<string> = new Set(["value", "amount", "currency", "low", "high", "revised"])

/** Later values with their days; the reason of the last one is the change's own, and those before it stand in the file. */
const revisedText = (revised: Plain | undefined, language: string): string => {
  if (revised === undefined || !isList(revised)) return ""
  return revised
    .map((revision) => {
      const record = new Map(typeof revision === "object" ? Object.entries(revision) : [])
      const figure = new Map([...record].filter(([key]) => key === "value" || key === "low" || key === "high"))
      const date = record.get("date")
      return `, revised to ${figured(figure, language) ?? ""}${date === undefined ? "" : ` on ${valueText(date, language)}`}`
    })
    .join("")
}

const noteText = (key: string, note: Plain, language: string): string => {
  const text = valueText(note, language)
  if (key === "period" || key === "by" || key === "title") return text
  return `${keyText(key)} ${text}`
}

const fieldsText = (record: ReadonlyMap<string, Plain>, language: string): string => {
  const entries = [...record]
  const [[head, first] = []] = entries
  if (head !== undefined && first !== undefined && heads.has(head)) {
    const rest = entries.slice(1).map(([key, value]) => `${keyText(key)} ${valueText(value, language)}`)
    return `${valueText(first, language)}${rest.length > 0 ? ` (${rest.join(", ")})` : ""}`
  }
  return entries.map(([key, value]) => `${keyText(key)} ${valueText(value, language)}`).join(", ")
}

/** Keys whose content is what the entry is about. */
const heads: ReadonlySet<string> = new Set(["text", "change", "id", "to", "who", "name", "framework", "what"])

/** A key of the language in a reader's words. */
export const keyText = (key: string): string => key.replaceAll(/[-.]/gu, " ")

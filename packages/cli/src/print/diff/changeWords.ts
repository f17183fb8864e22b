import { type Change, type Plain, type WordRun, compareWords, isText } from "@logframe/core"
import { plain } from "../plain.js"
import { keyText, valueText } from "./valueText.js"

/** A change in words: its sign, what it is about, and both sides; or the words of both in one, where a text was reworded. */
export interface ToldChange {
  readonly sign: "+" | "-" | "~"
  /** Empty where the whole thing is meant. */
  readonly label: string
  readonly before: string | undefined
  readonly after: string | undefined
  readonly runs: ReadonlyArray<WordRun> | undefined
}

/** What a change is told with. */
export interface Telling {
  readonly language: string
  /** The id of the logframe that things of the earlier side stand in; undefined where it is the same one. */
  readonly earlier: string | undefined
}

/**
 * A change in words; more than one where a text was reworded in several languages, or marks came and went. Control
 * characters of the files are made visible.
 */
export const changeWords = (change: Change, telling: Telling): ReadonlyArray<ToldChange> => {
  const { aspect, kind, before, after } = change
  if (aspect === "illustrative") return markWords(before?.value, after?.value, telling.language)
  if (aspect !== undefined && kind === "reworded") return rewordedWords(change, aspect, telling.language)
  return [
    aspect === undefined || kind === "declared" ? thingWords(change, telling) : aspectWords(change, aspect, telling)
  ]
}

const thingWords = (change: Change, { earlier, language }: Telling): ToldChange => {
  const { kind, before, after } = change
  const named = earlier === undefined ? before?.thing.id : `${earlier}/${before?.thing.id}`
  switch (kind) {
    case "renamed":
      return { ...blank, label: `renamed${matchText(change)}`, before: before?.thing.id, after: after?.thing.id }
    case "moved":
      return { ...blank, label: "moved", before: placeText(before?.value), after: placeText(after?.value) }
    case "rebased":
      return { ...blank, label: `rebased on ${named}` }
    case "split":
      return { ...blank, label: `split off from ${named}` }
    case "merged":
      return { ...blank, label: `merges ${named}` }
    case "replaced":
      return { ...blank, label: `replaces ${named}` }
    case "declared":
      return { ...blank, after: valueText(declaredText((after ?? before)?.value), language) }
    case "added":
    case "dropped":
    case "reworded":
    case "retargeted":
    case "rebaselined":
    case "changed":
      return { ...blank, sign: kind === "dropped" ? "-" : "+" }
  }
}

const blank: ToldChange = { sign: "~", label: "", before: undefined, after: undefined, runs: undefined }

const matchText = ({ match }: Change): string => {
  if (match?.by === "file") return ", in the same file"
  if (match?.by !== "wording" || match.likeness === undefined) return ""
  return match.likeness === 1 ? ", known by its words" : `, known by ${Math.floor(match.likeness * 100)} % of its words`
}

const placeText = (value: Plain | undefined): string => {
  const record = typeof value === "object" ? new Map(Object.entries(value)) : new Map<string, Plain>()
  const under = record.get("under")
  const level = record.get("level")
  const place = under === undefined ? "at the top" : `under ${valueText(under, "en")}`
  return level === undefined ? place : `${valueText(level, "en")}, ${place}`
}

const declaredText = (value: Plain | undefined): Plain =>
  typeof value === "object" && "change" in value ? value["change"] : (value ?? "")

const aspectWords = ({ kind, before, after }: Change, aspect: string, { language }: Telling): ToldChange => {
  const said = (value: Plain | undefined): string | undefined =>
    value === undefined ? undefined : aspect === "targets" ? targetText(value, language) : valueText(value, language)
  const sides = { before: said(before?.value), after: said(after?.value) }
  const label = labelOf(aspect, after?.value ?? before?.value)
  const isLong = [sides.before, sides.after].every((side) => side !== undefined && side.split(/\s+/u).length > fewWords)
  if (kind === "changed" && isLong)
    return { ...blank, label, runs: compareWords(sides.before ?? "", sides.after ?? "") }
  return { sign: kind === "added" ? "+" : kind === "dropped" ? "-" : "~", label, ...sides, runs: undefined }
}

/** What has more words than these is compared word by word. */
const fewWords = 6

/** Several targets each by their period; the period of one stands in its label already. */
const targetText = (value: Plain, language: string): string => {
  if (typeof value !== "object") return valueText(value, language)
  if (isList(value))
    return value.map((target) => `${periodOf(target, language)}: ${targetText(target, language)}`).join(", ")
  return valueText(Object.fromEntries(Object.entries(value).filter(([key]) => key !== "period")), language)
}

const isList = (value: Plain): value is ReadonlyArray<Plain> => Array.isArray(value)

const periodOf = (target: Plain, language: string): string =>
  typeof target === "object" && "period" in target ? valueText(target["period"], language) : ""

/** A text in the programme's language is as good as one under its tag. */
const rewordedWords = ({ before, after }: Change, aspect: string, language: string): ReadonlyArray<ToldChange> => {
  const label = labelOf(aspect, after?.value)
  const [was, is] = [wordingsOf(before?.value, language), wordingsOf(after?.value, language)]
  const languages = [...new Set([...was.keys(), ...is.keys()])].filter((each) => was.get(each) !== is.get(each))
  return languages.map((each): ToldChange => {
    const [old, fresh] = [was.get(each), is.get(each)]
    const own = each === language ? label : `${label} (${each})`
    if (old !== undefined && fresh !== undefined)
      return { ...blank, label: own, runs: compareWords(plain(old), plain(fresh)) }
    return {
      ...blank,
      label: own,
      sign: old === undefined ? "+" : "-",
      before: old && plain(old),
      after: fresh && plain(fresh)
    }
  })
}

const wordingsOf = (value: Plain | undefined, language: string): ReadonlyMap<string, string> => {
  const text: unknown = typeof value === "object" && "text" in value ? value["text"] : value
  if (typeof text === "string") return new Map([[language, text]])
  if (isWording(text)) return new Map(Object.entries(text))
  return value === undefined ? new Map() : new Map([[language, valueText(value, language)]])
}

const isWording = (value: unknown): value is Readonly<Record<string, string>> =>
  isText(value) && typeof value === "object" && Object.values(value).every((each) => typeof each === "string")

const markWords = (was: Plain | undefined, is: Plain | undefined, language: string): ReadonlyArray<ToldChange> => {
  const names = (value: Plain | undefined): string => (value === undefined ? "" : valueText(value, language))
  return [
    ...(names(was) === ""
      ? []
      : [{ ...blank, sign: "-" as const, label: "no longer illustrative", before: names(was) }]),
    ...(names(is) === "" ? [] : [{ ...blank, sign: "+" as const, label: "now illustrative", after: names(is) }])
  ]
}

/** One entry of a list is called by the singular, and a target by its period. */
const labelOf = (aspect: string, item: Plain | undefined): string => {
  const singular = item === undefined || Array.isArray(item) ? undefined : singulars[aspect]
  if (aspect !== "targets" || singular === undefined || typeof item !== "object") return singular ?? keyText(aspect)
  return "period" in item ? `target ${valueText(item["period"], "en")}` : singular
}

const singulars: Readonly<Record<string, string>> = {
  targets: "target",
  assumptions: "assumption",
  risks: "risk",
  preconditions: "precondition",
  adaptations: "adaptation",
  inputs: "input",
  categories: "category",
  breakdowns: "breakdown",
  estimates: "estimate",
  notes: "note"
}

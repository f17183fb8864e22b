import { type Origin, within } from "../diagnostic/Origin.js"
import { type Text, isText } from "../model/Text.js"
import { byText } from "../source/byText.js"
import type { Change } from "./Change.js"
import { type Both, type Written, changeOf } from "./Difference.js"
import { canonical } from "./isSame.js"
import { likeness, rewordedLikeness, wordsOf } from "./likeness.js"
import type { Plain } from "./Plain.js"
import { fieldsOf, plainOf } from "./plainOf.js"

/** An entry of a list whose entries have no ids: an assumption, a risk, a means of verification. */
interface Item extends Written {
  readonly origin: Origin
  /** The text by which the entry is recognised. */
  readonly headline: Text
  readonly words: ReadonlyArray<string>
}

/** A list on either side, under a key of a thing. */
export interface ItemLists {
  readonly aspect: string
  readonly before: ReadonlyArray<unknown>
  readonly after: ReadonlyArray<unknown>
  /** Whether the one entry that is left on both sides is the same one, however different its words. */
  readonly isOne?: boolean
}

/**
 * Compares lists of entries without ids, in which order means nothing. Equal entries are the same; then those with the
 * same text; then those whose wording is alike by half at least, the most alike first. What is left was dropped or added.
 */
export const compareItems = (both: Both, lists: ItemLists): ReadonlyArray<Change> => {
  const { aspect, isOne = false } = lists
  const items = (side: "before" | "after"): ReadonlyArray<Item> =>
    lists[side].flatMap((item, index) => itemOf(item, within(both[side].node.origin, aspect, index)))
  const first = split(items("before"), items("after"), ({ value }) => canonical(value))
  const second = split(first.befores, first.afters, ({ headline }) => canonical(headline))
  const third = alike(second.befores, second.afters)
  const last = isOne && third.befores.length === 1 && third.afters.length === 1 ? third : undefined
  const dropped = last ? [] : third.befores
  const added = last ? [] : third.afters
  const pairs = [...second.pairs, ...third.pairs, ...(last ? [[last.befores[0], last.afters[0]] as const] : [])]
  return [
    ...pairs.map(([before, after]) => changeOf(both, { kind: kindOf(before, after), aspect, before, after })),
    ...dropped.map((before) => changeOf(both, { kind: "dropped", aspect, before, after: undefined })),
    ...added.map((after) => changeOf(both, { kind: "added", aspect, before: undefined, after }))
  ]
}

/** Reworded where nothing but a text differs that is still alike. */
const kindOf = (before: Item | undefined, after: Item | undefined): "reworded" | "changed" => {
  if (!before || !after) return "changed"
  const rest = ({ value, headline }: Item): string => canonical(value).replace(canonical(headline), "")
  const isAlike = likeness(before.words, after.words) >= rewordedLikeness
  return isAlike && rest(before) === rest(after) ? "reworded" : "changed"
}

const itemOf = (item: unknown, at: Origin): ReadonlyArray<Item> => {
  const value = plainOf(item)
  if (value === undefined) return []
  const headline = headlineOf(item, value)
  return [{ value: unwrapped(value), origin: originIn(item) ?? at, headline, words: wordsOf(headline) }]
}

const headlineOf = (item: unknown, value: Plain): Text => {
  if (typeof item === "string") return item
  const fields = typeof item === "object" && item !== null ? fieldsOf(item) : new Map<string, unknown>()
  const text = fields.get("text") ?? fields.get("change") ?? fields.get("who")
  if (isText(text)) return text
  const key = ["id", "to", "framework", "reference", "what", "period", "path", "source"].flatMap((field) => {
    const part = plainOf(fields.get(field))
    return part === undefined ? [] : [canonical(part)]
  })
  if (key.length > 0) return key.join(" ")
  return isText(value) ? value : canonical(value)
}

/** `{text: ...}` alone is written as the text, `{to: ...}` as the reference. */
const unwrapped = (value: Plain): Plain => {
  if (typeof value !== "object" || Array.isArray(value)) return value
  const entries = Object.entries(value)
  const [[key, content] = []] = entries
  const isAlone = entries.length === 1 && (key === "text" || key === "to" || key === "path")
  return isAlone && content !== undefined ? content : value
}

const originIn = (item: unknown): Origin | undefined =>
  typeof item === "object" && item !== null && "origin" in item && isOrigin(item.origin) ? item.origin : undefined

const isOrigin = (value: unknown): value is Origin =>
  typeof value === "object" && value !== null && "file" in value && "path" in value

interface Split {
  readonly pairs: ReadonlyArray<readonly [before: Item, after: Item]>
  readonly befores: ReadonlyArray<Item>
  readonly afters: ReadonlyArray<Item>
}

const split = (befores: ReadonlyArray<Item>, afters: ReadonlyArray<Item>, keyFor: (item: Item) => string): Split => {
  const waiting = new Map<string, Array<Item>>()
  for (const after of afters) {
    const key = keyFor(after)
    waiting.set(key, [...(waiting.get(key) ?? []), after])
  }
  const pairs = befores.flatMap((before) => {
    const after = waiting.get(keyFor(before))?.shift()
    return after ? [[before, after] as const] : []
  })
  return without(befores, afters, pairs)
}

const without = (befores: ReadonlyArray<Item>, afters: ReadonlyArray<Item>, pairs: Split["pairs"]): Split => {
  const paired = new Set(pairs.flat())
  return {
    pairs,
    befores: befores.filter((item) => !paired.has(item)),
    afters: afters.filter((item) => !paired.has(item))
  }
}

/** Lists longer than this together are compared for equality alone, so that no input is slow. */
const mostComparisons = 40_000

const alike = (befores: ReadonlyArray<Item>, afters: ReadonlyArray<Item>): Split => {
  if (befores.length * afters.length > mostComparisons) return { pairs: [], befores, afters }
  const candidates = befores
    .flatMap((before) =>
      afters.map((after) => ({
        before,
        after,
        share: likeness(before.words, after.words),
        key: keyOfPair(before, after)
      }))
    )
    .filter(({ share }) => share >= rewordedLikeness)
    .toSorted((a, b) => b.share - a.share || byText(a.key, b.key))
  const taken = new Set<Item>()
  const pairs: Array<readonly [Item, Item]> = []
  for (const { before, after } of candidates) {
    if (taken.has(before) || taken.has(after)) continue
    pairs.push([before, after])
    taken.add(before).add(after)
  }
  return without(befores, afters, pairs)
}

/** The same whichever side is called before, so that looking back finds what looking forward found. */
const keyOfPair = (before: Item, after: Item): string =>
  [canonical(before.value), canonical(after.value)].toSorted(byText).join("\n")

import { CST, Parser } from "yaml"
import type { PathStep } from "../../diagnostic/Origin.js"
import { type Holder, type Item, isHolder, isSeq, itemsOf } from "./Item.js"

/** Where a path leads in a text: the last map or list on it, and the entry there. */
export interface Place {
  readonly holder: Holder
  readonly items: ReadonlyArray<Item>
  /** Undefined where the map has no such entry yet. */
  readonly index: number | undefined
  readonly key: string
  /** The entry whose value the holder is; undefined at the root. */
  readonly owner: Item | undefined
  /** Whether the entry is a pair in a flow list, which is a map of its own. */
  readonly isLone: boolean
}

/** The root of a text without faults, as it is written. */
export const rootOf = (text: string): CST.Token | undefined => {
  for (const token of new Parser().parse(text)) if (token.type === "document") return token.value
  return undefined
}

/**
 * Finds a path below a root, as it is written: what an alias stands for or a merge brings in is not followed, since a change
 * there would be a change elsewhere.
 */
export const findPlace = (root: CST.Token | undefined, path: ReadonlyArray<PathStep>): Place | undefined => {
  let place: Place | undefined
  for (const [at, step] of path.entries()) {
    const owner = place && itemAt(place)
    const isPair = place !== undefined && owner !== undefined && !place.isLone && isLonePair(place.holder, owner)
    const found = place && isPair ? lone(place, step) : placeIn(at === 0 ? root : owner?.value, step, owner)
    if (!found || (found.index === undefined && at < path.length - 1)) return undefined
    place = found
  }
  return place
}

/** The entry at a place; undefined where there is none yet. */
export const itemAt = ({ items, index }: Place): Item | undefined => (index === undefined ? undefined : items[index])

const isLonePair = (holder: Holder, { key, sep }: Item): boolean =>
  isSeq(holder) && (key !== undefined || sep !== undefined)

const lone = (place: Place, step: PathStep): Place | undefined => {
  const item = itemAt(place)
  return item && keyOf(item) === String(step) ? { ...place, isLone: true, key: String(step) } : undefined
}

const placeIn = (token: CST.Token | null | undefined, step: PathStep, owner: Item | undefined): Place | undefined => {
  if (!token || !isHolder(token)) return undefined
  const items = itemsOf(token)
  const index = isSeq(token) ? Number(step) : items.findIndex((item) => keyOf(item) === String(step))
  const isThere = items[index] !== undefined
  if (!isThere && isSeq(token)) return undefined
  return { holder: token, items, index: isThere ? index : undefined, key: String(step), owner, isLone: false }
}

const keyOf = ({ key }: Item): string | undefined => {
  const isScalar =
    key?.type === "scalar" || key?.type === "single-quoted-scalar" || key?.type === "double-quoted-scalar"
  return isScalar ? CST.resolveAsScalar(key, true, () => undefined).value : undefined
}

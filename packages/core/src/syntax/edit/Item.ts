import type { CST } from "yaml"

/** An entry of a map or an item of a list, as the tokens that it is written in. */
export type Item = CST.CollectionItem

/** A map or a list in a text. */
export type Holder = CST.BlockMap | CST.BlockSequence | CST.FlowCollection

/** The entries of a map or a list; what holds nothing but comments is none. */
export const itemsOf = ({ items }: Holder): ReadonlyArray<Item> => items.filter((item) => itemStart(item) !== undefined)

/** Where an entry begins: at its dash, question mark, anchor, tag, key or value. */
export const itemStart = ({ start, key, sep, value }: Item): number | undefined =>
  (start.find(matters) ?? key ?? sep?.find(matters) ?? value)?.offset

/** Where an entry ends, without the comment behind it; a block scalar ends with its line. */
export const itemEnd = (item: Item): number =>
  isWritten(item.value) ? tokenEnd(item.value) : Math.max(headEnd(item), itemStart(item) ?? 0)

/** Where the part of an entry before its value ends: behind its colon or dash, and the value's anchor and tag. */
export const headEnd = ({ start, key, sep }: Item): number => {
  const last = sep?.findLast(matters) ?? key ?? start.findLast(matters)
  return last ? tokenEnd(last) : 0
}

/** Where a token ends, without the comments behind it. */
export const tokenEnd = (token: CST.Token): number => {
  if (isHolder(token)) {
    const [bracket] = token.type === "flow-collection" ? token.end : []
    const last = itemsOf(token).at(-1)
    return bracket ? bracket.offset + bracket.source.length : last ? itemEnd(last) : token.offset
  }
  const length = "source" in token ? token.source.length : 0
  if (token.type !== "block-scalar") return token.offset + length
  return token.offset + length + token.props.reduce((sum, prop) => sum + ("source" in prop ? prop.source.length : 0), 0)
}

/** Whether a token is a map or a list. */
export const isHolder = (token: CST.Token): token is Holder =>
  token.type === "block-map" || token.type === "block-seq" || token.type === "flow-collection"

/** Whether something is written where a value stands. */
export const isWritten = (value: CST.Token | null | undefined): value is CST.Token =>
  value !== null && value !== undefined && !(value.type === "scalar" && value.source === "")

/** Whether a list is meant, and not a map. */
export const isSeq = (holder: Holder): boolean =>
  holder.type === "block-seq" || (holder.type === "flow-collection" && holder.start.source === "[")

const matters = ({ type }: CST.SourceToken): boolean =>
  type !== "space" && type !== "newline" && type !== "comment" && type !== "comma"

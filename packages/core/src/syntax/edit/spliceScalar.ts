import type { CST } from "yaml"
import { isPlainSafe } from "../layout/isPlainSafe.js"
import { type Item, headEnd, isWritten, tokenEnd } from "./Item.js"
import { type Place, itemAt } from "./findPlace.js"
import { respelled } from "./respelled.js"
import type { Splice } from "./Splice.js"

/** What may be written as a scalar. */
export type ScalarValue = string | number | boolean

/** Writes another value where a scalar or nothing stands; undefined where a map or a list does. */
export const spliceScalar = (place: Place, value: ScalarValue): ReadonlyArray<Splice> | undefined => {
  const item = itemAt(place)
  if (!item) return undefined
  const written = item.value
  const text = valueText(value, place)
  if (!isWritten(written))
    return [{ start: headEnd(item), end: headEnd(item), text: `${hasColon(item) ? "" : ":"} ${text}` }]
  if (!isScalarToken(written)) return undefined
  const lines = typeof value === "string" ? respelled(written, value) : undefined
  const end = tokenEnd(written)
  if (lines !== undefined) return [{ start: end - written.source.length, end, text: lines }]
  if (written.type === "block-scalar") return spliceBlock(written, text)
  return [{ start: written.offset, end, text }]
}

/** Writes another key; undefined where the key is no simple one. */
export const spliceKey = (place: Place, to: string): ReadonlyArray<Splice> | undefined => {
  const item = itemAt(place)
  const key = item?.key
  const isSimple =
    key?.type === "scalar" || key?.type === "single-quoted-scalar" || key?.type === "double-quoted-scalar"
  if (!isSimple) return undefined
  // A value may touch the colon only where the key has quotes.
  const isTouched = item?.sep?.at(-1)?.type === "map-value-ind" && isWritten(item.value)
  const text = isTouched ? JSON.stringify(to) : keyText(to, place)
  return [{ start: key.offset, end: key.offset + key.source.length, text }]
}

/** A key as it is written at a place. All keys are texts, so that a year needs no quotes. */
export const keyText = (key: string, place: Place): string => (/^\w[\w.-]*$/u.test(key) ? key : stringText(key, place))

/** A value as it is written at a place. */
export const valueText = (value: ScalarValue, place: Place): string =>
  typeof value === "string" ? stringText(value, place) : String(value)

const stringText = (text: string, { holder }: Place): string =>
  isPlainSafe(text, { isFlow: holder.type === "flow-collection" }) ? text : JSON.stringify(text)

/** The header becomes the value, the comment behind it stays, and the lines go. */
const spliceBlock = (token: CST.BlockScalar, text: string): ReadonlyArray<Splice> => {
  const [header] = token.props
  const length = header && "source" in header ? header.source.length : 0
  const end = tokenEnd(token)
  return [
    { start: token.offset, end: token.offset + length, text },
    { start: end - token.source.length, end, text: "" }
  ]
}

const isScalarToken = (token: CST.Token): token is CST.FlowScalar | CST.BlockScalar =>
  token.type === "alias" ||
  token.type === "scalar" ||
  token.type === "single-quoted-scalar" ||
  token.type === "double-quoted-scalar" ||
  token.type === "block-scalar"

const hasColon = ({ key, sep }: Item): boolean =>
  key === undefined || (sep ?? []).some(({ type }) => type === "map-value-ind")

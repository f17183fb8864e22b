import { type CollectionLayout, type Entry, type NodeLayout, isCollectionLayout } from "./Layout.js"
import { isInline, scalarInline } from "./scalarLines.js"
import type { ScalarLayout } from "./ScalarLayout.js"

/** A map or a list as one line with brackets or braces; undefined where a text in it has several paragraphs. */
export const flowText = ({ kind, entries }: CollectionLayout): string | undefined => {
  const texts = entries.map(entryText)
  if (texts.some((text) => text === undefined)) return undefined
  return kind === "seq" ? `[${texts.join(", ")}]` : `{${texts.join(", ")}}`
}

const entryText = ({ key, hasColon, value }: Entry): string | undefined => {
  const text = nodeText(value)
  if (!key || text === undefined) return text
  return [keyText(key, { isFlow: true, hasColon }), text].filter(Boolean).join(" ")
}

/** A key with its colon, or without. */
export const keyText = (
  { props, content }: NodeLayout,
  { isFlow, hasColon }: { readonly isFlow: boolean; readonly hasColon: boolean }
): string => {
  const isEmpty = content === undefined || isCollectionLayout(content)
  const style = { isFlow, isTagged: isTagged(props) }
  const text = [...props, ...(isEmpty ? [] : [scalarInline(content, style)])].join(" ")
  // A colon is a letter of an alias and of an anchor.
  const isName = content === undefined ? text !== "" : content.kind === "alias"
  return hasColon || text === "" ? `${text}${isName ? " " : ""}:` : text
}

const nodeText = ({ props, content }: NodeLayout): string | undefined => {
  if (content === undefined) return props.join(" ")
  const text = isCollectionLayout(content) ? flowText(content) : scalarOneLine(content, isTagged(props))
  return text === undefined ? undefined : [...props, text].join(" ")
}

const scalarOneLine = (scalar: ScalarLayout, hasTag: boolean): string | undefined =>
  isInline(scalar) ? scalarInline(scalar, { isFlow: true, isTagged: hasTag }) : undefined

/** Whether a node has a tag among its anchor and tag. */
export const isTagged = (props: ReadonlyArray<string>): boolean => props.some((prop) => prop.startsWith("!"))

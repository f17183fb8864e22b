import type { BlockScalarLayout } from "./BlockScalarLayout.js"
import { flowText, isTagged, keyText } from "./flowText.js"
import { hasRemarks } from "./hasRemarks.js"
import {
  type CollectionLayout,
  type Entry,
  type Lead,
  type LooseLine,
  type NodeLayout,
  type Layout,
  isCollectionLayout
} from "./Layout.js"
import { begunLines, countBehind, looseLines } from "./looseLines.js"
import { scalarLines } from "./scalarLines.js"

/** The longest line that brackets and braces may make, in characters; a comment behind them is not counted. */
export const maxWidth = 120

/** The longest key that may stand before its colon on one line, by the standard. */
const maxKey = 1024

/** Writes a layout as YAML: two spaces for each level, one empty line at most, a line end at the end. */
export const printLayout = ({ prologue, hasStart, root, after, epilogue }: Layout): string => {
  const start = hasStart ? splitLead(root.value.lead) : { behind: [], rest: root.value.lead }
  const end = epilogue && splitLead(epilogue)
  const lines = [
    ...begunLines(prologue),
    ...(hasStart ? withBehind("---", start.behind) : []),
    ...nodeLines({ ...root.value, lead: start.rest }, { indent: -step, prefix: "", end: root.end, isHeld: false }),
    ...after,
    ...(end ? [...withBehind("...", end.behind), ...looseLines(end.rest.remarks)] : [])
  ]
  return lines.map((line) => `${line}\n`).join("")
}

const step = 2

/** What stands before a value on its line, how far in its entry begins, and the comments behind it. */
interface Place {
  readonly indent: number
  readonly prefix: string
  readonly end: ReadonlyArray<string>
  /** Whether a comment above is about the line, so that what is on it stays on it. */
  readonly isHeld: boolean
}

/** Comments that are about a line and not about an entry: suppressions of findings. */
const isAboutLine = (line: string): boolean => /^#+[ \t]*logframe-ignore/u.test(line)

const entryLines = (
  { before, key, value, end }: Entry,
  { indent, isHeld }: Pick<Place, "indent" | "isHeld">
): ReadonlyArray<string> => {
  const prefix = key ? keyText(key, { isFlow: false, hasColon: true }) : "-"
  const isLong = prefix.length > maxKey
  return [
    ...indented(before, indent),
    ...(isLong && key ? [`${spaces(indent)}? ${keyText(key, { isFlow: false, hasColon: false })}`] : []),
    ...nodeLines(value, {
      indent,
      prefix: isLong ? ":" : prefix,
      end,
      isHeld: isHeld || before.some(isAboutLine)
    })
  ]
}

const nodeLines = (node: NodeLayout, place: Place): ReadonlyArray<string> => {
  const { props, content, lead } = node
  if (content === undefined) {
    const under = indented(lead.remarks.length > 0 ? looseLines(lead.remarks) : node.under, childIndent(place))
    const start = startOf(node, place)
    return start === "" ? [...place.end, ...begunLines(under)] : [...withBehind(start, place.end), ...under]
  }
  if (!isCollectionLayout(content)) {
    const style = { isFlow: false, isTagged: isTagged(props) }
    if (content.kind !== "block") return simpleLines(scalarLines(content, style), node, place)
    return [...simpleLines([blockHeader(content)], node, { ...place, end: [] }), ...blockLines(content, place)]
  }
  if (content.entries.length === 0) {
    const text = flowText(content) ?? ""
    return simpleLines([text], node, { ...place, end: [...content.after.filter(Boolean), ...place.end] })
  }
  const text = oneLine(node, content, place)
  return text === undefined ? collectionLines(node, content, place) : simpleLines([text], node, place)
}

/** A collection as it stays on its line; undefined where it has lines of its own, or is to have them. */
const oneLine = (node: NodeLayout, content: CollectionLayout, place: Place): string | undefined => {
  if (!content.isFlow || node.lead.remarks.length > 0 || hasRemarks(content)) return undefined
  const text = flowText(content)
  if (text === undefined || place.isHeld || place.end.some(isAboutLine)) return text
  return [...joined(startOf(node, place), text)].length <= maxWidth ? text : undefined
}

/** A value that is written behind its key, or below it where comments stand between. */
const simpleLines = (texts: ReadonlyArray<string>, node: NodeLayout, place: Place): ReadonlyArray<string> => {
  const { end } = place
  const [first = "", ...others] = texts
  const start = startOf(node, place)
  const { behind, rest } = splitLead(node.lead, start.length + 1 === childIndent(place))
  const child = spaces(childIndent(place))
  const below = indented(others, childIndent(place))
  if (node.lead.remarks.length === 0) return withBehindLast([joined(start, first), ...below], end)
  return [
    ...(start === "" ? behind : withBehind(start, behind)),
    ...indented(begunLines(looseLines(rest.remarks)), childIndent(place)),
    ...withBehindLast([`${child}${first}`, ...below], end)
  ]
}

const collectionLines = (node: NodeLayout, content: CollectionLayout, place: Place): ReadonlyArray<string> => {
  const indent = childIndent(place)
  const start = startOf(node, place)
  const { behind, rest } = splitLead(node.lead, start.length + 1 === indent)
  // A comment behind brackets that become lines goes behind the key, unless it would come before others.
  const isQuiet = node.lead.remarks.length === 0 && !hasRemarks(content)
  const head = isQuiet ? place.end : behind
  const isOnDash = place.prefix === "-" && start.endsWith("-") && head.length === 0
  const inner = { indent, isHeld: isOnDash && place.isHeld }
  const lines = [...itemLines(content, rest, inner), ...(isQuiet ? [] : indented(place.end, indent))]
  const [first = ""] = lines
  if (isOnDash && !first.trim().startsWith("#")) return [joined(start, first.slice(indent)), ...lines.slice(1)]
  return [...(start === "" ? head : withBehind(start, head)), ...lines]
}

/** What a map or a list holds, with the comments above its first entry. */
const itemLines = (
  content: CollectionLayout,
  lead: Lead,
  { indent, isHeld }: Pick<Place, "indent" | "isHeld">
): ReadonlyArray<string> => {
  const above = begunLines(looseLines(lead.remarks))
  const isFirstHeld = isHeld || above.some(isAboutLine)
  const entries = content.entries.flatMap((entry, index) =>
    entryLines(entry, { indent, isHeld: index === 0 && isFirstHeld })
  )
  return [
    ...indented(above, indent),
    ...(above.length > 0 && lead.endsBlank ? ["", ...begunLines(entries)] : begunLines(entries)),
    ...indented(content.after, indent)
  ]
}

const blockHeader = ({ style, needsIndent, remark }: BlockScalarLayout): string =>
  `${style.slice(0, 1)}${needsIndent ? step : ""}${style.slice(1)}${remark === undefined ? "" : ` ${remark}`}`

const blockLines = ({ lines }: BlockScalarLayout, { indent }: Place): ReadonlyArray<string> =>
  indented(lines, Math.max(indent, 0) + step)

/**
 * Comments divided into those behind what they follow and those on their own lines below. Where both would stand in the
 * same column, only the first is behind.
 */
const splitLead = (
  { remarks, endsBlank }: Lead,
  isFirstOnly = false
): { readonly behind: ReadonlyArray<string>; readonly rest: Lead } => {
  const count = isFirstOnly ? Math.min(1, countBehind(remarks)) : countBehind(remarks)
  return { behind: remarks.slice(0, count).map(({ text }) => text), rest: { remarks: remarks.slice(count), endsBlank } }
}

const startOf = ({ props }: NodeLayout, { indent, prefix }: Place): string =>
  `${spaces(indent)}${[prefix, ...props].filter(Boolean).join(" ")}`

const joined = (start: string, text: string): string => (start === "" ? text : `${start} ${text}`)

const childIndent = ({ indent }: Place): number => indent + step

const spaces = (count: number): string => " ".repeat(Math.max(0, count))

const indented = (lines: ReadonlyArray<LooseLine>, indent: number): ReadonlyArray<string> =>
  lines.map((line) => (line === "" ? "" : `${spaces(indent)}${line}`))

/** A line with comments behind it, each below the other. */
const withBehind = (line: string, comments: ReadonlyArray<string>): ReadonlyArray<string> => {
  const [first, ...others] = comments
  return first === undefined ? [line] : [`${line} ${first}`, ...indented(others, line.length + 1)]
}

const withBehindLast = (lines: ReadonlyArray<string>, comments: ReadonlyArray<string>): ReadonlyArray<string> => [
  ...lines.slice(0, -1),
  ...withBehind(lines.at(-1) ?? "", comments)
]

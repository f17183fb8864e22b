import { type CST, Parser } from "yaml"
import { Gap } from "./Gap.js"
import type { CollectionLayout, Entry, Lead, LooseLine, NodeLayout, Layout } from "./Layout.js"
import { countBehind, looseLines } from "./looseLines.js"
import { scalarLayout } from "./ScalarLayout.js"

/**
 * Reads how a YAML text without faults is laid out. Its line ends are `\n`, and it holds one document.
 *
 * A comment on its own line belongs to the entry below it; where it stands further in than that entry, to the end of the
 * innermost map or list that begins no further in than it does.
 */
export const readLayout = (text: string): Layout => new LayoutReader(text).read()

/** An entry while it is read. */
interface Draft {
  readonly before: Array<LooseLine>
  key: NodeLayout | undefined
  hasColon: boolean
  value: NodeLayout
  readonly end: Array<string>
}

/** Where comments on their own lines may belong to: something that has ended, and its column. */
interface Level {
  readonly column: number
  readonly lines: Array<LooseLine>
}

/** A collection while it is read. */
interface Open {
  readonly token: CST.BlockMap | CST.BlockSequence | CST.FlowCollection
  readonly entries: Array<Entry>
  readonly after: Array<LooseLine>
  lead: Lead
  /** Of its first entry. */
  column: number
}

/** The entry that a value is read for, and the column of the collection around it. */
interface Place {
  readonly entry: Draft
  readonly column: number
  readonly isFlow: boolean
}

const nothing: Lead = { remarks: [], endsBlank: false }

const emptyNode: NodeLayout = { props: [], lead: nothing, content: undefined, under: [] }

const draft = (): Draft => ({ before: [], key: undefined, hasColon: true, value: emptyNode, end: [] })

class LayoutReader {
  readonly #text: string
  readonly #gap: Gap
  /** The entry that ended last, which a comment behind it belongs to. */
  #last: Draft | undefined
  /** What has ended since the last token that matters, innermost first. */
  #ended: Array<Level> = []

  constructor(text: string) {
    this.#text = text
    this.#gap = new Gap(text)
  }

  read(): Layout {
    const prologue: Array<LooseLine> = []
    const after: Array<LooseLine> = []
    const root = draft()
    let hasStart = false
    let hasEnd = false
    for (const token of new Parser().parse(this.#text)) {
      if (token.type === "directive") {
        prologue.push(...this.#takeLines(), token.source)
        this.#gap.pass()
      } else if (token.type === "document") hasStart = this.#readDocument(token, root, prologue)
      else if (token.type === "doc-end") {
        this.#settle(after)
        hasEnd = true
        this.#gap.pass()
        this.#addAll(token.end)
      } else this.#addAll([token])
    }
    if (!hasEnd) this.#settle(after)
    return { prologue, hasStart, root, after, epilogue: hasEnd ? this.#gap.take() : undefined }
  }

  #readDocument({ start, value, end }: CST.Document, root: Draft, prologue: Array<LooseLine>): boolean {
    const props: Array<string> = []
    let hasStart = false
    for (const token of start) {
      if (token.type === "doc-start") {
        prologue.push(...this.#takeLines())
        hasStart = true
        this.#gap.pass()
      } else this.#addOrProp(token, props)
    }
    this.#readValue(value, props, { entry: root, column: -1, isFlow: false })
    this.#addAll(end)
    return hasStart
  }

  #takeLines(): ReadonlyArray<LooseLine> {
    const { remarks, endsBlank } = this.#gap.take()
    return [...looseLines(remarks), ...(endsBlank ? [""] : [])]
  }

  #addAll(tokens: ReadonlyArray<CST.Token> | undefined): void {
    for (const token of tokens ?? []) {
      if (token.type === "space" || token.type === "newline" || token.type === "comment") this.#gap.add(token)
    }
  }

  #addOrProp(token: CST.SourceToken, props: Array<string>): void {
    if (token.type === "anchor" || token.type === "tag") {
      props.push(token.source)
      this.#gap.pass()
    } else this.#gap.add(token)
  }

  /**
   * Gives the comments since the last token to what has ended, and those that belong to nothing of it to `rest`. Returns
   * whether an empty line follows.
   */
  #settle(rest: Array<LooseLine>): boolean {
    const { remarks, endsBlank } = this.#gap.take()
    const behind = this.#last ? countBehind(remarks) : 0
    this.#last?.end.push(...remarks.slice(0, behind).map(({ text }) => text))
    const levels = [...this.#ended]
    for (const remark of remarks.slice(behind)) {
      while (levels[0] && remark.column < levels[0].column) levels.shift()
      ;(levels[0]?.lines ?? rest).push(...looseLines([remark]))
    }
    this.#ended = []
    return endsBlank
  }

  /** Begins an entry of a collection: what stands before the first one belongs to the collection. */
  #begin(open: Open, offset: number): Draft {
    const entry = draft()
    if (open.entries.length === 0) {
      open.lead = this.#gap.take()
      open.column = this.#gap.columnOf(offset)
      this.#ended = []
    } else if (this.#settle(entry.before)) entry.before.push("")
    open.entries.push(entry)
    return entry
  }

  #readValue(token: CST.Token | null | undefined, props: ReadonlyArray<string>, place: Place): void {
    const { entry, column } = place
    if (token?.type === "block-map" || token?.type === "block-seq") {
      const { open, content } = this.#readItems(token)
      entry.value = { ...emptyNode, props, lead: open.lead, content }
      const isAtParent = token.type === "block-seq" && open.column === column
      this.#ended.push({ column: open.column + (isAtParent ? 1 : 0), lines: open.after })
    } else if (token?.type === "flow-collection") entry.value = this.#readFlow(token, props, entry)
    else if (token && isWrittenScalar(token)) {
      entry.value = this.#readScalar(token, props)
      this.#last = entry
    } else this.#readNothing(token, props, place)
  }

  #readNothing(
    token: CST.Token | null | undefined,
    props: ReadonlyArray<string>,
    { entry, column, isFlow }: Place
  ): void {
    const under: Array<LooseLine> = []
    entry.value = { ...emptyNode, props, under }
    this.#last = entry
    if (!isFlow) this.#ended.push({ column: column + 1, lines: under })
    if (token && "end" in token) this.#addAll(token.end)
  }

  #readScalar(token: CST.FlowScalar | CST.BlockScalar, props: ReadonlyArray<string>): NodeLayout {
    const lead = this.#gap.take()
    const content = scalarLayout(token)
    if (token.type !== "block-scalar") {
      this.#gap.pass()
      this.#addAll(token.end)
    } else this.#gap.pass(content.kind === "block" && content.endsBlank ? 2 : 1)
    return { ...emptyNode, props, lead, content }
  }

  #readFlow(token: CST.FlowCollection, props: ReadonlyArray<string>, entry: Draft): NodeLayout {
    const lead = this.#gap.take()
    this.#gap.pass()
    const { open, content } = this.#readItems(token)
    const [bracket, ...rest] = token.end
    if (open.entries.length === 0) this.#last = undefined
    if (bracket) this.#settle(open.after)
    this.#last = entry
    this.#gap.pass()
    this.#addAll(rest)
    const inner = open.lead.remarks
    const endsBlank = inner.length > 0 && open.lead.endsBlank
    return { ...emptyNode, props, lead: { remarks: [...lead.remarks, ...inner], endsBlank }, content }
  }

  #readItems(token: Open["token"]): { readonly open: Open; readonly content: CollectionLayout } {
    const open: Open = { token, entries: [], after: [], lead: nothing, column: 0 }
    for (const item of token.items) this.#readItem(item, open)
    const { entries, after } = open
    const kind = isSeq(token) ? "seq" : "map"
    return { open, content: { kind, isFlow: token.type === "flow-collection", entries, after } }
  }

  #readItem(item: CST.CollectionItem, open: Open): void {
    const props: Array<string> = []
    const begun = this.#readStart(item.start, props, open)
    const offset = (item.key ?? item.sep?.[0] ?? item.value)?.offset
    const entry = begun ?? (offset === undefined ? undefined : this.#begin(open, offset))
    if (!entry) return
    const place: Place = { entry, column: open.column, isFlow: open.token.type === "flow-collection" }
    const isPair = [item.key, item.sep].some((part) => part !== undefined) || item.start.some(isExplicitKey)
    if (!isSeq(open.token)) this.#readPair(item, props, place)
    else if (isPair) this.#readLonePair(item, props, place)
    else this.#readValue(item.value, props, place)
  }

  /** What stands before a key or an item; gives the entry, where a dash, a question mark, an anchor or a tag begins it. */
  #readStart(start: ReadonlyArray<CST.SourceToken>, props: Array<string>, open: Open): Draft | undefined {
    let entry: Draft | undefined
    for (const token of start) {
      if (token.type === "comma") this.#gap.passComma()
      else if (isTrivia(token)) this.#gap.add(token)
      else {
        entry ??= this.#begin(open, token.offset)
        this.#addOrProp(token, props)
        this.#gap.pass()
      }
    }
    return entry
  }

  /** A pair in a flow list is a map of its own. */
  #readLonePair(item: CST.CollectionItem, props: ReadonlyArray<string>, place: Place): void {
    const pair = draft()
    this.#readPair(item, props, { ...place, entry: pair })
    place.entry.value = { ...emptyNode, content: { kind: "map", isFlow: true, entries: [pair], after: [] } }
  }

  #readPair({ key, sep, value }: CST.CollectionItem, props: ReadonlyArray<string>, place: Place): void {
    const { entry } = place
    entry.before.push(...looseLines(this.#gap.take().remarks))
    const content = key && isWrittenScalar(key) ? scalarLayout(key) : undefined
    if (content?.kind === "block" && content.remark !== undefined) entry.before.push(content.remark)
    entry.key = { ...emptyNode, props, content }
    this.#gap.pass(key?.type === "block-scalar" ? 1 : 0)
    if (key && "end" in key) this.#addAll(key.end)
    const valueProps: Array<string> = []
    entry.hasColon = false
    for (const token of sep ?? []) {
      if (token.type === "map-value-ind") {
        entry.hasColon = true
        this.#gap.pass()
      } else this.#addOrProp(token, valueProps)
    }
    this.#readValue(value, valueProps, place)
  }
}

const isSeq = (token: Open["token"]): boolean =>
  token.type === "block-seq" || (token.type === "flow-collection" && token.start.source === "[")

const isExplicitKey = ({ type }: CST.SourceToken): boolean => type === "explicit-key-ind"

const isTrivia = ({ type }: CST.SourceToken): boolean => type === "space" || type === "newline" || type === "comment"

/** Where nothing is written the library has a scalar without letters. */
const isWrittenScalar = (token: CST.Token): token is CST.FlowScalar | CST.BlockScalar =>
  isScalar(token) && (token.source !== "" || token.type === "block-scalar")

const isScalar = (token: CST.Token): token is CST.FlowScalar | CST.BlockScalar =>
  token.type === "alias" ||
  token.type === "scalar" ||
  token.type === "single-quoted-scalar" ||
  token.type === "double-quoted-scalar" ||
  token.type === "block-scalar"

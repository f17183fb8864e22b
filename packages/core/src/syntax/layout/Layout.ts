import type { ScalarLayout } from "./ScalarLayout.js"

/** A line that holds no value: a comment with its `#`, or nothing for an empty line. */
export type LooseLine = string

/** A comment as it stands in a text. */
export interface Remark {
  /** With its `#`, without spaces at its end. */
  readonly text: string
  /** Of the `#`, from 0, in UTF-16 code units. */
  readonly column: number
  /** Whether nothing but spaces stands before it on its line. */
  readonly isOwnLine: boolean
  /** Whether an empty line stands before it. */
  readonly afterBlank: boolean
}

/** Comments that stand between a key (or a dash) and its value, and whether an empty line follows them. */
export interface Lead {
  readonly remarks: ReadonlyArray<Remark>
  readonly endsBlank: boolean
}

/** A YAML text as it is laid out: every value as it was written, every comment where it belongs, and no spaces. */
export interface Layout {
  /** Directives, comments and empty lines before `---`. */
  readonly prologue: ReadonlyArray<LooseLine>
  readonly hasStart: boolean
  readonly root: Entry
  /** What stands after the root and before `...`. */
  readonly after: ReadonlyArray<LooseLine>
  /** Comments after `...`; undefined where it is not written. */
  readonly epilogue: Lead | undefined
}

/** An entry of a map, an item of a list, or the whole of a document. */
export interface Entry {
  readonly before: ReadonlyArray<LooseLine>
  /** Undefined for an item of a list. */
  readonly key: NodeLayout | undefined
  /** False for an entry of a flow map that is a key alone. */
  readonly hasColon: boolean
  readonly value: NodeLayout
  /** The comment on its last line, and those aligned beneath it. */
  readonly end: ReadonlyArray<string>
}

/** A node: its anchor and tag, and what it holds; undefined where nothing is written. */
export interface NodeLayout {
  readonly props: ReadonlyArray<string>
  readonly lead: Lead
  readonly content: ScalarLayout | CollectionLayout | undefined
  /** Comments that stand below an empty value, further in than its key. */
  readonly under: ReadonlyArray<LooseLine>
}

/** A map or a list. */
export interface CollectionLayout {
  readonly kind: "map" | "seq"
  /** Written with brackets or braces. */
  readonly isFlow: boolean
  readonly entries: ReadonlyArray<Entry>
  /** What stands after its last entry and still belongs to it. */
  readonly after: ReadonlyArray<LooseLine>
}

/** Whether a node's content is a map or a list. */
export const isCollectionLayout = (content: NodeLayout["content"]): content is CollectionLayout =>
  content?.kind === "map" || content?.kind === "seq"

import type { Status } from "@logframe/core"

/** A report, worded and formatted: plain data from which an encoder makes a document without computing anything. */
export interface ReportView {
  readonly language: string
  readonly skip: string
  readonly title: string
  readonly subtitle: string
  readonly organisation: string
  readonly asOf: string
  readonly contentsTitle: string
  readonly sections: ReadonlyArray<Section>
}

/** A part of a report, with an id that can be linked to. */
export interface Section {
  readonly id: string
  readonly title: string
  readonly blocks: ReadonlyArray<Block>
}

/** What a section is made of. */
export type Block = Paragraph | Notice | List | Subheading | Table | Tracking | FindingBlock

/** A paragraph. */
export interface Paragraph {
  readonly kind: "paragraph"
  readonly text: string
}

/** A heading within a section. */
export interface Subheading {
  readonly kind: "subheading"
  readonly text: string
}

/** Something that must not be overlooked. */
export interface Notice {
  readonly kind: "notice"
  readonly title: string
  readonly text: string
}

/** A list. */
export interface List {
  readonly kind: "list"
  readonly items: ReadonlyArray<string>
}

/** A table; each cell is a list of lines. */
export interface Table {
  readonly kind: "table"
  readonly id: string
  readonly caption: string
  readonly columns: ReadonlyArray<string>
  readonly rows: ReadonlyArray<{ readonly id: string; readonly cells: ReadonlyArray<ReadonlyArray<string>> }>
}

/** Indicators against targets: a group for each result. */
export interface Tracking {
  readonly kind: "tracking"
  readonly id: string
  readonly caption: string
  readonly columns: ReadonlyArray<string>
  readonly groups: ReadonlyArray<{ readonly title: string; readonly rows: ReadonlyArray<TrackingRow> }>
}

/** One indicator against its target. */
export interface TrackingRow {
  readonly title: string
  readonly unit: string
  readonly baseline: string
  readonly target: string
  readonly actual: string
  readonly achieved: string
  readonly status: Status
  readonly statusMark: string
  readonly statusWord: string
  /** What the status rests on, where that must be said. */
  readonly statusNote: string
  readonly trend: string
  readonly notes: ReadonlyArray<string>
  /** Inline SVG, made of escaped text; empty where a picture would say nothing. */
  readonly bullet: string
  readonly line: string
  /** The id of its entry in the annex. */
  readonly annex: string
}

/** A finding with its evidence and the dissent beside it. */
export interface FindingBlock {
  readonly kind: "finding"
  readonly id: string
  readonly statement: string
  readonly reach: string
  readonly counts: string
  readonly cites: string
  readonly evidenceTitle: string
  readonly evidence: ReadonlyArray<string>
  readonly dissentTitle: string
  readonly dissent: ReadonlyArray<string>
  readonly limitsTitle: string
  readonly limits: ReadonlyArray<string>
  readonly aboutTitle: string
  readonly about: ReadonlyArray<string>
}

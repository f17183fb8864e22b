import type { Origin } from "../diagnostic/Origin.js"
import type { Text } from "../model/Text.js"

/** What a name in a programme's files can stand for. */
export type SymbolKind =
  | "programme"
  | "logframe"
  | "result"
  | "indicator"
  | "library"
  | "library-indicator"
  | "place"
  | "disaggregation"
  | "category"
  | "source"
  | "stakeholder"
  | "framework"
  | "reporting-period"
  | "evidence-source"
  | "group"
  | "question"
  | "finding"
  | "conclusion"
  | "rule"

/** One name as it is written in one place: where something gets it, or where something is called by it. */
export interface Occurrence {
  /** What it stands for; for a reference, all that it might. */
  readonly kinds: ReadonlyArray<SymbolKind>
  readonly id: string
  /**
   * What the id is unique in: a logframe's or library's id, a disaggregation's for its categories, or "" for the whole
   * programme. A reference may be looked for in several; one that leaves it open has none, and means each that has the id.
   */
  readonly scopes: ReadonlyArray<string>
  readonly role: "definition" | "reference"
  /** The scalar that it is written in. */
  readonly origin: Origin
  /** The whole scalar, and where in it the id begins: `2004-2007/officers-trained`, `report:12-14`. */
  readonly text: string
  readonly start: number
  /** For a definition: what it is called, where it says so. */
  readonly title?: Text
  /** A free text that may be a name: one that leads nowhere is no mistake. */
  readonly isFree?: boolean
  /** A name that the language itself gives, and that cannot be another. */
  readonly isFixed?: boolean
}

/** The names in one file. */
export interface FileSymbols {
  readonly occurrences: ReadonlyArray<Occurrence>
}

/** Whether a reference leads to a definition. */
export const leadsTo = (reference: Occurrence, definition: Occurrence): boolean =>
  reference.id === definition.id &&
  (reference.scopes.length === 0 || definition.scopes.some((scope) => reference.scopes.includes(scope))) &&
  definition.kinds.some((kind) => reference.kinds.includes(kind))

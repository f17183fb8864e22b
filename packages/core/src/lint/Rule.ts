import type { Params, Severity, Words } from "../diagnostic/Diagnostic.js"
import type { Fix } from "../diagnostic/Fix.js"
import type { Origin } from "../diagnostic/Origin.js"
import type { Limits } from "../model/Limits.js"
import type { Logframe } from "../model/Logframe.js"
import type { Observation } from "../model/Observation.js"
import type { PlacedIndicator } from "../model/PlacedIndicator.js"
import type { Programme, ProgrammeFrame } from "../model/Programme.js"
import type { JudgedSuppression } from "../model/Suppression.js"
import type { Wording } from "../model/Wording.js"
import type { WrittenText } from "../model/WrittenText.js"

/** What a rule may say besides where: other places to look at, and a fix that cannot change a meaning. */
export interface Aside {
  readonly related?: ReadonlyArray<Origin>
  readonly fix?: Fix
}

/** Says that something was found: where, what the words need, and what else belongs to it. */
export type Report = (origin: Origin, params?: Params, aside?: Aside) => void

/**
 * What a rule about a logframe sees, and all that it sees: its findings are kept while none of this changes.
 */
export interface LogframeContext {
  readonly logframe: Logframe
  /** The logframes that it revises, or whose results and indicators its lineage names. */
  readonly earlier: ReadonlyArray<Logframe>
  /** What programme.yaml says. */
  readonly frame: ProgrammeFrame
  readonly limits: Limits
  readonly report: Report
}

/** What a rule about the programme sees: all logframes together, and the evaluation. */
export interface ProgrammeContext {
  readonly programme: Programme
  readonly limits: Limits
  readonly report: Report
}

/**
 * What a rule about rows sees: the rows that name one indicator, and all that they are held against. Its findings are
 * kept while none of this changes.
 */
export interface RowsContext {
  /** The indicator as the rows name it: `officers-trained`, or `2008-2011/officers-trained`. */
  readonly indicator: string
  /** The indicators that are meant, with their logframes, in order of time; none where there is no such indicator. */
  readonly homes: ReadonlyArray<PlacedIndicator>
  /** The rows, in the order of the files. */
  readonly observations: ReadonlyArray<Observation>
  /** What programme.yaml says. */
  readonly frame: ProgrammeFrame
  readonly limits: Limits
  /** The reference that may have been meant, where there is no such indicator. */
  readonly nearest: () => string | undefined
  readonly report: Report
}

/** What a rule about texts sees: every text of one file. Its findings are kept while none of this changes. */
export interface TextsContext {
  readonly texts: ReadonlyArray<WrittenText>
  /** Every wording of them: a text that is translated has several. */
  readonly wordings: ReadonlyArray<Wording>
  readonly limits: Limits
  readonly report: Report
}

/** What a rule about data sees: every row, and the programme that they belong to. */
export interface DataContext {
  readonly programme: Programme
  readonly observations: ReadonlyArray<Observation>
  readonly limits: Limits
  readonly report: Report
}

/** What a rule about suppressions sees: what the comments of the files ask to ignore, and what became of it. */
export interface SuppressionsContext {
  readonly suppressions: ReadonlyArray<JudgedSuppression>
  readonly report: Report
}

/**
 * A check: it finds, and its words say. A rule knows the model and never looks at YAML.
 *
 * `about` says what it looks at. What can be told from one logframe, from the texts of one file, or from the rows of one
 * indicator, is told from that, so that a change of one does not cost the others.
 */
export type Rule = Words & {
  readonly id: string
  readonly severity: Severity
  /** The published guide or standard that the rule stands on, with the place in it. */
  readonly source: string
} & (
    | { readonly about: "logframe"; readonly find: (context: LogframeContext) => void }
    | { readonly about: "texts"; readonly find: (context: TextsContext) => void }
    | { readonly about: "programme"; readonly find: (context: ProgrammeContext) => void }
    | { readonly about: "rows"; readonly find: (context: RowsContext) => void }
    | { readonly about: "data"; readonly find: (context: DataContext) => void }
    | { readonly about: "suppressions"; readonly find: (context: SuppressionsContext) => void }
  )

/** Declares a rule. */
export const defineRule = (rule: Rule): Rule => rule

import type { Params, Severity, Words } from "../diagnostic/Diagnostic.js"
import type { Fix } from "../diagnostic/Fix.js"
import type { Origin } from "../diagnostic/Origin.js"
import type { Limits } from "../model/Limits.js"
import type { Logframe } from "../model/Logframe.js"
import type { Observation } from "../model/Observation.js"
import type { Programme, ProgrammeFrame } from "../model/Programme.js"

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

/** What a rule about data sees: every row, and the programme that they belong to. */
export interface DataContext {
  readonly programme: Programme
  readonly observations: ReadonlyArray<Observation>
  readonly limits: Limits
  readonly report: Report
}

/**
 * A check: it finds, and its words say. A rule knows the model and never looks at YAML.
 *
 * `about` says what it looks at. What can be told from one logframe is told from one logframe, so that a change of one
 * does not cost the others.
 */
export type Rule = Words & {
  readonly id: string
  readonly severity: Severity
  /** The published guide or standard that the rule stands on, with the place in it. */
  readonly source: string
} & (
    | { readonly about: "logframe"; readonly find: (context: LogframeContext) => void }
    | { readonly about: "programme"; readonly find: (context: ProgrammeContext) => void }
    | { readonly about: "data"; readonly find: (context: DataContext) => void }
  )

/** Declares a rule. */
export const defineRule = (rule: Rule): Rule => rule

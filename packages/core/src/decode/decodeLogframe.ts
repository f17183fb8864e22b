import { type Origin, originOf, within } from "../diagnostic/Origin.js"
import type { Adaptation, Dropped, Logframe } from "../model/Logframe.js"
import { isText } from "../model/Text.js"
import type { Calendar } from "../period/Calendar.js"
import type { LogframeContent } from "../schema/LogframeFile.js"
import type { SyntaxTree } from "../syntax/SyntaxTree.js"
import { type Draft, citationIn, illustrativeIn, periodIn } from "./Draft.js"
import type { Decoded } from "./Decoded.js"
import { contentDecoder } from "./contentDecoder.js"
import { decodeFaultyLogframe } from "./decodeFaulty.js"
import { assumptionsOf, resultOf } from "./resultOf.js"
import type { LibraryDefinition } from "./LibraryDefinition.js"
import { entriesOf } from "./entriesOf.js"

const decodeContent = contentDecoder("logframe", decodeFaultyLogframe)

/** What decoding a logframe depends on besides its own text. */
export interface Surroundings {
  /** Tells what `FY2008` and names of reporting periods mean. */
  readonly calendar: Calendar
  /** The currency of amounts that name none. */
  readonly currency: string | undefined
  /** What may be taken over from libraries. */
  readonly definitions: ReadonlyArray<LibraryDefinition>
  readonly definitionsComplete: boolean
}

/** Decodes a file of `logframes/`. */
export const decodeLogframe = (tree: SyntaxTree, surroundings: Surroundings): Decoded<Logframe> => {
  const decoded = decodeContent(tree)
  if (!decoded.value) return { ...decoded, value: undefined }
  const draft: LogframeDraft = {
    file: tree.file.path,
    ...surroundings,
    diagnostics: [...decoded.diagnostics],
    removed: [...decoded.removed]
  }
  return { value: logframeOf(draft, decoded.value), diagnostics: draft.diagnostics, removed: draft.removed }
}

type LogframeDraft = Draft & Surroundings

const logframeOf = (draft: LogframeDraft, content: LogframeContent): Logframe | undefined => {
  const origin = originOf(draft.file)
  const illustrative = content.illustrative ?? false
  const period = periodIn(draft, content.period, within(origin, "period"))
  if (!period) return undefined
  const dataPeriod = content["data-period"]
  return {
    id: content.logframe,
    title: content.title,
    period,
    dataPeriod:
      dataPeriod === undefined ? period : (periodIn(draft, dataPeriod, within(origin, "data-period")) ?? period),
    revises: content.revises,
    dropped: entriesOf(content.dropped, within(origin, "dropped")).map(droppedOf),
    adaptations: (content.adaptations ?? []).map((written, index) =>
      adaptationOf(written, within(origin, "adaptations", index), illustrative)
    ),
    note: content.note,
    preconditions: assumptionsOf(content.preconditions, within(origin, "preconditions")),
    goal: resultOf(draft, {
      id: "goal",
      level: "goal",
      content: content.goal,
      origin: within(origin, "goal"),
      illustrative
    }),
    outcomes: entriesOf(content.outcomes, within(origin, "outcomes")).map(([id, outcome, at]) =>
      resultOf(draft, { id, level: "outcome", content: outcome, origin: at, illustrative })
    ),
    origin
  }
}

const droppedOf = ([id, written, origin]: readonly [
  string,
  NonNullable<LogframeContent["dropped"]>[string],
  Origin
]): Dropped =>
  isText(written)
    ? { id, reason: written, citation: undefined, origin }
    : { id, reason: written.reason, citation: citationIn(written.source, origin), origin }

const adaptationOf = (
  written: NonNullable<LogframeContent["adaptations"]>[number],
  origin: Origin,
  inherited: boolean
): Adaptation => ({
  change: written.change,
  about: written.about ?? [],
  reason: written.reason,
  citation: citationIn(written.source, origin),
  illustrative: illustrativeIn(written, inherited),
  origin
})

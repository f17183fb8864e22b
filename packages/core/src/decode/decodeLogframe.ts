import { type Origin, originOf, within } from "../diagnostic/Origin.js"
import type { Adaptation, Dropped, Logframe } from "../model/Logframe.js"
import type { Assumption, Level, Result } from "../model/Result.js"
import { isText } from "../model/Text.js"
import { type LogframeContent, LogframeFile } from "../schema/LogframeFile.js"
import type { SyntaxTree } from "../syntax/SyntaxTree.js"
import { type Draft, citationIn, illustrativeIn, periodIn } from "./Draft.js"
import { type Decoded, contentDecoder } from "./contentDecoder.js"
import { decodeIndicator } from "./decodeIndicator.js"
import { entriesOf } from "./decodeProgramme.js"

const decodeContent = contentDecoder(LogframeFile)

/** Decodes a file of `logframes/`; `fiscalYearStart` (1 to 12) tells what `FY2008` means. */
export const decodeLogframe = (tree: SyntaxTree, fiscalYearStart: number): Decoded<Logframe> => {
  const decoded = decodeContent(tree)
  if (!decoded.value) return { ...decoded, value: undefined }
  const draft: Draft = {
    file: tree.file.path,
    fiscalYearStart,
    diagnostics: [...decoded.diagnostics],
    removed: [...decoded.removed]
  }
  return { value: logframeOf(draft, decoded.value), diagnostics: draft.diagnostics, removed: draft.removed }
}

const logframeOf = (draft: Draft, content: LogframeContent): Logframe | undefined => {
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

type OutcomeContent = LogframeContent["outcomes"][string]
type OutputContent = NonNullable<OutcomeContent["outputs"]>[string]
type ActivityContent = NonNullable<OutputContent["activities"]>[string]

/** What any level of the chain may have; each level's own schema says which of it. */
type ResultContent = LogframeContent["goal"] &
  Pick<OutcomeContent, "primary" | "outputs"> &
  Pick<OutputContent, "activities">

interface ResultSource {
  readonly id: string
  readonly level: Level
  readonly content: ResultContent
  readonly origin: Origin
  readonly illustrative: boolean
}

const resultOf = (draft: Draft, { id, level, content, origin, illustrative }: ResultSource): Result => {
  const inherited = content.illustrative ?? illustrative
  const outputs = entriesOf(content.outputs, within(origin, "outputs")).map(([outputId, output, at]) =>
    resultOf(draft, { id: outputId, level: "output", content: output, origin: at, illustrative: inherited })
  )
  const activities = entriesOf(content.activities, within(origin, "activities")).map(([activityId, activity, at]) =>
    resultOf(draft, {
      id: activityId,
      level: "activity",
      content: activityContent(activity),
      origin: at,
      illustrative: inherited
    })
  )
  return {
    id,
    level,
    statement: content.statement,
    primary: content.primary ?? true,
    assumptions: (content.assumptions ?? []).map((written, index) =>
      assumptionOf(written, within(origin, "assumptions", index))
    ),
    indicators: entriesOf(content.indicators, within(origin, "indicators")).map(([indicatorId, indicator, at]) =>
      decodeIndicator(draft, { id: indicatorId, content: indicator, origin: at, illustrative: inherited })
    ),
    children: [...outputs, ...activities],
    note: content.note,
    citation: citationIn(content.source, origin),
    illustrative: illustrativeIn(content, illustrative),
    origin
  }
}

const activityContent = (written: ActivityContent): ResultContent =>
  isText(written) ? { statement: written } : written

const assumptionOf = (written: NonNullable<ResultContent["assumptions"]>[number], origin: Origin): Assumption =>
  isText(written)
    ? { text: written, citation: undefined, origin }
    : { text: written.text, citation: citationIn(written.source, origin), origin }

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
  reason: written.reason,
  citation: citationIn(written.source, origin),
  illustrative: illustrativeIn(written, inherited),
  origin
})

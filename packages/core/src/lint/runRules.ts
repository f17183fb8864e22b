import type { Diagnostic } from "../diagnostic/Diagnostic.js"
import type { Origin } from "../diagnostic/Origin.js"
import type { Limits } from "../model/Limits.js"
import { namesOf } from "../model/LogframeNames.js"
import type { Observation } from "../model/Observation.js"
import type { Programme, ProgrammeFrame } from "../model/Programme.js"
import { wordingsOf } from "../model/Wording.js"
import type { WrittenText } from "../model/WrittenText.js"
import { textsOfEvaluation } from "../model/textsOfEvaluation.js"
import { textsOfFrame } from "../model/textsOfFrame.js"
import { textsOfLogframe } from "../model/textsOfLogframe.js"
import { nearestReference } from "../model/nearestReference.js"
import { LintMemory, type RowGroups } from "./LintMemory.js"
import type { Rule } from "./Rule.js"
import { earlierIn } from "./earlierIn.js"
import { foundBy } from "./foundBy.js"
import { rulesAbout } from "./rulesAbout.js"

/** What rules look at: a programme, what its own file says, its rows, and the limits in force. */
export interface Subject {
  readonly programme: Programme
  readonly frame: ProgrammeFrame
  readonly observations: ReadonlyArray<Observation>
  readonly limits: Limits
}

/**
 * Everything the rules find. With a memory, they look again only at what changed, told by identity: a logframe or one of
 * those that it comes from, the texts of a file, the rows of an indicator or a logframe that it stands in, programme.yaml, the rules, the limits.
 */
export const runRules = (
  rules: ReadonlyArray<Rule>,
  subject: Subject,
  memory = new LintMemory()
): ReadonlyArray<Diagnostic> => [
  ...inLogframes(rules, subject, memory),
  ...inTexts(rules, subject, memory),
  ...inRows(rules, subject, memory),
  ...inWhole(rules, subject, memory)
]

const inLogframes = (
  rules: ReadonlyArray<Rule>,
  { programme, frame, limits }: Subject,
  memory: LintMemory
): ReadonlyArray<Diagnostic> => {
  const earlierOf = earlierIn(programme.logframes)
  const chosen = rulesAbout(rules, "logframe")
  return programme.logframes.flatMap((logframe) => {
    const earlier = earlierOf(logframe)
    return memory.logframes.get(logframe.origin.file, {
      from: [rules, limits, frame, logframe, ...earlier],
      make: () => foundBy(chosen, (report) => ({ logframe, earlier, frame, limits, report }))
    })
  })
}

const inTexts = (
  rules: ReadonlyArray<Rule>,
  { programme, frame, limits }: Subject,
  memory: LintMemory
): ReadonlyArray<Diagnostic> => {
  const chosen = rulesAbout(rules, "texts")
  const inFile = <Content extends { readonly origin: Origin }>(
    content: Content,
    textsOf: (content: Content) => ReadonlyArray<WrittenText>
  ): ReadonlyArray<Diagnostic> =>
    memory.texts.get(content.origin.file, {
      from: [rules, limits, frame.language, content],
      make: () => {
        const texts = textsOf(content)
        const wordings = texts.flatMap((text) => wordingsOf(text, frame.language))
        return foundBy(chosen, (report) => ({ texts, wordings, limits, report }))
      }
    })
  return [
    ...inFile(frame, textsOfFrame),
    ...programme.logframes.flatMap((logframe) => inFile(logframe, textsOfLogframe)),
    ...(programme.evaluation ? inFile(programme.evaluation, textsOfEvaluation) : [])
  ]
}

const inRows = (
  rules: ReadonlyArray<Rule>,
  { programme, frame, observations, limits }: Subject,
  memory: LintMemory
): ReadonlyArray<Diagnostic> => {
  if (observations.length === 0) return []
  const chosen = rulesAbout(rules, "rows")
  memory.indicators.update(programme.logframes)
  const groups = memory.groups.get("", { from: [observations], make: () => groupsOf(observations, memory) })
  return [...groups].flatMap(([indicator, rows]) => {
    const homes = memory.indicators.named(indicator)
    const nearest = (): string | undefined =>
      nearestReference(indicator, programme.logframes.map(namesOf), "indicators")
    return memory.rows.get(indicator, {
      from: [rules, limits, frame, rows, homes],
      make: () =>
        foundBy(chosen, (report) => ({ indicator, homes, observations: rows, frame, limits, nearest, report })),
      // What may have been meant by a name that nothing has, hangs on all names.
      holds: () => homes.length > 0
    })
  })
}

const inWhole = (
  rules: ReadonlyArray<Rule>,
  { programme, observations, limits }: Subject,
  { whole }: LintMemory
): ReadonlyArray<Diagnostic> => [
  ...whole.get("programme", {
    from: [rules, limits, programme],
    make: () => foundBy(rulesAbout(rules, "programme"), (report) => ({ programme, limits, report }))
  }),
  ...whole.get("data", {
    from: [rules, limits, programme, observations],
    make: () => foundBy(rulesAbout(rules, "data"), (report) => ({ programme, observations, limits, report }))
  })
]

/** The rows of each indicator; where they are the same as before, the same list. */
const groupsOf = (observations: ReadonlyArray<Observation>, { group }: LintMemory): RowGroups => {
  const groups = new Map<string, Array<Observation>>()
  for (const row of observations) {
    // What stands for many rows is no row that anybody wrote.
    if (row.behind) continue
    const rows = groups.get(row.indicator)
    if (rows) rows.push(row)
    else groups.set(row.indicator, [row])
  }
  return new Map(
    [...groups].map(([indicator, rows]) => [indicator, group.get(indicator, { from: rows, make: () => rows })])
  )
}

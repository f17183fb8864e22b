import { type Change, type LogframeDiff, type Reason, type Thing, type ThingLevel, wording } from "@logframe/core"
import { plain } from "../plain.js"
import { type ToldChange, changeWords } from "./changeWords.js"
import type { ComparedSides } from "./ComparedSides.js"

/** Changes of one thing for the same reason. */
export interface ReasonedChanges {
  readonly lines: ReadonlyArray<ToldChange>
  /** The reason; that none is given; or nothing where none is needed. */
  readonly why: string
}

/** What changed of one thing. */
export interface ThingChanges {
  readonly sign: ToldChange["sign"]
  readonly level: ThingLevel
  readonly id: string
  readonly title: string
  readonly blocks: ReadonlyArray<ReasonedChanges>
  /** What came or went with it. */
  readonly along: ReadonlyArray<string>
}

/** Things of one level. */
export interface LevelChanges {
  readonly heading: string
  readonly things: ReadonlyArray<ThingChanges>
}

/** What differs between two things that were compared: two logframes, or the programme and itself. */
export interface DiffGroup {
  readonly heading: string
  readonly levels: ReadonlyArray<LevelChanges>
}

/** The changes grouped by logframe, by level from the programme down to indicators, and by thing, in words. */
export const diffGroups = (sides: ComparedSides): ReadonlyArray<DiffGroup> =>
  [
    { heading: "The programme", levels: levelsOf(sides.changes, { language: sides.language, earlier: undefined }) },
    ...sides.logframes.map((logframe) => ({
      heading: headingOf(logframe),
      levels: levelsOf(logframe.changes, {
        language: sides.language,
        earlier: logframe.relation === "versions" ? undefined : logframe.before.thing.id
      })
    }))
  ].filter(({ levels }) => levels.length > 0)

/** Why two logframes were compared, in words. */
export const headingOf = ({ relation, before, after }: LogframeDiff): string => {
  const [was, is] = [`${before.thing.id} (${before.period})`, `${after.thing.id} (${after.period})`]
  switch (relation) {
    case "versions":
      return `Logframe ${after.thing.id}`
    case "revises":
      return `Logframe ${was} against ${is}, which follows on from it`
    case "revised-by":
      return `Logframe ${was} against ${is}, from which it follows on`
    case "unrelated":
      return `Logframe ${was} against ${is}, of which neither follows on from the other`
  }
}

const headings: Readonly<Record<ThingLevel, string>> = {
  programme: "Programme",
  place: "Places",
  disaggregation: "Disaggregations",
  source: "Sources",
  stakeholder: "Stakeholders",
  framework: "Frameworks",
  library: "Libraries",
  evaluation: "Evaluation",
  question: "Questions of the evaluation",
  evidence: "Evidence of the evaluation",
  finding: "Findings of the evaluation",
  conclusion: "Conclusions of the evaluation",
  logframe: "Logframe",
  goal: "Goal",
  outcome: "Outcomes",
  output: "Outputs",
  activity: "Activities",
  indicator: "Indicators"
}

interface Telling {
  readonly language: string
  readonly earlier: string | undefined
}

const levelsOf = (changes: ReadonlyArray<Change>, telling: Telling): ReadonlyArray<LevelChanges> => {
  const declared = changes.filter(({ kind }) => kind === "declared")
  const { told, along } = folded(changes.filter(({ kind }) => kind !== "declared"))
  const levels = Object.entries(headings).map(([level, heading]) => {
    const own = told.filter((change) => thingOf(change)?.level === level)
    return { heading, things: thingsOf(own, along, telling) }
  })
  const declarations = { heading: "Declared changes", things: declared.map((change) => declaration(change, telling)) }
  return [declarations, ...levels].filter(({ things }) => things.length > 0)
}

const declaration = (change: Change, telling: Telling): ThingChanges => ({
  sign: "~",
  level: "logframe",
  id: "",
  title: changeWords(change, telling)[0]?.after ?? "",
  blocks: [{ lines: [], why: whyOf(change, telling.language) }],
  along: []
})

const thingOf = ({ before, after }: Change): Thing | undefined => after?.thing ?? before?.thing

const keyOf = (thing: Thing | undefined): string => `${thing?.level} ${thing?.id}`

const isWhole = ({ kind, aspect }: Change): boolean => aspect === undefined && (kind === "added" || kind === "dropped")

interface Folded {
  readonly told: ReadonlyArray<Change>
  /** By key of a thing that came or went: what came or went with it. */
  readonly along: ReadonlyMap<string, ReadonlyArray<string>>
}

/** What came or went only because what it hangs under did is told with that. */
const folded = (changes: ReadonlyArray<Change>): Folded => {
  const whole = new Map<string, Change>()
  for (const change of changes.filter(isWhole)) whole.set(`${change.kind} ${thingOf(change)?.id}`, change)
  const around = (change: Change): Change | undefined =>
    isWhole(change) && (!change.reason || change.reason.kind === "enclosing")
      ? whole.get(`${change.kind} ${thingOf(change)?.under}`)
      : undefined
  const outermost = (change: Change, depth = 0): Change => {
    const next = depth < 100 ? around(change) : undefined
    return next ? outermost(next, depth + 1) : change
  }
  const along = new Map<string, Array<string>>()
  const told = changes.filter((change) => {
    const top = outermost(change)
    if (top === change) return true
    const key = keyOf(thingOf(top))
    along.set(key, [...(along.get(key) ?? []), keyOf(thingOf(change))])
    return false
  })
  return { told, along }
}

const thingsOf = (
  changes: ReadonlyArray<Change>,
  along: Folded["along"],
  telling: Telling
): ReadonlyArray<ThingChanges> => {
  const byThing = new Map<string, Array<Change>>()
  for (const change of changes) {
    // What was dropped under an id is not what was added under it.
    const key = isWhole(change) ? `${change.kind} ${keyOf(thingOf(change))}` : keyOf(thingOf(change))
    byThing.set(key, [...(byThing.get(key) ?? []), change])
  }
  return [...byThing.values()].flatMap((own) => {
    const [first] = own
    const thing = first && thingOf(first)
    if (!first || !thing) return []
    const title = thing.title === undefined ? "" : plain(wording(thing.title, telling.language))
    const sign = isWhole(first) ? (first.kind === "added" ? "+" : "-") : "~"
    const went = isWhole(first) ? (along.get(keyOf(thing)) ?? []) : []
    return [{ sign, level: thing.level, id: thing.id, title, blocks: blocksOf(own, telling), along: went } as const]
  })
}

const blocksOf = (changes: ReadonlyArray<Change>, telling: Telling): ReadonlyArray<ReasonedChanges> => {
  const byReason = new Map<string, Array<ToldChange>>()
  for (const change of changes) {
    const why = whyOf(change, telling.language)
    const lines = isWhole(change) ? [] : changeWords(change, telling)
    byReason.set(why, [...(byReason.get(why) ?? []), ...lines])
  }
  return [...byReason].map(([why, lines]) => ({ why, lines }))
}

/** The reason of a change on one line. */
const whyOf = ({ reason }: Change, language: string): string => {
  if (!reason) return "no reason given"
  return reason.text === undefined ? otherReasons[reason.kind] : `reason: ${plain(wording(reason.text, language))}`
}

const otherReasons: Readonly<Record<Reason["kind"], string>> = {
  "new-period": "for the new period",
  lineage: "",
  dropped: "",
  enclosing: "",
  adaptation: "",
  revision: ""
}

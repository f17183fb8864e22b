import type { Logframe } from "../model/Logframe.js"
import type { Programme } from "../model/Programme.js"
import type { Change } from "./Change.js"
import { compareEvaluations } from "./compareEvaluations.js"
import { compareFrames } from "./compareFrames.js"
import type { Holder } from "./Difference.js"
import { diffLogframes } from "./diffLogframes.js"
import { isSame } from "./isSame.js"
import type { LogframeDiff } from "./LogframeDiff.js"
import { blankChange, sideOf, thingOf } from "./Outline.js"
import { type Pair, pairById, unpairedOf } from "./Pair.js"

/** What differs between two versions of a programme. */
export interface ProgrammeDiff {
  /** Of programme.yaml and its libraries, of the evaluation, and whole logframes that came or went. */
  readonly changes: ReadonlyArray<Change>
  /** Of each logframe that both versions have, in order of time. */
  readonly logframes: ReadonlyArray<LogframeDiff>
}

/**
 * What differs between two versions of a programme, such as two revisions of its folder. Logframes are the same by id,
 * else by their file. Data are not compared.
 */
export const diffProgrammes = (before: Programme, after: Programme): ProgrammeDiff => {
  const all = { befores: before.logframes, afters: after.logframes }
  const byName = pairById(all, ({ id }) => id)
  const pairs = [...byName, ...pairById(unpairedOf(all, byName), ({ origin }) => origin.file)]
  const { befores, afters } = unpairedOf(all, pairs)
  return {
    changes: [
      ...compareFrames(before, after),
      ...befores.map((gone): Change => ({ ...blankChange, kind: "dropped", before: sideOf(holderOf(gone)) })),
      ...afters.map((fresh): Change => ({ ...blankChange, kind: "added", after: sideOf(holderOf(fresh)) })),
      ...compareEvaluations(before.evaluation, after.evaluation)
    ],
    logframes: after.logframes.flatMap((logframe) => {
      const pair = pairs.find((each) => each.after === logframe)
      return pair ? [versionsOf(pair, { before, after })] : []
    })
  }
}

const holderOf = (logframe: Logframe): Holder => ({ node: logframe, thing: thingOf(logframe) })

/** A budget in the programme's currency is in another one when the programme's changes: that is the programme's change. */
const versionsOf = (
  pair: Pair<Logframe>,
  programmes: { readonly before: Programme; readonly after: Programme }
): LogframeDiff => {
  const diff = diffLogframes(pair.before, pair.after, { versions: true })
  const [was, is] = [programmes.before.currency, programmes.after.currency]
  if (was === is) return diff
  const follows = ({ aspect, before, after }: Change): boolean =>
    aspect === "budget" && isSame(withCurrency(before?.value, is, was), after?.value)
  return { ...diff, changes: diff.changes.filter((change) => !follows(change)) }
}

const withCurrency = (budget: unknown, is: string | undefined, was: string | undefined): unknown => {
  if (typeof budget !== "object" || budget === null) return budget
  const own: unknown = "currency" in budget ? budget.currency : undefined
  return own === was ? { ...budget, currency: is } : budget
}

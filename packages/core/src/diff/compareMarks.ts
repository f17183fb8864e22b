import type { Indicator, Target } from "../model/Indicator.js"
import type { Result } from "../model/Result.js"
import { wording } from "../model/Text.js"
import type { Change } from "./Change.js"
import type { LogframeHolder } from "./compareLogframe.js"
import { type Both, changeOf } from "./Difference.js"
import { canonical, isSame } from "./isSame.js"
import type { Placed } from "./Outline.js"
import { type Pair, pairById } from "./Pair.js"
import type { Plain } from "./Plain.js"
import { plainOf } from "./plainOf.js"

/** What is the same on both sides of a logframe. */
export interface PairedOutline {
  readonly results: ReadonlyArray<Pair<Placed<Result>>>
  readonly indicators: ReadonlyArray<Pair<Placed<Indicator>>>
}

interface Mark {
  readonly illustrative: boolean
  readonly citation: unknown
}

/** Something that may be marked, on both sides, and the name of what it belongs to. */
interface Marked {
  readonly name: string
  readonly owner: string | undefined
  readonly before: Mark
  readonly after: Mark
}

/**
 * Compares the marks `illustrative`, which are inherited downwards: one change for the logframe, which names those that
 * bore the mark and those that bear it now. What changed along with what it belongs to is not named again; nor is what
 * cites another source, since that is a change of its own.
 */
export const compareMarks = (both: Both<LogframeHolder>, outline: PairedOutline): ReadonlyArray<Change> => {
  const flipped = new Map(
    [...outline.results.flatMap(resultMark), ...outline.indicators.flatMap(indicatorMarks), ...adaptationMarks(both)]
      .filter(
        ({ before, after }) => before.illustrative !== after.illustrative && isSame(before.citation, after.citation)
      )
      .map((marked) => [marked.name, marked] as const)
  )
  const named = [...flipped.values()].filter(
    ({ owner, after }) => flipped.get(owner ?? "")?.after.illustrative !== after.illustrative
  )
  const names = (isMarked: boolean): Plain =>
    named.filter(({ after }) => after.illustrative === isMarked).map(({ name }) => name)
  if (named.length === 0) return []
  return [
    changeOf(both, {
      kind: "changed",
      aspect: "illustrative",
      before: { value: names(false) },
      after: { value: names(true) }
    })
  ]
}

const resultMark = ({ before, after }: Pair<Placed<Result>>): ReadonlyArray<Marked> => [
  { name: after.node.id, owner: after.under?.id, before: before.node, after: after.node }
]

const indicatorMarks = ({ before, after }: Pair<Placed<Indicator>>): ReadonlyArray<Marked> => {
  const owner = after.node.id
  const [was, is] = [before.node.baseline, after.node.baseline]
  const baseline = was && is ? [{ name: `${owner} baseline`, owner, before: was, after: is }] : []
  const targets = pairById({ befores: before.node.targets, afters: after.node.targets }, targetName).map((pair) => ({
    name: `${owner} targets ${targetName(pair.after)}`,
    owner,
    before: pair.before,
    after: pair.after
  }))
  return [{ name: owner, owner: after.under?.id, before: before.node, after: after.node }, ...baseline, ...targets]
}

const targetName = ({ period, place, categories }: Target): string =>
  [period.label, ...(place === undefined ? [] : [place]), ...Object.values(categories)].join(" ")

const adaptationMarks = ({ before, after }: Both<LogframeHolder>): ReadonlyArray<Marked> =>
  pairById({ befores: before.node.adaptations, afters: after.node.adaptations }, ({ change }) =>
    canonical(plainOf(change))
  ).map((pair) => ({
    name: `adaptation: ${wording(pair.after.change)}`,
    owner: undefined,
    before: pair.before,
    after: pair.after
  }))

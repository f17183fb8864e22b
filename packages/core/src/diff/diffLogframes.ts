import type { Indicator, LineageKind } from "../model/Indicator.js"
import type { Logframe } from "../model/Logframe.js"
import type { Result } from "../model/Result.js"
import type { Change, ChangeKind, Match } from "./Change.js"
import { compareIndicator } from "./compareIndicator.js"
import { compareLogframe } from "./compareLogframe.js"
import { type PairedOutline, compareMarks } from "./compareMarks.js"
import { compareResult } from "./compareResult.js"
import { type Grounds, groundsOfRevision, groundsOfVersions, withEnclosingReasons, withReason } from "./Grounds.js"
import { type Lineages, type Link, lineageBetween } from "./lineageBetween.js"
import type { ComparedLogframe, LogframeDiff, Relation } from "./LogframeDiff.js"
import { mirrorDiff } from "./mirror.js"
import { type Outline, type Placed, blankChange, outlineOf, sideOf, thingOf } from "./Outline.js"
import { pairIndicators, pairResults } from "./pairResults.js"
import type { Pair } from "./Pair.js"
import { plainOf } from "./plainOf.js"

/** What is known of two logframes that are to be compared. */
export interface DiffOptions {
  /** They are versions of one logframe, whatever their ids; else only what has the same id is. */
  readonly versions?: boolean
  /** The programme's logframes, by which lineages over several revisions are followed. */
  readonly among?: ReadonlyArray<Logframe>
}

/**
 * What differs between two versions of a logframe, between a logframe and one that revises it, or between any two.
 *
 * Results are the same by id; indicators by lineage, else by id; and what is left on both sides by its wording, where that
 * is sure (`pairByWording`). Each difference is one change; `diffLogframes(b, a)` mirrors `diffLogframes(a, b)`.
 */
export const diffLogframes = (before: Logframe, after: Logframe, options: DiffOptions = {}): LogframeDiff => {
  const among = options.among ?? []
  if (options.versions ?? before.id === after.id) return compared({ before, after, relation: "versions" })
  const lineages = lineageBetween(before, after, among)
  if (lineages) return compared({ before, after, relation: "revises", lineages })
  const backwards = lineageBetween(after, before, among)
  if (backwards) return mirrorDiff(compared({ before: after, after: before, relation: "revises", lineages: backwards }))
  return compared({ before, after, relation: "unrelated" })
}

interface Comparison {
  readonly before: Logframe
  readonly after: Logframe
  readonly relation: Relation
  readonly lineages?: Lineages
}

const noLineages: Lineages = { links: [], dropped: new Map() }

const compared = (comparison: Comparison): LogframeDiff => {
  const { before, after, relation, lineages = noLineages } = comparison
  const outlines = { before: outlineOf(before), after: outlineOf(after), dropped: new Set(lineages.dropped.keys()) }
  const results = pairResults(outlines)
  const indicators = pairIndicators(outlines, results, lineages.links)
  const links = linkedPairs(outlines, lineages.links)
  const grounds: Grounds =
    relation === "versions"
      ? groundsOfVersions(before, after)
      : relation === "revises"
        ? groundsOfRevision(before, after, lineages)
        : { adapted: new Map(), dropped: new Map() }
  const both = { before: { node: before, thing: thingOf(before) }, after: { node: after, thing: thingOf(after) } }
  const changes = [
    ...compareLogframe(both, relation),
    ...compareMarks(both, { results, indicators }),
    ...thingChanges({ comparison, outlines, pairs: { results, indicators }, links })
  ].map((change) => withReason(change, grounds))
  return {
    before: summaryOf(before),
    after: summaryOf(after),
    relation,
    changes: withEnclosingReasons(changes)
  }
}

const summaryOf = (logframe: Logframe): ComparedLogframe => ({
  thing: thingOf(logframe),
  period: logframe.period.label,
  file: logframe.origin.file
})

interface LinkedPair extends Pair<Placed<Indicator>> {
  readonly link: Link
}

const linkedPairs = (
  { before, after }: { readonly before: Outline; readonly after: Outline },
  links: ReadonlyArray<Link>
): ReadonlyArray<LinkedPair> => {
  const placed = new Map([...before.indicators, ...after.indicators].map((each) => [each.node, each] as const))
  return links.flatMap((link) => {
    const [was, is] = [placed.get(link.before), placed.get(link.after)]
    return was && is ? [{ before: was, after: is, link, match: { by: "lineage", likeness: undefined } as const }] : []
  })
}

interface Things {
  readonly comparison: Comparison
  readonly outlines: { readonly before: Outline; readonly after: Outline }
  readonly pairs: PairedOutline
  readonly links: ReadonlyArray<LinkedPair>
}

/** The changes of results and indicators, each beside the result that it hangs under; what is gone comes last. */
const thingChanges = ({ comparison, outlines, pairs, links }: Things): ReadonlyArray<Change> => {
  const places = new Map(pairs.results.map(({ before, after }) => [before.node.id, after.node.id]))
  const earlierPeriod = comparison.relation === "revises" ? comparison.before.period : undefined
  const reading = { targets: earlierPeriod ? ("of-phase" as const) : ("each" as const), earlierPeriod }
  const found = new Map<Indicator | Result, Array<Change>>()
  const add = (node: Indicator | Result, changes: ReadonlyArray<Change>): void =>
    void found.set(node, [...(found.get(node) ?? []), ...changes])
  for (const pair of pairs.results)
    add(pair.after.node, [...renamed(pair), ...moved(pair, places), ...compareResult(pair)])
  for (const pair of pairs.indicators)
    add(pair.after.node, [...renamed(pair), ...moved(pair, places), ...compareIndicator(pair, reading)])
  for (const pair of links) {
    const own = isOtherMeasure(pair.link.kind)
      ? [wholeChange(pair, became[pair.link.kind] ?? "replaced")]
      : [
          ...(pair.link.kind === "rebases" ? [wholeChange(pair, "rebased")] : []),
          ...renamed(pair),
          ...moved(pair, places),
          ...compareIndicator(pair, reading)
        ]
    add(
      pair.after.node,
      own.map((change) => ({ ...change, reason: reasonOf(change, pair.link) }))
    )
  }
  const kept = new Set<Indicator | Result>(
    [...pairs.results, ...pairs.indicators, ...links].flatMap(({ before, after }) => [before.node, after.node])
  )
  return [
    ...placedIn(outlines.after).flatMap(
      (placed): ReadonlyArray<Change> =>
        kept.has(placed.node)
          ? (found.get(placed.node) ?? [])
          : [{ ...blankChange, kind: "added", after: sideOf(placed) }]
    ),
    ...placedIn(outlines.before)
      .filter(({ node }) => !kept.has(node))
      .map((placed): Change => ({ ...blankChange, kind: "dropped", before: sideOf(placed) }))
  ]
}

const placedIn = ({ results, indicators }: Outline) => [...results, ...indicators]

/** The lineage's reason comes first; but the targets of a new period need none, nor a baseline that was only taken anew. */
const reasonOf = ({ aspect, reason }: Change, link: Link): Change["reason"] =>
  reason?.kind === "new-period" && (link.kind !== "rebases" || aspect === "targets") ? reason : (link.reason ?? reason)

const became: Partial<Readonly<Record<LineageKind, ChangeKind>>> = {
  splits: "split",
  merges: "merged",
  replaces: "replaced"
}

const isOtherMeasure = (kind: LineageKind): boolean => became[kind] !== undefined

type AnyPair = Pair<Placed<Indicator>> | Pair<Placed<Result>>

const wholeChange = ({ before, after }: AnyPair, kind: ChangeKind): Change => ({
  ...blankChange,
  kind,
  before: sideOf(before),
  after: sideOf(after)
})

const renamed = (pair: AnyPair): ReadonlyArray<Change> => {
  const { before, after } = pair
  if (before.node.id === after.node.id) return []
  const match: Match = pair.match
  return [{ ...wholeChange(pair, "renamed"), match }]
}

/** Moved: it hangs under another result than before, where that one's new name is no other result. */
const moved = ({ before, after }: AnyPair, places: ReadonlyMap<string, string>): ReadonlyArray<Change> => {
  const was = before.under && (places.get(before.under.id) ?? `${before.under.id} (gone)`)
  const isLevel = before.thing.level === after.thing.level
  if (was === after.under?.id && isLevel) return []
  const value = ({ thing }: Placed<Indicator | Result>) =>
    plainOf({ under: thing.under, level: isLevel ? undefined : thing.level })
  return [
    {
      ...blankChange,
      kind: "moved",
      before: { ...sideOf(before), value: value(before) },
      after: { ...sideOf(after), value: value(after) }
    }
  ]
}

import { within } from "../diagnostic/Origin.js"
import type { Indicator, LineageKind } from "../model/Indicator.js"
import { type Dropped, type Logframe, indicatorsOf } from "../model/Logframe.js"
import { indicatorsNamed, pastReferences } from "../model/PlacedIndicator.js"
import type { Reason } from "./Change.js"

/** How an indicator of a later logframe follows on from one of an earlier, over any number of revisions. */
export interface Link {
  readonly kind: LineageKind
  readonly before: Indicator
  readonly after: Indicator
  readonly reason: Reason | undefined
}

/** What became of an earlier logframe's indicators and results in a later one, as the logframes declare it. */
export interface Lineages {
  readonly links: ReadonlyArray<Link>
  /** What was given up on the way, by its id in the earlier logframe, with the reason where there is one. */
  readonly dropped: ReadonlyMap<string, Reason | undefined>
}

/** From what changes nothing to what is another measure; of several steps the one that changes most tells the kind. */
const kinds: ReadonlyArray<LineageKind> = ["continues", "renames", "rebases", "splits", "merges", "replaces"]

/**
 * What became of `before` in `after`; undefined when `after` neither revises it, directly or through others of `among`,
 * nor carries on any of its indicators.
 */
export const lineageBetween = (
  before: Logframe,
  after: Logframe,
  among: ReadonlyArray<Logframe>
): Lineages | undefined => {
  const links = indicatorsOf(after).flatMap((indicator) => linksOf({ logframe: after, indicator }, { before, among }))
  const chain = revisionsBetween(before, after, among)
  if (links.length === 0 && !chain) return undefined
  return { links, dropped: droppedIn(chain ?? [], { before, among }) }
}

interface Search {
  readonly before: Logframe
  readonly among: ReadonlyArray<Logframe>
  /** References that were gone through, so that a circle ends. */
  readonly seen?: ReadonlySet<string>
}

interface Step {
  readonly logframe: Logframe
  readonly indicator: Indicator
}

const linksOf = ({ logframe, indicator }: Step, search: Search): ReadonlyArray<Link> => {
  const { lineage } = indicator
  if (!lineage) return []
  const { reason } = lineage
  const own: Reason | undefined =
    reason === undefined ? undefined : { kind: "lineage", text: reason, origin: within(lineage.origin, "reason") }
  return pastReferences(indicator, logframe).flatMap((reference) => {
    if (search.seen?.has(reference)) return []
    const seen = new Set([...(search.seen ?? []), reference])
    return indicatorsNamed([search.before, ...search.among], reference)
      .slice(0, 1)
      .flatMap((past): ReadonlyArray<Link> => {
        if (past.logframe.id === search.before.id)
          return [{ kind: lineage.kind, before: past.indicator, after: indicator, reason: own }]
        return linksOf(past, { ...search, seen }).map((link) => joined(link, { kind: lineage.kind, own, indicator }))
      })
  })
}

interface LaterStep {
  readonly kind: LineageKind
  readonly own: Reason | undefined
  readonly indicator: Indicator
}

const joined = (earlier: Link, { kind, own, indicator }: LaterStep): Link => {
  const isLaterStronger = kinds.indexOf(kind) >= kinds.indexOf(earlier.kind)
  const [first, second] = isLaterStronger ? [own, earlier.reason] : [earlier.reason, own]
  return {
    kind: isLaterStronger ? kind : earlier.kind,
    before: earlier.before,
    after: indicator,
    reason: first ?? second
  }
}

/** The reason that an entry of `dropped` gives. */
export const droppedReason = ({ reason, origin }: Dropped): Reason | undefined =>
  reason === undefined ? undefined : { kind: "dropped", text: reason, origin: within(origin, "reason") }

/** The logframes from `after` down to the one that revises `before`; undefined when none does. */
const revisionsBetween = (
  before: Logframe,
  after: Logframe,
  among: ReadonlyArray<Logframe>
): ReadonlyArray<Logframe> | undefined => {
  const chain: Array<Logframe> = []
  for (let current: Logframe | undefined = after; current && !chain.includes(current); ) {
    chain.push(current)
    const { revises }: Logframe = current
    if (revises === before.id) return chain
    current = among.find(({ id }) => id === revises)
  }
  return undefined
}

const droppedIn = (
  chain: ReadonlyArray<Logframe>,
  { before, among }: Search
): ReadonlyMap<string, Reason | undefined> => {
  const gone = new Map<string, Reason | undefined>()
  for (const logframe of chain.toReversed()) {
    const revised = [before, ...among].find(({ id }) => id === logframe.revises)
    for (const entry of logframe.dropped) {
      const ids = revised && revised.id !== before.id ? idsBehind(entry.id, revised, { before, among }) : [entry.id]
      for (const id of ids) gone.set(id, droppedReason(entry))
    }
  }
  return gone
}

/** The ids in `before` of what has the id in a logframe between; a result is taken to have kept its id. */
const idsBehind = (id: string, between: Logframe, search: Search): ReadonlyArray<string> => {
  const indicators = indicatorsOf(between).filter((indicator) => indicator.id === id)
  if (indicators.length === 0) return [id]
  return indicators.flatMap((indicator) =>
    linksOf({ logframe: between, indicator }, search).map((link) => link.before.id)
  )
}

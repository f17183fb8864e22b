import { errorAt } from "../diagnostic/Diagnostic.js"
import { type Origin, within } from "../diagnostic/Origin.js"
import type {
  Baseline,
  Combine,
  Direction,
  Entry,
  Indicator,
  Lineage,
  LineageKind,
  OverPlaces,
  TargetMeaning
} from "../model/Indicator.js"
import type { IndicatorContent } from "../schema/IndicatorEntry.js"
import { type Draft, citationIn, illustrativeIn, periodIn } from "./Draft.js"
import { decodeTargets } from "./decodeTargets.js"

/** An indicator of a logframe file, with what it inherits. */
export interface IndicatorSource {
  readonly id: string
  readonly content: IndicatorContent
  readonly origin: Origin
  readonly illustrative: boolean
}

/** Builds an indicator from its decoded entry. */
export const decodeIndicator = (draft: Draft, { id, content, origin, illustrative }: IndicatorSource): Indicator => {
  const inherited = content.illustrative ?? illustrative
  const direction: Direction = content.direction ?? "increase"
  return {
    id,
    title: content.title,
    definition: content.definition,
    unit: content.unit,
    entry: content.entry,
    combine: combineOf(draft, content, origin),
    targetMeaning: targetMeaningOf(draft, content, origin),
    direction,
    scale: content.scale ?? [],
    baseline: baselineOf(draft, content, { origin, illustrative: inherited }),
    targets: decodeTargets(draft, content, { origin: within(origin, "targets"), illustrative: inherited }),
    verification: verificationOf(content, within(origin, "verification")),
    disaggregations: content.disaggregations ?? [],
    lineage: lineageOf(draft, content, within(origin, "lineage")),
    limits: content.limits,
    citation: citationIn(content.source, origin),
    illustrative: illustrativeIn(content, illustrative),
    origin
  }
}

interface EntryLaw {
  readonly time: Combine["time"]
  /** The ways over places that are honest; the first is meant where none is declared. */
  readonly places: ReadonlyArray<OverPlaces>
  /** The meanings that a target can have; the first is meant where none is declared. */
  readonly targets: ReadonlyArray<TargetMeaning>
}

/** What each kind of entry allows. A sum of percentages, of running totals over time or of unique people is in none. */
const entryLaws: Readonly<Record<Entry, EntryLaw>> = {
  increment: { time: "sum", places: ["sum", "none"], targets: ["for-period", "to-date"] },
  "running-total": { time: "latest", places: ["sum", "none"], targets: ["to-date"] },
  level: { time: "latest", places: ["none", "sum"], targets: ["level"] },
  ratio: { time: "ratio-of-sums", places: ["ratio-of-sums", "none"], targets: ["for-period"] },
  estimate: { time: "latest", places: ["none"], targets: ["level"] },
  person: { time: "distinct", places: ["distinct", "none"], targets: ["for-period", "to-date"] },
  "yes-no": { time: "latest", places: ["none", "all", "any"], targets: ["level"] },
  judgement: { time: "latest", places: ["none"], targets: ["level"] }
}

const combineOf = (draft: Draft, content: IndicatorContent, origin: Origin): Combine => {
  const law = entryLaws[content.entry]
  const declared = content["over-places"]
  const places = declared ?? law.places[0] ?? "none"
  if (!law.places.includes(places)) {
    const at = within(origin, "over-places")
    draft.diagnostics.push(
      errorAt("valid-aggregation", at, { entry: content.entry, over: places, allowed: law.places.join(", ") })
    )
    return { time: law.time, places: "none" }
  }
  return { time: law.time, places }
}

const targetMeaningOf = (draft: Draft, content: IndicatorContent, origin: Origin): TargetMeaning => {
  const allowed = entryLaws[content.entry].targets
  const meaning = content["target-means"] ?? allowed[0] ?? "level"
  if (allowed.includes(meaning)) return meaning
  const at = within(origin, "target-means")
  draft.diagnostics.push(
    errorAt("valid-aggregation", at, { entry: content.entry, target: meaning, allowed: allowed.join(", ") })
  )
  return allowed[0] ?? "level"
}

interface Inherited {
  readonly origin: Origin
  readonly illustrative: boolean
}

const baselineOf = (draft: Draft, content: IndicatorContent, inherited: Inherited): Baseline | undefined => {
  const written = content.baseline
  if (written === undefined) return undefined
  const origin = within(inherited.origin, "baseline")
  const full = typeof written === "object" ? written : { value: written }
  return {
    value: full.value,
    period: full.period === undefined ? undefined : periodIn(draft, full.period, within(origin, "period")),
    sample: full.sample,
    citation: citationIn(full.source, origin),
    illustrative: illustrativeIn(full, inherited.illustrative),
    note: full.note,
    origin
  }
}

const verificationOf = (content: IndicatorContent, origin: Origin): Indicator["verification"] => {
  const written = content.verification
  if (written === undefined) return []
  if (isList(written)) return written.map((text, index) => ({ text, origin: within(origin, index) }))
  return [{ text: written, origin }]
}

const isList = <A>(value: A | ReadonlyArray<A>): value is ReadonlyArray<A> => Array.isArray(value)

const lineageKinds: ReadonlyArray<LineageKind> = ["continues", "renames", "rebases", "splits", "merges", "replaces"]

const lineageOf = (draft: Draft, content: IndicatorContent, origin: Origin): Lineage | undefined => {
  const written = content.lineage
  if (!written) return undefined
  const kinds = lineageKinds.filter((kind) => written[kind] !== undefined)
  const [kind] = kinds
  if (kind === undefined || kinds.length > 1) {
    draft.diagnostics.push(
      errorAt("valid-value", origin, {
        key: "lineage",
        expected: `one of ${lineageKinds.join(", ")}`,
        actual: kinds.join(" and ") || "none of them"
      })
    )
    draft.removed.push(origin)
    return undefined
  }
  const from = written[kind] ?? []
  return { kind, from: typeof from === "string" ? [from] : from, reason: written.reason, origin }
}

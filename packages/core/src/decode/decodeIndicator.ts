import { errorAt } from "../diagnostic/Diagnostic.js"
import { type Origin, within } from "../diagnostic/Origin.js"
import type { Direction, Indicator, Lineage, LineageKind } from "../model/Indicator.js"
import type { IndicatorContent } from "../schema/IndicatorEntry.js"
import { alignmentOf } from "./alignmentOf.js"
import { baselineOf, pendingOf } from "./baselineOf.js"
import { combineOf, targetMeaningOf } from "./combineOf.js"
import { type Draft, citationIn, illustrativeIn } from "./Draft.js"
import { definitionOf } from "./definitionOf.js"
import { formulaIn } from "./formulaIn.js"
import type { IndicatorSource } from "./IndicatorSource.js"
import { decodeTargets } from "./decodeTargets.js"
import { referenceSheetOf, sampleDesignOf } from "./referenceSheetOf.js"
import { staleAfterOf } from "./staleAfterOf.js"

/** Builds an indicator from its decoded entry, and from the library's where it is taken over from one. */
export const decodeIndicator = (draft: Draft, source: IndicatorSource): Indicator | undefined => {
  const { id, origin, illustrative } = source
  const defined = definitionOf(draft, source)
  if (!defined) return undefined
  const { content, from } = defined
  const inherited = { origin, illustrative: content.illustrative ?? illustrative }
  const direction: Direction = content.direction ?? "increase"
  const scale = content.scale ?? Object.keys(content.rubric ?? {})
  return {
    id,
    title: content.title,
    definition: content.definition,
    unit: content.unit,
    entry: content.entry,
    combine: combineOf(draft, content, origin),
    targetMeaning: targetMeaningOf(draft, content, origin),
    direction,
    from,
    per: content.per,
    numerator: content.numerator,
    denominator: content.denominator,
    formula: formulaIn(draft, content, origin),
    scale,
    rubric: content.rubric ?? {},
    baseline: baselineOf(draft, content, inherited),
    targets: decodeTargets(draft, content, { ...inherited, origin: within(origin, "targets") }),
    pending: pendingOf(draft, content, origin),
    frequency: content.frequency,
    staleAfter: staleAfterOf(draft, content, origin),
    responsible: content.responsible,
    method: content.method,
    sampleDesign: sampleDesignOf(content["sample-design"]),
    verification: verificationOf(content, within(origin, "verification")),
    disaggregations: (content.disaggregations ?? []).map((written) => written.split("/")),
    alignment: alignmentOf(content.alignment, origin),
    tags: content.tags ?? [],
    referenceSheet: referenceSheetOf(content["reference-sheet"]),
    lineage: lineageOf(draft, content, within(origin, "lineage")),
    limits: content.limits,
    citation: citationIn(content.source, origin),
    illustrative: illustrativeIn(content, illustrative),
    origin
  }
}

const verificationOf = (
  { verification: written }: Pick<IndicatorContent, "verification">,
  origin: Origin
): Indicator["verification"] => {
  if (written === undefined) return []
  if (isList(written)) return written.map((text, index) => ({ text, origin: within(origin, index) }))
  return [{ text: written, origin }]
}

const isList = <A>(value: A | ReadonlyArray<A>): value is ReadonlyArray<A> => Array.isArray(value)

const lineageKinds: ReadonlyArray<LineageKind> = ["continues", "renames", "rebases", "splits", "merges", "replaces"]

const lineageOf = (
  draft: Draft,
  { lineage: written }: Pick<IndicatorContent, "lineage">,
  origin: Origin
): Lineage | undefined => {
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
  const { reason, conversion } = written
  return {
    kind,
    from: typeof from === "string" ? [from] : from,
    reason,
    conversion: conversion && { times: conversion.times ?? 1, plus: conversion.plus ?? 0 },
    origin
  }
}

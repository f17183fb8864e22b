import type { Actual, Measured } from "../measure/Actual.js"
import { type Joining, type Part, joinParts } from "../measure/Part.js"
import { aggregate, measuredOf } from "../measure/aggregate.js"
import { grouped } from "../measure/grouped.js"
import { type Indicator, tellsState } from "../model/Indicator.js"
import { indicatorsOf } from "../model/Logframe.js"
import type { Observation } from "../model/Observation.js"
import { type PlacedIndicator, referenceTo } from "../model/PlacedIndicator.js"
import type { Programme } from "../model/Programme.js"
import { type Day, addDays } from "../period/day.js"
import { type Period, covers, overlaps } from "../period/Period.js"
import { byText } from "../source/byText.js"
import { type ObservationIndex, indexObservations } from "./ObservationIndex.js"

/** One programme of a portfolio, with what was observed in it. */
export interface PortfolioMember {
  readonly programme: Programme
  readonly observations: ReadonlyArray<Observation>
}

/** When a portfolio is looked at. */
export interface PortfolioTime {
  /** What ends later is not known. */
  readonly asOf: Day
  /** Only what happened within it, and of a state the one at its end; all that is known unless said. */
  readonly period: Period | undefined
}

/** What one programme has of a library's indicator. */
export interface PortfolioEntry {
  readonly programme: Programme
  /** The indicators that take it over, such as `2008-2011/wells-built`, in order of time. */
  readonly references: ReadonlyArray<string>
  readonly measured: Measured
}

/** Why programmes have no figure together, though some have one each. */
export type NoTotalReason =
  | "no-figures"
  | "people-of-programmes"
  | "programmes-do-not-combine"
  | "definitions-differ"
  | "not-added-up"

/** An indicator of a library over all programmes that take it over. */
export interface PortfolioIndicator {
  /** Such as `wash/wells-built`. */
  readonly reference: string
  /** The indicator as the first programme has it; the library defines it for all. */
  readonly indicator: Indicator
  readonly language: string
  /** One for each programme, in the order in which they were given. */
  readonly entries: ReadonlyArray<PortfolioEntry>
  readonly total:
    | { readonly kind: "actual"; readonly actual: Actual }
    | { readonly kind: "none"; readonly reason: NoTotalReason }
}

/**
 * Adds the indicators of several programmes up that take over the same one of a library, by its reference in order of names.
 *
 * What happened is added up, and so is a level where its places are; ratios are numerators over denominators, means are weighted by
 * their samples. People of two programmes are not added up, since one may be served by both; nor are surveys, ranks and formulas.
 * A programme without a figure is not in the total, and stays in the list: missing is not zero.
 */
export const portfolioOf = (
  members: ReadonlyArray<PortfolioMember>,
  time: PortfolioTime
): ReadonlyArray<PortfolioIndicator> => {
  const borrowed = members.flatMap((member) => {
    const observationsFor = indexObservations(member.programme, member.observations)
    const placed = member.programme.logframes.flatMap((logframe) =>
      indicatorsOf(logframe).map((indicator) => ({ logframe, indicator }))
    )
    return [...grouped(placed, ({ indicator }) => sharedName(indicator))].flatMap(([reference, all]) =>
      reference === ""
        ? []
        : chainsOf(all).map((phases) => ({ reference, phases, programme: member.programme, observationsFor }))
    )
  })
  return [...grouped(borrowed, ({ reference }) => reference)]
    .toSorted(([a], [b]) => byText(a, b))
    .flatMap(([reference, some]) => {
      const indicators = some.flatMap(({ phases }) => phases.map(({ indicator }) => indicator))
      const [indicator] = indicators
      if (!indicator) return []
      const entries = some.map((each) => ({
        programme: each.programme,
        references: each.phases.map((placed) => referenceTo(placed.logframe, placed.indicator)),
        measured: measuredIn(each, time)
      }))
      const language = some[0]?.programme.language ?? "en"
      return [{ reference, indicator, language, entries, total: totalOf(indicators, entries) }]
    })
}

const sharedName = ({ from }: Indicator): string => (from ? `${from.library}/${from.id}` : "")

interface Borrower {
  readonly programme: Programme
  readonly phases: ReadonlyArray<PlacedIndicator>
  readonly observationsFor: ObservationIndex
}

/** Indicators that go on from phase to phase: all, or where a logframe has several of them those of one id. */
const chainsOf = (placed: ReadonlyArray<PlacedIndicator>): ReadonlyArray<ReadonlyArray<PlacedIndicator>> => {
  const isOne = new Set(placed.map(({ logframe }) => logframe)).size === placed.length
  return [...grouped(placed, ({ indicator }) => (isOne ? "" : indicator.id)).values()]
}

/** What one programme comes to. */
const measuredIn = ({ programme, phases, observationsFor }: Borrower, { asOf, period }: PortfolioTime): Measured => {
  const ordered = phases.toSorted((a, b) => byText(a.logframe.dataPeriod.start, b.logframe.dataPeriod.start))
  const indicator = ordered.at(-1)?.indicator
  const rows = eachOnce(ordered.map((placed) => observationsFor(placed.logframe, placed.indicator)))
  const known = rows.filter((row) => row.period.end <= asOf && row.period.end <= (period?.end ?? asOf))
  const inside = period === undefined ? known : known.filter((row) => covers(period, row.period))
  if (!indicator || inside.length === 0) return { kind: "none", reason: "no-rows", leftOut: [] }
  const since = period === undefined ? "" : addDays(period.start, -1)
  return aggregate(indicator, tellsState(indicator) ? known : inside, { ...programme, since })
}

/**
 * The rows of phases that follow each other. Where their data overlap a row may belong to two of them; it is one row, and
 * so are records that an earlier phase has counted.
 */
const eachOnce = (phases: ReadonlyArray<ReadonlyArray<Observation>>): ReadonlyArray<Observation> => {
  const lines = new Set<string>()
  const spans: Array<Period> = []
  return phases.flatMap((rows) => {
    const own = rows.filter(({ behind, period, origin }) =>
      behind ? !spans.some((span) => overlaps(span, period)) : !lines.has(`${origin.file}:${origin.path[0]}`)
    )
    for (const { behind, period, origin } of own) {
      if (behind) spans.push(period)
      else lines.add(`${origin.file}:${origin.path[0]}`)
    }
    return own
  })
}

const none = (reason: NoTotalReason): PortfolioIndicator["total"] => ({ kind: "none", reason })

const totalOf = (
  indicators: ReadonlyArray<Indicator>,
  entries: ReadonlyArray<PortfolioEntry>
): PortfolioIndicator["total"] => {
  const actuals = entries.flatMap(({ measured }) => (measured.kind === "actual" ? [measured.actual] : []))
  const [first] = actuals
  const [indicator] = indicators
  if (!indicator || !first) return none("no-figures")
  if (new Set(indicators.map(definitionOf)).size > 1) return none("definitions-differ")
  if (actuals.length === 1) return { kind: "actual", actual: first }
  if (indicator.entry === "person") return none("people-of-programmes")
  const joining = joiningOf(indicator)
  if (joining === undefined) return none("programmes-do-not-combine")
  const joined = joinParts(indicator, actuals.map(partOf), joining)
  const measured = joined && measuredOf(indicator, joined)
  return measured?.kind === "actual" ? measured : none("not-added-up")
}

/** All that must be the same for figures to be of the same thing. */
const definitionOf = ({ entry, unit, per, scale, combine }: Indicator): string =>
  JSON.stringify([entry, unit, per ?? null, scale, combine])

/** Programmes combine as places do. */
const joiningOf = ({ entry, combine }: Indicator): Joining | undefined =>
  combine.places === "none" || entry === "estimate" ? undefined : combine.places

const partOf = ({ value, period, numerator, denominator, sample, counted, leftOut }: Actual): Part => ({
  value,
  period,
  numerator,
  denominator,
  sample,
  persons: undefined,
  places: [],
  counted,
  leftOut
})

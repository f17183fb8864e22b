import { type Indicator, tellsState } from "../model/Indicator.js"
import type { Observation } from "../model/Observation.js"
import { type Programme, placesAroundEach } from "../model/Programme.js"
import { type Day, addDays } from "../period/day.js"
import { type Period, covers, overlaps } from "../period/Period.js"
import { grouped } from "./grouped.js"
import { periodsOfFrequency } from "./reportingPeriods.js"

/** How many of the reports that were due are in a figure. */
export interface ReportingShare {
  readonly reported: number
  readonly expected: number
}

/** What was counted, and the days of which reports were due. */
export interface ReportsDue {
  readonly counted: ReadonlyArray<Observation>
  readonly span: Period
}

/**
 * How much of what was to be reported is in a figure: one report for each reporting period of the indicator's frequency that
 * lies in the span, of each place that is to report. Of a state and of people one of each place. A period counts as reported when
 * what was counted covers all of its days. Undefined where neither frequency nor places say what is expected.
 */
export const reportingShare = (
  indicator: Indicator,
  { counted, span }: ReportsDue,
  programme: Pick<Programme, "places" | "calendar">
): ReportingShare | undefined => {
  const isByPlace = counted.some(({ place, behind }) => place !== undefined || (behind?.places ?? 0) > 0)
  const sites = isByPlace ? placesToReport(indicator, programme) : []
  const isOnce = tellsState(indicator) || indicator.entry === "person"
  const periods = isOnce ? undefined : periodsOfFrequency(indicator.frequency, span, programme.calendar)
  if ((sites.length === 0 && !periods) || periods?.length === 0) return undefined
  const reporters = sites.length === 0 ? [whole] : sites
  const rowsOf = rowsOfEach(reporters, counted, programme)
  const told = reporters.map((reporter) => rowsOf(reporter))
  const many = counted.filter(standsForPlaces)
  const atMost = (reported: number): number => Math.min(reporters.length, reported)
  if (!periods) {
    const reported = Math.max(told.filter((rows) => rows.length > 0).length, mostPlaces(many))
    return { reported: atMost(reported), expected: reporters.length }
  }
  const reportedIn = (period: Period): number => {
    const behind = mostPlaces(many.filter((row) => overlaps(row.period, period)))
    return atMost(Math.max(told.filter((rows) => isCovered(period, rows)).length, behind))
  }
  const reported = periods.reduce((sum, period) => sum + reportedIn(period), 0)
  return { reported, expected: periods.length * reporters.length }
}

const mostPlaces = (rows: ReadonlyArray<Observation>): number =>
  rows.reduce((most, { behind }) => Math.max(most, behind?.places ?? 0), 0)

/** Who reports where figures are given for all places together. */
const whole = ""

/** The places that are to report: the innermost ones, in the places that targets name where they name any. */
export const placesToReport = (
  { targets }: Pick<Indicator, "targets">,
  { places }: Pick<Programme, "places">
): ReadonlyArray<string> => {
  const outer = new Set(places.map(({ parent }) => parent))
  const named = new Set(targets.flatMap(({ place }) => place ?? []))
  const around = placesAroundEach(places)
  return places
    .map(({ id }) => id)
    .filter((id) => !outer.has(id) && (named.size === 0 || [id, ...around(id)].some((place) => named.has(place))))
}

const standsForPlaces = ({ place, behind }: Observation): boolean => place === undefined && (behind?.places ?? 0) > 0

/** The rows that tell of a place: its own, of a place around it, of one in it, and those of the whole. */
const rowsOfEach = (
  reporters: ReadonlyArray<string>,
  counted: ReadonlyArray<Observation>,
  { places }: Pick<Programme, "places">
): ((reporter: string) => ReadonlyArray<Observation>) => {
  const around = placesAroundEach(places)
  const known = new Set(reporters)
  const told = counted.filter((row) => !standsForPlaces(row))
  const byPlace = grouped(told, ({ place = whole }) =>
    place === whole || known.has(place) ? place : (around(place).find((outer) => known.has(outer)) ?? place)
  )
  const everywhere = byPlace.get(whole) ?? []
  return (reporter) => {
    if (reporter === whole) return told
    return [...everywhere, ...[reporter, ...around(reporter)].flatMap((place) => byPlace.get(place) ?? [])]
  }
}

/** Whether the days of rows together are all the days of a period. */
const isCovered = (period: Period, rows: ReadonlyArray<Observation>): boolean => {
  const spans = rows.map((row) => row.period).filter((span) => overlaps(span, period))
  if (spans.some((span) => covers(span, period))) return true
  let next: Day = period.start
  for (const { start, end } of spans.toSorted((a, b) => (a.start < b.start ? -1 : 1)))
    if (start <= next && end >= next) next = addDays(end, 1)
  return next > period.end
}

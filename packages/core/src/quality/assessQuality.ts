import type { Diagnostic } from "../diagnostic/Diagnostic.js"
import { type PlannedIndicator, planMeasure } from "../measure/MeasurePlan.js"
import { lastDayOfData } from "../measure/lastDayOfData.js"
import { rowsByIndicator } from "../measure/measureRows.js"
import type { Entry } from "../model/Indicator.js"
import type { Observation } from "../model/Observation.js"
import type { Programme } from "../model/Programme.js"
import type { Day } from "../period/day.js"
import { type DigitSpread, lastDigits } from "../statistics/lastDigits.js"
import { completeness } from "./completeness.js"
import { type Contradiction, type DataQuality, type IndicatorQuality, type Told, told, unknown } from "./DataQuality.js"
import { duplicates } from "./duplicates.js"
import { outliers } from "./outliers.js"
import { placeSeries } from "./placeSeries.js"
import { suddenChanges } from "./suddenChanges.js"
import { thresholds } from "./thresholds.js"
import { timeliness } from "./timeliness.js"

/** The data that are looked at: rows as they were read, what rules found in them, and the day that is looked from. */
export interface QualityQuestion {
  readonly observations: ReadonlyArray<Observation>
  readonly diagnostics: ReadonlyArray<Diagnostic>
  /** The last day that the data cover, unless said. */
  readonly until?: Day | undefined
  /** How many days after the end of its period a report is in time; 15 unless said. */
  readonly dueWithin?: number | undefined
}

/**
 * How good a programme's data are, by the metrics of WHO's Data Quality Review: completeness, timeliness, duplicates,
 * outliers, consistency over time, digits that are preferred, contradictions. What cannot be told says why.
 */
export const assessQuality = (programme: Programme, question: QualityQuestion): DataQuality => {
  const { observations, diagnostics } = question
  const until = question.until ?? lastDayOfData(programme, observations)
  const ground = { programme, until, dueWithin: question.dueWithin ?? thresholds.dueWithin }
  const rowsOf = rowsByIndicator(observations)
  const contradictionsAt = contradictionsIn(diagnostics)
  const indicators = planMeasure(programme).map((planned) => {
    const rows = rowsOf(planned)
    const contradictions = rows.flatMap(({ origin }) => contradictionsAt(origin))
    return { ...ofIndicator(planned, rows, ground), contradictions }
  })
  return { until, dueWithin: ground.dueWithin, indicators }
}

interface Ground {
  readonly programme: Programme
  readonly until: Day
  readonly dueWithin: number
}

const ofIndicator = (
  planned: PlannedIndicator,
  rows: ReadonlyArray<Observation>,
  ground: Ground
): Omit<IndicatorQuality, "contradictions"> => {
  const { reference, indicator } = planned
  const series = seriesless.has(indicator.entry) ? [] : placeSeries(planned, rows, ground.programme)
  const whyNone = rows.length === 0 ? "no-rows" : indicator.entry === "running-total" ? "grows-by-itself" : undefined
  return {
    reference,
    indicator,
    rows: rows.length,
    completeness: completeness(planned, rows, ground),
    timeliness: timeliness(planned, rows, ground),
    duplicates: duplicates(rows),
    outliers: whyNone ? unknown(whyNone) : noFigures(indicator.entry) ? unknown("no-figures") : outliers(series),
    changes: whyNone
      ? unknown(whyNone)
      : indicator.entry === "increment"
        ? suddenChanges(series, ground.programme.calendar)
        : unknown("not-added-over-time"),
    digits: rows.length === 0 ? unknown("no-rows") : digitsOf(indicator.entry, rows)
  }
}

const noFigures = (entry: Entry): boolean => entry === "yes-no" || entry === "judgement"

/** Entries of which there is no series of figures that could stay as it is. */
const seriesless: ReadonlySet<Entry> = new Set(["yes-no", "judgement", "running-total", "formula"])

/** The last digits of what was counted and written down by hand: values, or numerators and denominators. */
const digitsOf = (entry: Entry, rows: ReadonlyArray<Observation>): Told<DigitSpread> => {
  if (noFigures(entry)) return unknown("no-figures")
  const figures = rows.flatMap(({ value, numerator, denominator }) =>
    [value, numerator, denominator].flatMap((figure) => (typeof figure === "number" ? [figure] : []))
  )
  const spread = lastDigits(figures)
  return spread ? told(spread) : unknown("too-few-digits")
}

/** Rules that find what contradicts itself: a part above its whole, parts and total, what falls and never does, no count. */
const contradicting: ReadonlySet<string> = new Set([
  "consistent-disaggregation",
  "no-falling-total",
  "valid-counted-row",
  "valid-ratio"
])

const contradictionsIn = (
  diagnostics: ReadonlyArray<Diagnostic>
): ((origin: Observation["origin"]) => ReadonlyArray<Contradiction>) => {
  const found = new Map<string, Array<Contradiction>>()
  for (const { code, origin } of diagnostics) {
    if (!contradicting.has(code)) continue
    const known = found.get(keyOf(origin))
    if (known) known.push({ code, origin })
    else found.set(keyOf(origin), [{ code, origin }])
  }
  return (origin) => found.get(keyOf(origin)) ?? []
}

const keyOf = ({ file, path }: Observation["origin"]): string => `${file}\n${path[0] ?? ""}`

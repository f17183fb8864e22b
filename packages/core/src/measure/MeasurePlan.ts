import { namesIn } from "../formula/FormulaTree.js"
import { keptBy } from "../memory/keptBy.js"
import type { Indicator } from "../model/Indicator.js"
import { indicatorsOf } from "../model/Logframe.js"
import { type PlacedIndicator, indicatorsNamed, referenceTo } from "../model/PlacedIndicator.js"
import type { Programme } from "../model/Programme.js"
import { type Day, addDays } from "../period/day.js"
import { type Period, byPeriod, samePeriod } from "../period/Period.js"
import { monthsBack, reportingPeriods } from "./reportingPeriods.js"

/** A span into which records fall. */
export interface ReportingPeriod {
  readonly period: Period
  /** For a state at the end of the period: a record before this day is stale. */
  readonly freshFrom: Day
}

/** An indicator with all that measuring it from rows of any number hangs on, worked out once. */
export interface PlannedIndicator extends PlacedIndicator {
  /** Such as `2008-2011/officers-trained`. */
  readonly reference: string
  /** How rows may name it: by its id, or by its reference. Rows outside of the logframe's data period are not its own. */
  readonly names: readonly [id: string, reference: string]
  /** In order of time, without gaps; together the logframe's data period. */
  readonly periods: ReadonlyArray<ReportingPeriod>
  /**
   * For entries of kind `person`: the longer spans over which people are to be counted once, each from the start of a
   * target or of the logframe to the end of a reporting period. Empty for all others.
   */
  readonly spans: ReadonlyArray<Period>
}

/** What is to be measured: every indicator that has rows of its own, in the order of the logframes. */
export type MeasurePlan = ReadonlyArray<PlannedIndicator>

/** Plans the measuring of a programme; the same plan for the same programme. */
export const planMeasure: (programme: Programme) => MeasurePlan = keptBy((programme) =>
  programme.logframes.flatMap((logframe) =>
    indicatorsOf(logframe)
      .filter(({ formula }) => !formula)
      .map((indicator) => planned({ logframe, indicator }, programme))
  )
)

const plansByReference = keptBy(
  (programme: Programme): ReadonlyMap<string, PlannedIndicator> =>
    new Map(planMeasure(programme).map((planned) => [planned.reference, planned]))
)

/** The plan of one indicator, by its reference; undefined for a formula, and for what the programme does not have. */
export const planOf = (programme: Programme, reference: string): PlannedIndicator | undefined =>
  plansByReference(programme).get(reference)

const planned = (placed: PlacedIndicator, programme: Programme): PlannedIndicator => {
  const { logframe, indicator } = placed
  const reference = referenceTo(logframe, indicator)
  const periods = reportingPeriods(placed, programme.calendar).map((period) => ({
    period,
    freshFrom:
      indicator.staleAfter === undefined ? logframe.dataPeriod.start : monthsBack(period.end, indicator.staleAfter)
  }))
  const spans = indicator.entry === "person" ? spansOf(placed, programme, periods) : []
  return { ...placed, reference, names: [indicator.id, reference], periods, spans }
}

/** The spans that a target may ask for: those of its own targets, and of formulas that it is a part of. */
const spansOf = (
  placed: PlacedIndicator,
  programme: Programme,
  periods: ReadonlyArray<ReportingPeriod>
): ReadonlyArray<Period> => {
  const asking = [placed.indicator, ...(formulasByPart(programme).get(placed.indicator) ?? [])]
  const targets = asking.flatMap((indicator) => indicator.targets.map(({ period }) => period))
  const isToDate = targets.length === 0 || asking.some(({ targetMeaning }) => targetMeaning !== "for-period")
  const whole = { ...placed.logframe.dataPeriod, start: startOfCount(placed) }
  const anchors = [...targets, ...(isToDate ? [whole] : [])].toSorted(byPeriod)
  const spans = anchors.flatMap(({ start, end }) =>
    periods
      .filter(({ period }) => start < period.start && period.end <= end)
      .map(({ period }) => ({ label: `${start}..${period.end}`, start, end: period.end }))
  )
  return spans.filter((span, index) => spans.findIndex((other) => samePeriod(span, other)) === index)
}

/** The first day from which people count: after the baseline, where that lies within the data. */
const startOfCount = ({ logframe, indicator }: PlacedIndicator): Day => {
  const { start } = logframe.dataPeriod
  const after = indicator.baseline?.period && addDays(indicator.baseline.period.end, 1)
  return after !== undefined && after > start ? after : start
}

/** The formulas that each indicator is a part of. */
const formulasByPart = keptBy((programme: Programme): ReadonlyMap<Indicator, ReadonlyArray<Indicator>> => {
  const pairs = programme.logframes.flatMap((home) =>
    indicatorsOf(home).flatMap((indicator) =>
      (indicator.formula ? namesIn(indicator.formula.tree) : [])
        .flatMap((name) => indicatorsNamed(programme.logframes, name.includes("/") ? name : `${home.id}/${name}`))
        .map((part) => [part.indicator, indicator] as const)
    )
  )
  const found = new Map<Indicator, Array<Indicator>>()
  for (const [part, formula] of pairs) {
    const known = found.get(part)
    if (known) known.push(formula)
    else found.set(part, [formula])
  }
  return found
})

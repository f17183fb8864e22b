import { countsWholes } from "../model/countsWholes.js"
import type { Entry } from "../model/Indicator.js"
import { isShareOfWhole } from "../model/isShareOfWhole.js"
import type { RuleSetting } from "../model/LintPolicy.js"
import { indicatorsOf } from "../model/Logframe.js"
import { type PlacedIndicator, referenceTo } from "../model/PlacedIndicator.js"
import type { Programme } from "../model/Programme.js"
import type { Text } from "../model/Text.js"
import type { Calendar } from "../period/Calendar.js"
import type { Day } from "../period/day.js"
import { observationColumns } from "../model/observationColumns.js"
import { type RowForm, rowForms } from "./rowForms.js"

/** The rules whose breach can be told from one row by itself, each with its severity where no policy says otherwise. */
export const contractRules = {
  "known-indicator": "error",
  "known-place": "error",
  "valid-data-period": "error",
  "valid-observation": "error",
  "valid-counted-row": "warning",
  "valid-ratio": "warning",
  "require-row-sample": "warning"
} as const satisfies Readonly<Record<string, RuleSetting>>

/** A rule of the contract. */
export type ContractRule = keyof typeof contractRules

/**
 * What a row of data must be, worked out from a programme: everything that can be told of a row by itself.
 *
 * A **bad row** is one that cannot be read, or that breaks a rule whose severity is `error`; it is counted nowhere. What
 * is only warned of is counted. What takes several rows to see is not in the contract: duplicates (no-duplicate-observation,
 * no-repeated-observation), categories that do not add up, totals that fall; nor where a row lies among the targets
 * (no-straddling-row).
 */
export interface DataContract {
  /** The programme's id. */
  readonly programme: string
  /**
   * The columns that a table may have, each at most once, and no others: `observationColumns`, then one for each
   * disaggregation. All may be absent or empty, but for `indicator` and one of `period` and `date`.
   */
  readonly columns: ReadonlyArray<string>
  /**
   * What each name means that the column `indicator` may hold: plain ids (`officers-trained`) and references
   * (`2008-2011/officers-trained`); each name once, in the order of the logframes, ids first. Compare exactly, after
   * trimming. Another name breaks known-indicator.
   */
  readonly indicators: ReadonlyArray<IndicatorContract>
  /** The ids that the column `place` may hold, if it holds any. Another breaks known-place. */
  readonly places: ReadonlyArray<string>
  /**
   * The columns of disaggregations, and the category ids that each may hold, if it holds any, whatever the indicator.
   * Another breaks known-place.
   */
  readonly dimensions: ReadonlyArray<DimensionContract>
  /** What the words in the column `period` mean: `parsePeriod(text, calendar)`, and nothing else, reads them. */
  readonly calendar: Calendar
  /** How grave it is to break each rule, as policy.yaml and the donor's profile have it; `off`: it is not looked at. */
  readonly severity: Readonly<Record<ContractRule, RuleSetting>>
}

/** A disaggregation as a column. */
export interface DimensionContract {
  readonly id: string
  readonly categories: ReadonlyArray<string>
}

/** What a row must be that names one indicator. */
export interface IndicatorContract {
  /** What the column `indicator` holds: an id, or a reference. */
  readonly name: string
  /**
   * The indicators that the name means, one for each logframe that has it; at least one. The row's days (`period.start`
   * and `period.end`, or both the `date`) must lie within `days` of one of them, else valid-data-period is broken. Of those
   * in which they lie (of all, where they lie in none) one must have a form that fits, else valid-observation is broken.
   */
  readonly homes: readonly [HomeContract, ...ReadonlyArray<HomeContract>]
  /** Where `value` is a number, it is a whole one and not below zero; else valid-counted-row is broken. */
  readonly countsWholes: boolean
  /**
   * Where a row has a numerator and a denominator that is not negative, the numerator is not more than the denominator;
   * else valid-ratio is broken. Where this is false, that holds only for a denominator of zero.
   */
  readonly isShareOfWhole: boolean
  /** A report (not a record) has a sample or a denominator; else require-row-sample is broken. */
  readonly needsSample: boolean
}

/** An indicator of one logframe, as far as its rows go. */
export interface HomeContract {
  /** Such as `2008-2011/officers-trained`. */
  readonly reference: string
  readonly title: Text
  readonly unit: string
  readonly entry: Entry
  /** The first and the last day that a row may touch: the logframe's data period. */
  readonly days: { readonly start: Day; readonly end: Day }
  /** One of these must fit; none: no row does. */
  readonly forms: ReadonlyArray<RowForm>
  /** The disaggregations in which data are to be reported, each once; rows with others are read all the same. */
  readonly dimensions: ReadonlyArray<string>
}

/** The contract of a programme's rows; `settings` are those that policy.yaml and a profile make of the contract's rules. */
export const dataContract = (programme: Programme, settings: Partial<DataContract["severity"]> = {}): DataContract => ({
  programme: programme.id,
  columns: [...observationColumns, ...programme.disaggregations.map(({ id }) => id)],
  indicators: [...homesByName(programme)].map(([name, homes]) => indicatorContract(name, homes, programme.language)),
  places: programme.places.map(({ id }) => id),
  dimensions: programme.disaggregations.map(({ id, categories }) => ({
    id,
    categories: categories.map((category) => category.id)
  })),
  calendar: programme.calendar,
  severity: { ...contractRules, ...settings }
})

type Homes = readonly [PlacedIndicator, ...ReadonlyArray<PlacedIndicator>]

/** What each name means: plain ids first, then references. */
const homesByName = ({ logframes }: Programme): ReadonlyMap<string, Homes> => {
  const placed = logframes.flatMap((logframe) => indicatorsOf(logframe).map((indicator) => ({ logframe, indicator })))
  const found = new Map<string, [PlacedIndicator, ...Array<PlacedIndicator>]>()
  const add = (name: string, home: PlacedIndicator): void => {
    const known = found.get(name)
    if (known) known.push(home)
    else found.set(name, [home])
  }
  for (const home of placed) add(home.indicator.id, home)
  for (const home of placed) add(referenceTo(home.logframe, home.indicator), home)
  return found
}

const indicatorContract = (name: string, placed: Homes, language: string): IndicatorContract => {
  const [first, ...rest] = placed
  const indicators = placed.map(({ indicator }) => indicator)
  return {
    name,
    homes: [homeContract(first), ...rest.map(homeContract)],
    countsWholes: indicators.every((indicator) => countsWholes(indicator, language)),
    isShareOfWhole: indicators.every((indicator) => isShareOfWhole(indicator, language)),
    needsSample: indicators.every(({ entry }) => entry === "estimate")
  }
}

const homeContract = ({ logframe, indicator }: PlacedIndicator): HomeContract => ({
  reference: referenceTo(logframe, indicator),
  title: indicator.title,
  unit: indicator.unit,
  entry: indicator.entry,
  days: { start: logframe.dataPeriod.start, end: logframe.dataPeriod.end },
  forms: rowForms(indicator),
  dimensions: [...new Set(indicator.disaggregations.flat())]
})

import type { Disaggregation, Place, Programme, Source } from "../model/Programme.js"
import { type Period, byPeriod, covers } from "../period/Period.js"
import type { DataContract, HomeContract, IndicatorContract } from "./dataContract.js"
import { planOf } from "./MeasurePlan.js"

/** What is wanted of a table for the field. */
export interface TemplateWish {
  /** The names of indicators, as rows may write them; empty: all that have rows. */
  readonly indicators: ReadonlyArray<string>
  /** Only reporting periods that lie in this one; undefined: all. */
  readonly period: Period | undefined
  /** Ids of places; empty: those in which no other lies. */
  readonly places: ReadonlyArray<string>
  /** Whether rows are of days, and not of reporting periods. */
  readonly records: boolean
  /** Whether there is a row for each indicator, period and place, so that only the figure is to be written. */
  readonly prefilled: boolean
}

/** A column of the table, and what may be chosen in it; nothing where anything may be written. */
export interface TemplateColumn {
  readonly name: string
  readonly choices: ReadonlyArray<string>
}

/** An indicator in the table, under the name that rows write. */
export interface TemplateIndicator extends Pick<IndicatorContract, "name" | "countsWholes"> {
  /** The indicators that are meant and have rows; of several logframes, those that the period touches. */
  readonly homes: ReadonlyArray<HomeContract>
  /** The last of them, by which figures are checked. */
  readonly home: HomeContract
}

/** An empty table for the field, with all that is to be said of it. */
export interface DataTemplate {
  readonly columns: ReadonlyArray<TemplateColumn>
  readonly indicators: ReadonlyArray<TemplateIndicator>
  readonly places: ReadonlyArray<Place>
  readonly disaggregations: ReadonlyArray<Disaggregation>
  readonly sources: ReadonlyArray<Source>
  /** Rows to be completed, each with the indicator that it is of and its cells by column; in the order of the indicators. */
  readonly rows: ReadonlyArray<TemplateRow>
}

/** A row in which the figure is missing. */
export interface TemplateRow {
  readonly indicator: TemplateIndicator
  readonly cells: ReadonlyArray<string>
}

/**
 * The table that the contract asks for, as far as it is wanted. It has the columns that some of its indicators may fill,
 * and no others. Indicators whose figures do not combine over places get no place in rows that are filled beforehand.
 */
export const dataTemplate = (programme: Programme, contract: DataContract, wish: TemplateWish): DataTemplate => {
  const indicators = indicatorsIn(contract, wish)
  const periods = new Map(
    indicators.map(({ name, homes }) => [name, homes.flatMap((home) => periodsOf(programme, home, wish))])
  )
  const all = [...periods.values()].flat()
  const labels = [...new Set(all.toSorted(byPeriod).map(({ label }) => label))]
  const places = placesIn(programme, wish)
  const named = new Set(indicators.flatMap(({ home }) => home.dimensions))
  const disaggregations = programme.disaggregations.filter(({ id }) => named.has(id))
  const sources = programme.sources
  const columns: ReadonlyArray<TemplateColumn> = [
    { name: "indicator", choices: indicators.map(({ name }) => name) },
    wish.records ? { name: "date", choices: [] } : { name: "period", choices: labels },
    ...(places.length === 0 ? [] : [{ name: "place", choices: places.map(({ id }) => id) }]),
    ...disaggregations.map(({ id, categories }) => ({ name: id, choices: categories.map((category) => category.id) })),
    ...figureColumns(indicators).map((name) => ({ name, choices: [] })),
    ...(sources.length === 0 ? [] : [{ name: "source", choices: sources.map(({ id }) => id) }]),
    { name: "note", choices: [] }
  ]
  const rows = wish.prefilled
    ? indicators.flatMap((indicator) =>
        rowsOf(indicator, columns, {
          periods: wish.records ? [] : (periods.get(indicator.name) ?? []),
          places: combinesOver(programme, indicator) || wish.places.length > 0 ? places : []
        })
      )
    : []
  return { columns, indicators, places, disaggregations, sources, rows }
}

/** Indicators that have rows: those that are named, or all by their plain ids. */
const indicatorsIn = ({ indicators }: DataContract, wish: TemplateWish): ReadonlyArray<TemplateIndicator> =>
  indicators
    .filter(({ name }) => (wish.indicators.length > 0 ? wish.indicators.includes(name) : !name.includes("/")))
    .flatMap(({ name, countsWholes, homes }) => {
      const touched = homes.filter(({ days, forms }) => forms.length > 0 && touches(days, wish.period))
      const home = touched.at(-1)
      return home ? [{ name, countsWholes, homes: touched, home }] : []
    })

const touches = ({ start, end }: HomeContract["days"], period: Period | undefined): boolean =>
  period === undefined || (start <= period.end && period.start <= end)

/** The reporting periods of an indicator that are wanted. */
const periodsOf = (
  programme: Programme,
  { reference }: HomeContract,
  { period }: TemplateWish
): ReadonlyArray<Period> => {
  const own = planOf(programme, reference)?.periods.map((each) => each.period) ?? []
  return own.filter((each) => period === undefined || covers(period, each))
}

const placesIn = ({ places }: Programme, wish: TemplateWish): ReadonlyArray<Place> => {
  if (wish.places.length > 0) return places.filter(({ id }) => wish.places.includes(id))
  const parents = new Set(places.map(({ parent }) => parent))
  return places.filter(({ id }) => !parents.has(id))
}

const figures = ["value", "numerator", "denominator", "sample", "person"] as const

/** Columns of figures that a form of an indicator needs; of a survey, the share and its sample rather than the answers. */
const figureColumns = (indicators: ReadonlyArray<TemplateIndicator>): ReadonlyArray<string> => {
  const needed = new Set(
    indicators.flatMap(({ home: { entry, forms } }) =>
      entry === "estimate" ? ["value", "sample"] : forms.flatMap(({ needs }) => needs)
    )
  )
  return figures.filter((column) => needed.has(column))
}

const combinesOver = (programme: Programme, { home }: TemplateIndicator): boolean =>
  planOf(programme, home.reference)?.indicator.combine.places !== "none"

const rowsOf = (
  indicator: TemplateIndicator,
  columns: ReadonlyArray<TemplateColumn>,
  { periods, places }: { readonly periods: ReadonlyArray<Period>; readonly places: ReadonlyArray<Place> }
): ReadonlyArray<TemplateRow> => {
  const times = periods.length === 0 ? [""] : periods.map(({ label }) => label)
  const ids = places.length === 0 ? [""] : places.map(({ id }) => id)
  return times.flatMap((period) =>
    ids.map((place) => {
      const known: Readonly<Record<string, string>> = { indicator: indicator.name, period, place }
      return { indicator, cells: columns.map(({ name }) => known[name] ?? "") }
    })
  )
}

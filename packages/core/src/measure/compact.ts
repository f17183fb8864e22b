import type { Indicator } from "../model/Indicator.js"
import type { Observation } from "../model/Observation.js"
import type { Programme } from "../model/Programme.js"
import { type Period, samePeriod } from "../period/Period.js"
import { exactSum, exactSumOfProducts } from "../statistics/exactSum.js"
import type { LeftOut } from "./Actual.js"
import type { PlannedIndicator } from "./MeasurePlan.js"
import { grouped } from "./grouped.js"
import { figureObservation } from "./figureObservation.js"
import { lastOf } from "./lastOf.js"
import { peopleOver } from "./peopleOver.js"
import { periodFinder } from "./periodFinder.js"
import { rowsBehind } from "./rowsBehind.js"
import { statesIn } from "./statesIn.js"

/**
 * The rows of one indicator, with its records made into one figure for each of its reporting periods: what every engine
 * has to give. Reports stay as they are, and so does what was made of records before: doing it twice changes nothing.
 *
 * Records of an increment are added up, those of a ratio as numerators over denominators. People are counted once, over
 * each reporting period and each longer span that a target asks for. Of a level or running total the last record of each
 * place and category counts while it is fresh, and those are added up. The interviews of a survey are pooled. Of a mean,
 * an answer or a judgement there is one figure a place. Where places do not combine there is one a place as well.
 */
export const compact = (
  planned: PlannedIndicator,
  rows: ReadonlyArray<Observation>,
  { places }: Pick<Programme, "places">
): ReadonlyArray<Observation> => {
  const records = rows.filter(isRecord)
  if (records.length === 0) return rows
  const { indicator } = planned
  const reports = rows.filter((row) => !isRecord(row))
  const figures = placesJoin(indicator)
    ? figuresOf(planned, records, { places, place: undefined })
    : groups(records, ({ place = "" }) => place).flatMap(([place, some]) =>
        figuresOf(planned, some, { places, place: place || undefined })
      )
  return [...reports, ...figures]
}

/** Whether an observation is one of many that make a figure: a record, or a person. */
export const isRecord = ({ date, person }: Observation): boolean => date !== undefined || person !== undefined

/** Whether the records of all places make one figure; the interviews of a survey do, wherever they were made. */
export const placesJoin = ({ entry, combine }: Indicator): boolean =>
  entry === "estimate" ||
  (combine.places !== "none" && !(entry === "mean" || entry === "yes-no" || entry === "judgement"))

interface Whereabouts extends Pick<Programme, "places"> {
  /** The place that the figure is of; undefined for all together. */
  readonly place: string | undefined
}

const figuresOf = (
  planned: PlannedIndicator,
  records: ReadonlyArray<Observation>,
  { places, place }: Whereabouts
): ReadonlyArray<Observation> => {
  const { indicator, periods } = planned
  const made = (period: Period, figure: Made | undefined): ReadonlyArray<Observation> => {
    if (!figure || figure.counted.length === 0) return []
    const behind = rowsBehind(figure.counted, figure.leftOut)
    return [observationOf(planned, figure, { period, place, behind })]
  }
  if (indicator.entry === "level" || indicator.entry === "running-total")
    return statesIn(records, periods, places).flatMap(({ period, counted, leftOut }) =>
      made(period, { value: exactSum(amounts(counted)), counted, leftOut })
    )
  if (indicator.entry === "person") return peopleIn(planned, records, place)
  return inPeriods(planned, records).flatMap(([period, inside]) => made(period, figureIn(indicator, inside)))
}

/** People, counted once in each period that any of them is of, and in each longer span that a target asks for. */
const peopleIn = (
  planned: PlannedIndicator,
  records: ReadonlyArray<Observation>,
  place: string | undefined
): ReadonlyArray<Observation> => {
  const people = records.filter(({ person }) => person !== undefined)
  const own = inPeriods(planned, people).map(([period]) => period)
  const longer = planned.spans.filter((span) => !own.some((period) => samePeriod(period, span)))
  const counts = peopleOver(people, [...own, ...longer])
  return [...own, ...longer].flatMap((period, index) => {
    const count = counts[index]
    if (!count) return []
    const { first, value, illustrative, behind } = count
    const figure = { value, counted: [{ ...first, illustrative }], leftOut: [] }
    return [observationOf(planned, figure, { period, place, behind })]
  })
}

/** A figure, with the records that it is made of. */
interface Made extends Partial<Pick<Observation, "value" | "numerator" | "denominator" | "sample">> {
  readonly counted: ReadonlyArray<Observation>
  readonly leftOut: ReadonlyArray<LeftOut>
}

const figureIn = (indicator: Indicator, records: ReadonlyArray<Observation>): Made | undefined => {
  switch (indicator.entry) {
    case "ratio":
      return pooled(records.filter(isRatio))
    case "estimate":
      return pooled(records.flatMap((record) => interview(record) ?? [])) ?? last(records)
    case "mean":
      return mean(records)
    case "yes-no":
    case "judgement":
      return last(records)
    default: {
      const counted = records.filter(({ value }) => typeof value === "number")
      return { value: exactSum(amounts(counted)), counted, leftOut: [] }
    }
  }
}

const amounts = (records: ReadonlyArray<Observation>): ReadonlyArray<number> =>
  records.flatMap(({ value }) => (typeof value === "number" ? [value] : []))

const isRatio = ({ numerator, denominator }: Observation): boolean =>
  numerator !== undefined && denominator !== undefined

/** An interview as a ratio: so many of so many, or yes or no of one. */
const interview = (record: Observation): Observation | undefined => {
  if (isRatio(record)) return record
  if (typeof record.value !== "boolean") return undefined
  return { ...record, numerator: record.value ? 1 : 0, denominator: 1 }
}

const pooled = (counted: ReadonlyArray<Observation>): Made | undefined => {
  if (counted.length === 0) return undefined
  const denominator = exactSum(counted.map((record) => record.denominator ?? 0))
  return {
    numerator: exactSum(counted.map((record) => record.numerator ?? 0)),
    denominator,
    sample: denominator,
    counted,
    leftOut: []
  }
}

/** The mean of records of everybody, each weighted by its sample; a record that names none is of one. */
const mean = (records: ReadonlyArray<Observation>): Made | undefined => {
  const { counted, leftOut } = ofEverybody(records.filter(({ value }) => typeof value === "number"))
  const sample = exactSum(counted.map((record) => record.sample ?? 1))
  if (sample === 0) return undefined
  const total = exactSumOfProducts(counted.map((record) => [Number(record.value), record.sample ?? 1]))
  return { value: total / sample, sample, counted, leftOut }
}

const last = (records: ReadonlyArray<Observation>): Made | undefined => {
  const { counted, leftOut } = ofEverybody(records.filter(({ value }) => value !== undefined))
  const newest = lastOf(counted)
  if (!newest) return undefined
  const superseded = counted.filter((record) => record !== newest)
  return {
    value: newest.value,
    sample: newest.sample,
    counted: [newest],
    leftOut: [...leftOut, ...superseded.map((observation) => ({ observation, reason: "superseded" as const }))]
  }
}

const isWhole = ({ categories }: Observation): boolean => Object.keys(categories).length === 0

/** A figure of some category says nothing of everybody, where figures are not added up. */
const ofEverybody = (records: ReadonlyArray<Observation>): Pick<Made, "counted" | "leftOut"> => {
  const partial = records.filter((record) => !isWhole(record))
  return {
    counted: records.filter(isWhole),
    leftOut: partial.map((observation) => ({ observation, reason: "categories-incomplete" }))
  }
}

/** The records by reporting period, in order of time; a person that is reported for a period by that. */
const inPeriods = (
  { periods }: PlannedIndicator,
  records: ReadonlyArray<Observation>
): ReadonlyArray<readonly [Period, ReadonlyArray<Observation>]> => {
  const find = periodFinder(periods)
  const periodOf = ({ date, period }: Observation): Period => (date === undefined ? undefined : find(date)) ?? period
  return groups(records, (record) => {
    const { start, end } = periodOf(record)
    return `${end} ${start}`
  }).flatMap(([, inside]) => {
    const [first] = inside
    return first ? [[periodOf(first), inside] as const] : []
  })
}

/** Things by key, in order of the keys. */
const groups = <Thing>(
  things: ReadonlyArray<Thing>,
  keyOf: (thing: Thing) => string
): ReadonlyArray<readonly [string, ReadonlyArray<Thing>]> =>
  [...grouped(things, keyOf)].toSorted(([a], [b]) => (a < b ? -1 : 1))

const observationOf = (
  { reference }: PlannedIndicator,
  { counted, value, numerator, denominator, sample }: Made,
  { period, place, behind }: Pick<Observation, "period" | "place" | "behind">
): Observation =>
  figureObservation({
    indicator: reference,
    period,
    place,
    categories: {},
    value,
    numerator,
    denominator,
    sample,
    illustrative: counted.some((record) => record.illustrative),
    origin: counted[0]?.origin ?? { file: "", path: [] },
    behind
  })

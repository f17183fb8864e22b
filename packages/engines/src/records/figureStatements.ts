import { type RecordClass } from "./RecordClass.js"
import { type OwnName, type Sql, all, day, joined, own, sql, text } from "./Sql.js"
import { type Reading, columns, indexIn, keysOf, otherCategories, recordsOf } from "./recordsOf.js"

/** Rows, days and places behind a figure; `isCounted` says of a record whether it is among them. */
const behind = (reading: Reading, isCounted: Sql): Sql => {
  const { asText } = reading.dialect
  const sources = reading.relation.sources.map(
    (_, index) => sql`, sum(CASE WHEN source = ${index} AND ${isCounted} THEN 1 ELSE 0 END) AS ${own(`s${index}`)}`
  )
  const when = (value: Sql): Sql => sql`CASE WHEN ${isCounted} THEN ${value} END`
  return sql`sum(CASE WHEN ${isCounted} THEN 1 ELSE 0 END) AS counted${joined(sources, sql``)}, ${asText(
    sql`min(${when(sql`day`)})`
  )} AS first, ${asText(sql`max(${when(sql`day`)})`)} AS last, count(DISTINCT CASE WHEN ${isCounted} AND spot <> ${text(
    ""
  )} THEN spot END) AS places, max(CASE WHEN ${isCounted} THEN illustrative ELSE 0 END) AS marked`
}

interface Grouped {
  readonly from: Sql
  readonly keys: ReadonlyArray<OwnName>
  readonly figures: Sql
  readonly isCounted?: Sql
}

const grouped = (reading: Reading, { from, keys, figures, isCounted = sql`1 = 1` }: Grouped): Sql =>
  sql`SELECT ${columns(keys)}, ${behind(reading, isCounted)}, ${figures} FROM (${from}) AS records GROUP BY ${columns(keys)}`

const where = (records: Sql, ...conditions: ReadonlyArray<Sql>): Sql =>
  sql`SELECT * FROM (${records}) AS chosen WHERE ${all(conditions)}`

const isNumber = sql`number IS NOT NULL`
const isRatio = sql`numerator IS NOT NULL AND denominator IS NOT NULL`
const isAnswer = sql`word IN (${text("true")}, ${text("false")})`
const isOfEverybody = sql`mask = 0`

/** Sums of increments. */
const sums = (made: RecordClass, reading: Reading): Sql =>
  grouped(reading, {
    from: where(recordsOf(made, reading), isNumber),
    keys: keysOf(made, reading),
    figures: sql`${reading.dialect.asText(sql`sum(number)`)} AS total`
  })

/** Sums of numerators and of denominators. */
const ratios = (made: RecordClass, reading: Reading): Sql =>
  grouped(reading, {
    from: where(recordsOf(made, reading), isRatio),
    keys: keysOf(made, reading),
    figures: pooled(reading, { numerator: sql`numerator`, denominator: sql`denominator` })
  })

/** The interviews of surveys, pooled: so many of so many, or yes or no of one. */
const interviews = (made: RecordClass, reading: Reading): Sql => {
  const part = (given: Sql, answered: Sql): Sql => sql`CASE WHEN ${isRatio} THEN ${given} ELSE ${answered} END`
  return grouped(reading, {
    from: where(recordsOf(made, reading), sql`((${isRatio}) OR ${isAnswer})`),
    keys: keysOf(made, reading),
    figures: pooled(reading, {
      numerator: part(sql`numerator`, sql`CASE WHEN word = ${text("true")} THEN 1 ELSE 0 END`),
      denominator: part(sql`denominator`, sql`1`)
    })
  })
}

const pooled = (
  { dialect }: Reading,
  { numerator, denominator }: { readonly numerator: Sql; readonly denominator: Sql }
): Sql => sql`${dialect.asText(sql`sum(${numerator})`)} AS above, ${dialect.asText(sql`sum(${denominator})`)} AS below`

/** Sums of figures times their samples, and of samples, of everybody; `partial` counts figures of categories. */
const means = (made: RecordClass, reading: Reading): Sql => {
  const { asText, product } = reading.dialect
  const sample = reading.dialect.decimal(sql`CASE WHEN sample IS NULL THEN 1 ELSE sample END`)
  const ofEverybody = (value: Sql): Sql => asText(sql`sum(CASE WHEN ${isOfEverybody} THEN ${value} END)`)
  return grouped(reading, {
    from: where(recordsOf(made, reading), isNumber),
    keys: keysOf(made, reading),
    isCounted: isOfEverybody,
    figures: sql`${ofEverybody(product(sql`number`, sample))} AS total, ${ofEverybody(sample)} AS weight, ${partialRows} AS partial`
  })
}

const partialRows = sql`sum(CASE WHEN ${isOfEverybody} THEN 0 ELSE 1 END)`

const hasValue = sql`(${isNumber} OR word IS NOT NULL)`

/** How many figures of everybody and of categories there are, of which the last alone will count. */
const candidates = (made: RecordClass, reading: Reading): Sql => {
  const keys = columns(keysOf(made, reading))
  return sql`SELECT ${keys}, sum(CASE WHEN ${isOfEverybody} THEN 1 ELSE 0 END) AS counted, ${partialRows} AS partial FROM (${where(
    recordsOf(made, reading),
    hasValue
  )}) AS records GROUP BY ${keys}`
}

/** The last record of everybody, as `lastOf` of the core has it. */
const lastRecords = (made: RecordClass, reading: Reading): Sql => {
  const { firstOfEach, asText } = reading.dialect
  const keys = columns(keysOf(made, reading))
  return firstOfEach({
    select: sql`${keys}, ${asText(sql`day`)} AS last, spot AS place, source, ${asText(sql`number`)} AS total, word, ${asText(sql`sample`)} AS weight, illustrative AS marked`,
    from: where(recordsOf(made, reading), hasValue, isOfEverybody),
    keys,
    order: sql`day DESC, number DESC NULLS LAST, word DESC NULLS LAST, sample DESC NULLS LAST, illustrative DESC, source`
  })
}

/** A span in which people count once, of some members of a class. */
export interface Span {
  readonly first: string
  readonly last: string
  readonly members: ReadonlyArray<number>
}

const isPerson = sql`person IS NOT NULL`

/** How many different people each period has, or, of a span, how many in each period were not there in an earlier one. */
const people = (made: RecordClass, reading: Reading, span?: Span): Sql => {
  const keys = keysOf(made, reading)
  const from = where(recordsOf(made, reading, span), isPerson)
  return span
    ? newIn(from, keys, "person")
    : grouped(reading, { from, keys, figures: sql`count(DISTINCT person) AS total` })
}

/** The rows behind the people of a span, for each period alone. */
const rowsInSpan = (made: RecordClass, reading: Reading, span: Span): Sql =>
  grouped(reading, {
    from: where(recordsOf(made, reading, span), isPerson),
    keys: keysOf(made, reading),
    figures: sql`count(*) AS recorded`
  })

/** How many places of a span each period has that no earlier one has. */
const placesInSpan = (made: RecordClass, reading: Reading, span: Span): Sql =>
  newIn(where(recordsOf(made, reading, span), isPerson, sql`spot <> ${text("")}`), keysOf(made, reading), "spot")

const newIn = (records: Sql, keys: ReadonlyArray<OwnName>, thing: OwnName): Sql => {
  const fixed = columns(keys.filter((key) => key !== "p"))
  const of = keys.includes(thing) ? fixed : sql`${fixed}, ${own(thing)}`
  return sql`SELECT ${fixed}, q, count(*) AS total FROM (SELECT ${of}, min(p) AS q FROM (${records}) AS records GROUP BY ${of}) AS earliest GROUP BY ${fixed}, q`
}

/** Which places and categories the records of states name, for each member: whether some may restate others. */
const unitsOfStates = (made: RecordClass, reading: Reading): Sql =>
  sql`SELECT k, spot, mask FROM (${where(recordsOf(made, reading), isNumber)}) AS records GROUP BY k, spot, mask`

/** How many records of states each period has. */
const recordedStates = (made: RecordClass, reading: Reading): Sql => {
  const keys = columns(keysOf(made, reading))
  return sql`SELECT ${keys}, count(*) AS recorded FROM (${where(recordsOf(made, reading), isNumber)}) AS records GROUP BY ${keys}`
}

/** The state at the end of each period, added up; with `isDetailed` for each place and set of disaggregations. */
const states = (
  made: RecordClass,
  reading: Reading,
  choice: { readonly members: ReadonlyArray<number>; readonly isDetailed: boolean }
): Sql => {
  const { dialect } = reading
  const keys = keysOf(made, reading)
  const fixed = keys.filter((key) => key !== "p")
  const detail = (["spot", "mask"] as const).filter((column) => !fixed.includes(column))
  const carried = dialect.statesCarried({
    records: where(recordsOf(made, reading, choice), isNumber),
    unit: [...fixed, ...detail, ...otherCategories(reading)],
    periods: made.periods.length,
    freshUntil: freshUntil(made)
  })
  return grouped(reading, {
    from: carried,
    keys: [...fixed, "q", ...(choice.isDetailed ? detail : [])],
    figures: sql`${dialect.asText(sql`sum(number)`)} AS total, sum(CASE WHEN p = q THEN 1 ELSE 0 END) AS fresh`
  })
}

/** The last period in which a record is fresh: the one before the first that asks for a later day. */
const freshUntil = ({ periods }: RecordClass): Sql => {
  const [oldest = "", ...later] = periods.map(({ freshFrom }) => freshFrom)
  const isEver = oldest <= (periods[0]?.period.start ?? "") && later.every((from) => from === oldest)
  const index = indexIn([oldest, ...later])
  return isEver ? sql`${periods.length - 1}` : sql`CASE WHEN day < ${day(oldest)} THEN -1 ELSE ${index} END`
}

/** What a server is asked for the figures of a class. Each statement gives few rows, however many records there are. */
export const figureStatements = {
  sums,
  ratios,
  interviews,
  means,
  candidates,
  lastRecords,
  people,
  rowsInSpan,
  placesInSpan,
  unitsOfStates,
  recordedStates,
  states
} as const

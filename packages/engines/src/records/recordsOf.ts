import type { Grouping } from "@logframe/core"
import type { Dialect } from "./Dialect.js"
import type { RecordClass } from "./RecordClass.js"
import { type OwnName, type Sql, all, day, dictionary, joined, listed, own, sql, text, texts } from "./Sql.js"

/** Rows of a server in our own columns, one statement whatever tables they are in. */
export interface Relation {
  /**
   * A query with the columns `source` (an index), `name`, `day`, `place` (empty where there is none), `c0`... (one for each
   * disaggregation; empty where there is none), `number`, `word` (`true`, `false`, or a text), `numerator`, `denominator`,
   * `sample`, `person` (null where there is none), `illustrative` (0 or 1), `fault` (empty where there is none).
   */
  readonly query: Sql
  /** How each source is called among files. */
  readonly sources: ReadonlyArray<string>
  /** Ids of disaggregations, in order of their columns. */
  readonly dimensions: ReadonlyArray<string>
}

/** What a statement reads, and by what it tells figures apart. */
export interface Reading {
  readonly dialect: Dialect
  readonly relation: Relation
  readonly grouping: Grouping | undefined
}

/** The columns of groups, in order: the place of a level, then a category of each disaggregation. */
export const groupColumns = (grouping: Grouping | undefined): ReadonlyArray<OwnName> =>
  grouping
    ? [
        ...(grouping.placeGroups ? [groupPlace] : []),
        ...grouping.dimensions.map((_, index): OwnName => `g${index + 1}`)
      ]
    : []

const groupPlace: OwnName = "g0"

/** By what the figures of a class are told apart. */
export const keysOf = ({ isByPlace }: RecordClass, { grouping }: Reading): ReadonlyArray<OwnName> => [
  "k",
  "p",
  ...groupColumns(grouping),
  ...(isByPlace ? (["spot"] as const) : [])
]

/** The columns of categories that are not those of groups. */
export const otherCategories = ({ relation, grouping }: Reading): ReadonlyArray<OwnName> =>
  relation.dimensions.flatMap(
    (id, index): ReadonlyArray<OwnName> => (grouping?.dimensions.includes(id) ? [] : [`c${index}`])
  )

/** Columns, with commas between them. */
export const columns = (names: ReadonlyArray<OwnName>): Sql => listed(names.map(own))

interface Choice {
  /** Indexes of the members whose records are meant. */
  readonly members?: ReadonlyArray<number>
  readonly first?: string
  readonly last?: string
}

/**
 * The records of a class: `k` is the member, `p` the period, both as indexes; `mask` tells by its bits which categories are
 * named that are not those of the group. `spot` is the place, and none where that is the group's own.
 */
export const recordsOf = (made: RecordClass, reading: Reading, choice: Choice = {}): Sql => {
  const { dialect, relation } = reading
  const named = (choice.members ?? [...made.members.keys()]).flatMap((index) =>
    (made.members[index]?.names ?? []).map((each) => [each, String(index)] as const)
  )
  const groups = groupsOf(reading)
  const others = otherCategories(reading)
  const selected = [
    sql`${dialect.lookUp(own("name"), dictionary(named))} AS k`,
    sql`${indexIn(made.periods.map(({ period }) => period.start))} AS p`,
    groups.spot,
    ...groups.selected,
    sql`${maskOf(others)} AS mask`,
    ...others.map(own),
    sql`source, day, number, word, numerator, denominator, sample, person, illustrative`
  ]
  const conditions = [
    sql`fault = ${text("")}`,
    dialect.isOneOf(own("name"), texts(named.map(([each]) => each))),
    ...daysOf(made, choice),
    ...groups.conditions
  ]
  return sql`SELECT ${listed(selected)} FROM (${relation.query}) AS relation WHERE ${all(conditions)}`
}

interface Groups {
  readonly spot: Sql
  readonly selected: ReadonlyArray<Sql>
  readonly conditions: ReadonlyArray<Sql>
}

const groupsOf = ({ dialect, relation, grouping }: Reading): Groups => {
  const place = grouping?.placeGroups && dialect.lookUp(own("place"), dictionary(grouping.placeGroups))
  const categories = (grouping?.dimensions ?? []).map((id) => own(`c${relation.dimensions.indexOf(id)}`))
  const told = [...(place ? [place] : []), ...categories]
  return {
    spot: place ? sql`CASE WHEN place = ${place} THEN ${text("")} ELSE place END AS spot` : sql`place AS spot`,
    selected: [
      ...(place ? [sql`${place} AS ${own(groupPlace)}`] : []),
      ...categories.map((column, index) => sql`${column} AS ${own(`g${index + 1}`)}`)
    ],
    conditions: told.map((each) => sql`${each} <> ${text("")}`)
  }
}

/** The days of the data, or of a span within them: a target may begin before the data do, or end after them. */
const daysOf = ({ periods }: RecordClass, { first = "", last }: Choice): ReadonlyArray<Sql> => {
  const [start = "", end = ""] = [periods[0]?.period.start, periods.at(-1)?.period.end]
  return [
    sql`day >= ${day(first > start ? first : start)}`,
    sql`day <= ${day(last !== undefined && last < end ? last : end)}`
  ]
}

const maskOf = (categories: ReadonlyArray<OwnName>): Sql =>
  categories.length === 0
    ? sql`0`
    : joined(
        categories.map((column, index) => sql`CASE WHEN ${own(column)} <> ${text("")} THEN ${2 ** index} ELSE 0 END`),
        sql` + `
      )

/** How many of some days in order, but the first, a record's day has reached: by halves, so that few are compared. */
export const indexIn = (starts: ReadonlyArray<string>, offset = 0): Sql => {
  if (starts.length <= 1) return sql`${offset}`
  const middle = Math.ceil(starts.length / 2)
  const low = indexIn(starts.slice(0, middle), offset)
  const high = indexIn(starts.slice(middle), offset + middle)
  return sql`CASE WHEN day < ${day(starts[middle] ?? "")} THEN ${low} ELSE ${high} END`
}

import { type Diagnostic, type Origin, type Programme, planMeasure, suggest } from "@logframe/core"
import { type AnswerRow, numberIn } from "./Counted.js"
import type { Ask } from "./figure.js"
import type { Relation } from "./recordsOf.js"
import type { RowFault } from "./relationOf.js"
import { type Sql, listed, own, sql, text } from "./Sql.js"

/** What is wrong with records, and how many there are. */
export interface FaultsFound {
  readonly diagnostics: ReadonlyArray<Diagnostic>
  readonly rows: number
  readonly setAside: number
}

/** How many names that nobody knows, and other faults, are told of. */
const shown = 50

/** Finds the records that are set aside. A table has no lines, so that each kind of fault is told once, with its rows. */
export const findFaults = async (
  relation: Relation,
  programme: Programme,
  { ask }: { readonly ask: Ask }
): Promise<FaultsFound> => {
  const totals = await ask(sql`SELECT fault, count(*) AS total FROM (${relation.query}) AS relation GROUP BY fault`)
  const rows = totals.reduce((sum, row) => sum + numberIn(row, "total"), 0)
  const setAside = totals.reduce((sum, row) => sum + (row.fault === "" ? 0 : numberIn(row, "total")), 0)
  const found = setAside === 0 ? [] : await ask(culprits(relation))
  return { rows, setAside, diagnostics: found.map((row) => findingOf(row, { relation, programme })) }
}

/** The texts at fault, by how often they are there: `r0` the name, `r1` the place, then the categories. */
const culprits = ({ query, dimensions }: Relation): Sql => {
  const told = (["name", "place", ...dimensions.map((_, at) => `c${at}` as const)] as const).map((column, at) => ({
    as: own(`r${at}`),
    of: sql`CASE WHEN fault IN (${text(["indicator", "place"][at] ?? "category")}, ${text(at === 0 ? "period" : "category")}) THEN ${own(column)} ELSE ${text("")} END`
  }))
  const columns = listed(told.map(({ as }) => as))
  const bad = sql`SELECT source, fault, ${listed(told.map(({ as, of }) => sql`${of} AS ${as}`))} FROM (${query}) AS relation WHERE fault <> ${text("")}`
  return sql`SELECT source, fault, ${columns}, count(*) AS total FROM (${bad}) AS bad GROUP BY source, fault, ${columns} ORDER BY total DESC, source, fault, ${columns} LIMIT ${shown}`
}

/** A finding of a table as a whole. The number of its rows is among what it is made from. */
const errorAt = (code: string, origin: Origin, params: Diagnostic["params"]): Diagnostic => ({
  code,
  severity: "error",
  params,
  origin,
  related: []
})

interface Known {
  readonly relation: Relation
  readonly programme: Programme
}

const findingOf = (row: AnswerRow, { relation, programme }: Known): Diagnostic => {
  const origin = { file: relation.sources[numberIn(row, "source")] ?? "", path: [] }
  const rows = numberIn(row, "total")
  const { fault } = row
  if (fault === "indicator") {
    const id = row["r0"] ?? ""
    const nearest = suggest(
      id,
      planMeasure(programme).flatMap(({ names }) => names)
    )
    return errorAt("known-indicator", origin, { id, nearest, rows })
  }
  if (fault === "period") return outsideOfData(row["r0"] ?? "", programme, { origin, rows })
  if (fault === "place") {
    const name = row["r1"] ?? ""
    return errorAt("known-place", origin, {
      kind: "place",
      name,
      nearest: suggest(
        name,
        programme.places.map(({ id }) => id)
      ),
      rows
    })
  }
  if (fault === "category") return unknownCategory(row, { relation, programme })
  const { key, expected } = expectations.get(fault ?? "") ?? { key: "", expected: "a row that can be read" }
  return errorAt("valid-value", origin, { key, expected, actual: `something else in ${rows} rows`, rows })
}

/** The finding for rows of an indicator from outside of its logframes' data. */
const outsideOfData = (
  id: string,
  programme: Programme,
  { origin, rows }: { readonly origin: Origin; readonly rows: number }
): Diagnostic => {
  const homes = planMeasure(programme).filter(({ names }) => names.includes(id))
  const spans = homes.map(({ logframe }) => logframe.dataPeriod.label).join(", ")
  return errorAt("valid-data-period", origin, { id, period: "some other time", spans, rows })
}

const unknownCategory = (row: AnswerRow, { relation, programme }: Known): Diagnostic => {
  const given = relation.dimensions.map((id, at) => ({ id, name: row[`r${at + 2}`] ?? "" }))
  const known = (id: string): ReadonlyArray<string> =>
    programme.disaggregations.find((each) => each.id === id)?.categories.map((category) => category.id) ?? []
  const wrong = given.find(({ id, name }) => name !== "" && !known(id).includes(name)) ?? { id: "", name: "" }
  const origin = { file: relation.sources[numberIn(row, "source")] ?? "", path: [] }
  return errorAt("known-place", origin, {
    kind: `category of ${wrong.id}`,
    name: wrong.name,
    nearest: suggest(wrong.name, known(wrong.id)),
    rows: numberIn(row, "total")
  })
}

const expectations: ReadonlyMap<string, { readonly key: string; readonly expected: string }> = new Map<
  RowFault,
  { readonly key: string; readonly expected: string }
>([
  ["date", { key: "date", expected: "a day such as 2009-03-14, and no period beside it" }],
  ["number", { key: "value", expected: "a number of at most 9007199254740991" }],
  ["figure", { key: "value", expected: "a figure (a missing figure is no row; none at all is written 0)" }],
  ["meaning", { key: "values", expected: "a value that the mapping has a meaning for" }]
])

import { periodFinding } from "../decode/Draft.js"
import { errorAt } from "../diagnostic/Diagnostic.js"
import { type Origin, nameOf, within } from "../diagnostic/Origin.js"
import type { DataSource } from "../model/DataSource.js"
import type { ProgrammeFrame } from "../model/Programme.js"
import { lackingFields } from "../model/lackingFields.js"
import { observationColumns } from "../model/observationColumns.js"
import { parseDay } from "../period/day.js"
import { parsePeriod } from "../period/parsePeriod.js"
import { suggest } from "../source/suggest.js"
import type { Scope } from "./Scope.js"

/** What a mapping is held against. */
export interface MappingContext {
  readonly frame: ProgrammeFrame
  readonly scope: Scope
}

/** Checks what a source says its columns mean: columns and names that are not known, and rows that would mean two things. */
export const checkDataSource = (source: DataSource, context: MappingContext): void => {
  for (const { field, text, isFor, origin } of meaningsIn(source)) {
    if (isKnownColumn(field, isFor === "column" ? nameOf(origin) : origin, context) && text !== undefined)
      checkMeaning({ field, text, origin }, context)
  }
  checkWhole(source, context)
}

interface Meaning {
  readonly field: string
  /** What a cell of it is; undefined where only the column is named. */
  readonly text: string | undefined
  readonly isFor: "column" | "value"
  readonly origin: Origin
}

const meaningsIn = ({ columns = [], wide }: DataSource): ReadonlyArray<Meaning> => [
  ...columns.flatMap(({ field, from, origin }): ReadonlyArray<Meaning> => {
    const column: Meaning = { field, text: undefined, isFor: "column", origin }
    if (from.kind === "constant") {
      const at = within(origin, "constant")
      return [column, { field, text: from.text, isFor: "value", origin: at }]
    }
    const values = [...(from.values ?? [])].map(
      ([theirs, text]): Meaning => ({ field, text, isFor: "value", origin: within(origin, "values", theirs) })
    )
    return [column, ...values]
  }),
  ...wide.flatMap(({ fields, origin }) =>
    [...fields].flatMap(([field, text]): ReadonlyArray<Meaning> => {
      const at = within(origin, field)
      return [
        { field, text: undefined, isFor: "column", origin: at },
        { field, text, isFor: "value", origin: at }
      ]
    })
  )
]

const isKnownColumn = (field: string, origin: Origin, { frame, scope }: MappingContext): boolean => {
  const known = [...observationColumns, ...frame.disaggregations.map(({ id }) => id)]
  if (known.includes(field)) return true
  if (scope.diagnostics.some((finding) => finding.origin.path.join("\n") === origin.path.join("\n"))) return false
  scope.diagnostics.push(
    errorAt("known-column", origin, { column: field, nearest: suggest(field, known), known: known.join(", ") })
  )
  return false
}

const checkMeaning = (
  { field, text, origin }: { readonly field: string; readonly text: string; readonly origin: Origin },
  { frame, scope }: MappingContext
): void => {
  if (field === "indicator") scope.resolve(text, scope.references, { kind: "indicator", origin })
  else if (field === "place") scope.resolve(text, scope.places, { kind: "place", origin })
  else if (field === "source") scope.resolve(text.split(":", 1)[0] ?? "", scope.sources, { kind: "source", origin })
  else if (field === "period") {
    const period = parsePeriod(text, frame.calendar)
    if ("fault" in period) scope.diagnostics.push(periodFinding(period.fault, origin))
  } else if (field === "date") {
    if (parseDay(text) !== undefined) return
    const params = { key: "date", expected: "a day such as 2009-03-14", actual: `"${text}"` }
    scope.diagnostics.push(errorAt("valid-value", origin, params))
  } else if (!observationColumns.includes(field)) {
    const categories = scope.categoriesOf(field)
    if (categories) scope.resolve(text, categories, { kind: "category", origin })
  }
}

/** What the columns say together: each of ours at most once, and all that a row needs. */
const checkWhole = (source: DataSource, { scope }: MappingContext): void => {
  const { columns, wide, reading, origin } = source
  const blame = (at: Origin, detail: string, remedy: string): void => {
    scope.diagnostics.push(errorAt("valid-mapping", at, { detail, remedy }))
  }
  const mapped = new Set(columns?.map(({ field }) => field))
  for (const each of wide) {
    const own = [...each.fields.keys()]
    const twice = [
      ...own.filter((field) => mapped.has(field) || field === "value"),
      ...(mapped.has("value") ? ["value"] : [])
    ]
    for (const field of new Set(twice)) {
      const detail = `The rows of "${each.column}" take "${field}" from two places`
      blame(nameOf(each.origin), detail, "Say it under `columns:`, or under `wide:`, and not under both.")
    }
  }
  if (reading.decimal !== undefined && reading.thousands === (reading.decimal === "," ? "comma" : "point"))
    blame(within(origin, "thousands"), "The same mark divides thousands and decimals", "Correct one of the two.")
  for (const field of lackingFields(source)) {
    const remedy = `Add \`${field}\` to \`columns:\`, with a column of the table or \`{constant: ...}\`.`
    blame(within(origin, "columns"), `Nothing says the ${field} of the rows of "${source.id}"`, remedy)
  }
}

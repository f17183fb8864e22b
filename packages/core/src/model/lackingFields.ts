import type { DataSource } from "./DataSource.js"

const figures = ["value", "numerator", "person"]

/** What a row needs and the mapping of a source does not say; nothing where the tables have our own columns. */
export const lackingFields = ({ columns, wide }: Pick<DataSource, "columns" | "wide">): ReadonlyArray<string> => {
  if (!columns) return []
  const always = new Set([...columns.map(({ field }) => field), ...(wide.length > 0 ? ["value"] : [])])
  const isSaid = (field: string): boolean =>
    always.has(field) || (wide.length > 0 && wide.every(({ fields }) => fields.has(field)))
  return [
    ...(isSaid("indicator") ? [] : ["indicator"]),
    ...(isSaid("period") || isSaid("date") ? [] : ["period"]),
    ...(figures.some(isSaid) ? [] : ["value"])
  ]
}

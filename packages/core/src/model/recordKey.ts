import { byText } from "../source/byText.js"
import type { Observation } from "./Observation.js"

/**
 * What two rows of one indicator have in common where they are the same record given twice: its id, and the categories and the
 * person that it is told for. Undefined for reports, and for records without an id, of which any number may be alike.
 */
export const recordKey = ({ record, date, categories, person }: Observation): string | undefined => {
  if (record === undefined || (date === undefined && person === undefined)) return undefined
  return JSON.stringify([record, Object.entries(categories).toSorted(([a], [b]) => byText(a, b)), person ?? null])
}

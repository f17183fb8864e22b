import type { Observation } from "../model/Observation.js"
import { byText } from "../source/byText.js"
import type { Duplicate } from "./DataQuality.js"

/**
 * Reports of an indicator for the same period, place and categories, each beside the first, and whether they say the same; and
 * records that are alike in everything, down to the note. Of records without an id nobody can say whether they are two events
 * or one that was given twice.
 *
 * USAID, ADS 201, Data Quality Assessment checklist, standard Integrity: no duplicates; WHO, Data quality review, Module 1.
 */
export const duplicates = (rows: ReadonlyArray<Observation>): ReadonlyArray<Duplicate> => {
  const first = new Map<string, Observation>()
  return rows.flatMap((row) => {
    const key = row.date === undefined ? factOf(row) : JSON.stringify([factOf(row), figureOf(row), row.note])
    const earlier = first.get(key)
    if (!earlier) {
      first.set(key, row)
      return []
    }
    if (row.date !== undefined && row.record !== undefined) return []
    return [{ origin: row.origin, first: earlier.origin, isSame: figureOf(row) === figureOf(earlier) }]
  })
}

const factOf = ({ period, date, place, categories, person, record }: Observation): string => {
  const parts = Object.entries(categories).toSorted(([a], [b]) => byText(a, b))
  return JSON.stringify([period.start, period.end, date ?? null, place ?? null, parts, person ?? null, record ?? null])
}

const figureOf = ({ value, numerator, denominator, sample }: Observation): string =>
  JSON.stringify([value ?? null, numerator ?? null, denominator ?? null, sample ?? null])

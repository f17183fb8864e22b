import { type Origin, originOf } from "../../diagnostic/Origin.js"
import { defineRule } from "../../lint/Rule.js"
import type { Observation } from "../../model/Observation.js"
import { byText } from "../../source/byText.js"

/** Fewer rows than these may be alike by chance. */
const fewest = 10

/** No two files hold many records that are alike in everything. */
export const noOverlappingFiles = defineRule({
  id: "no-overlapping-files",
  severity: "warning",
  about: "data",
  source:
    "W3C, The RDF Data Cube Vocabulary (Recommendation, 2014), integrity constraint IC-12: no duplicate observations",
  find: ({ observations, report }) => {
    const [first] = observations
    if (observations.every(({ origin }) => origin.file === first?.origin.file)) return
    const filesOf = new Map<string, Map<string, number>>()
    for (const row of observations) {
      if (row.date === undefined || row.record !== undefined) continue
      const key = keyOf(row)
      const files = filesOf.get(key) ?? new Map<string, number>()
      files.set(row.origin.file, (files.get(row.origin.file) ?? 0) + 1)
      filesOf.set(key, files)
    }
    for (const [file, { other, rows }] of mostShared(filesOf.values())) {
      if (rows < fewest) continue
      const related: ReadonlyArray<Origin> = [originOf(other)]
      report(originOf(file), { file, other, rows }, { related })
    }
  },
  message: ({ file, other, rows }) => `${rows} records of ${file} are alike in everything to records of ${other}.`,
  why: "exports that overlap count events twice; without ids nobody can tell the same event from another like it.",
  remedy: () =>
    "Add the column `record` with each record's id, of which only the first counts; or cut the exports so that no day is in two."
})

const keyOf = ({
  indicator,
  date,
  place,
  categories,
  value,
  numerator,
  denominator,
  sample,
  person,
  note
}: Observation): string => {
  const told = Object.entries(categories).toSorted(([a], [b]) => byText(a, b))
  return JSON.stringify([indicator, date, place, told, value, numerator, denominator, sample, person, note])
}

/** Of each file the earlier one, by name, with which it has most records in common. */
const mostShared = (
  counts: Iterable<ReadonlyMap<string, number>>
): ReadonlyMap<string, { readonly other: string; readonly rows: number }> => {
  const shared = new Map<string, Map<string, number>>()
  for (const files of counts) {
    if (files.size < 2) continue
    const [first = ["", 0] as const, ...others] = [...files].toSorted(([a], [b]) => byText(a, b))
    for (const [file, rows] of others) {
      const known = shared.get(file) ?? new Map<string, number>()
      known.set(first[0], (known.get(first[0]) ?? 0) + Math.min(rows, first[1]))
      shared.set(file, known)
    }
  }
  return new Map(
    [...shared].map(([file, others]) => {
      const [most = ["", 0] as const] = [...others].toSorted(([a, n], [b, m]) => m - n || byText(a, b))
      return [file, { other: most[0], rows: most[1] }]
    })
  )
}

import type { Observation } from "../model/Observation.js"

/**
 * The last record by date; of several on a day the one with the highest value, then the largest sample, then one that is
 * marked as illustrative, so that their order does not matter.
 */
export const lastOf = (records: ReadonlyArray<Observation>): Observation | undefined =>
  records.reduce<Observation | undefined>((last, record) => (last && !isLater(record, last) ? last : record), undefined)

/** Whether a record comes after another, by date, then by value. */
export const isLater = (record: Observation, last: Observation): boolean => {
  const [date = "", before = ""] = [record.date, last.date]
  if (date !== before) return date > before
  const [value = "", other = ""] = [record.value, last.value]
  if (value !== other) return value > other
  if (record.sample !== last.sample) return (record.sample ?? -1) > (last.sample ?? -1)
  return record.illustrative && !last.illustrative
}

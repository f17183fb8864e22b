import { within } from "../../diagnostic/Origin.js"
import type { Origin } from "../../diagnostic/Origin.js"
import { defineRule } from "../../lint/Rule.js"
import { recordKey } from "../../model/recordKey.js"

/** No record is given twice. */
export const noRepeatedRecord = defineRule({
  id: "no-repeated-record",
  severity: "error",
  about: "rows",
  source:
    "W3C, The RDF Data Cube Vocabulary (Recommendation, 2014), integrity constraint IC-12: no duplicate observations",
  find: ({ indicator: id, observations, report }) => {
    const first = new Map<string, Origin>()
    for (const observation of observations) {
      const key = recordKey(observation)
      if (key === undefined) continue
      const earlier = first.get(key)
      const at = within(observation.origin, "record")
      if (earlier) report(at, { id, record: observation.record }, { related: [earlier] })
      else first.set(key, at)
    }
  },
  message: ({ id, record }) => `The record "${record}" of "${id}" is given twice.`,
  why: "one event would be counted twice; only the first row is. Exports that overlap are the usual cause.",
  remedy: () => "Delete one of the rows; where the record was corrected, the one that is out of date."
})

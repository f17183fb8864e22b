import { nameOf } from "../../diagnostic/Origin.js"
import { listed } from "../../wording/listed.js"
import { defineRule } from "../../lint/Rule.js"
import { resultsOf } from "../../model/Logframe.js"

/** Where a logframe says how often indicators are measured, and by whom, it says so of each. */
export const requireReporting = defineRule({
  id: "require-reporting",
  severity: "note",
  about: "logframe",
  source:
    "USAID, Performance Indicator Reference Sheet (PIRS) Guidance & Template (ADS 201maf, 2022), fields Reporting Frequency and Individual(s) Responsible",
  find: ({ logframe, report }) => {
    const indicators = resultsOf(logframe).flatMap((result) =>
      result.indicators.map(({ id, origin, frequency, responsible }) => ({
        id,
        origin,
        said: { "how often": frequency !== undefined, "by whom": (responsible ?? result.responsible) !== undefined }
      }))
    )
    // The matrix of many donors has no room for either: a logframe that never says it follows another form.
    for (const what of ["how often", "by whom"] as const) {
      const bare = indicators.filter(({ said }) => !said[what])
      const [first] = bare
      if (!first || bare.length === indicators.length) continue
      const params = { count: bare.length, ids: listed(bare.map(({ id }) => id)), what }
      report(nameOf(first.origin), params)
    }
  },
  message: ({ count, ids, what }) => `${ids} ${count === 1 ? "does" : "do"} not say ${what}, and other indicators do.`,
  why: "what nobody has to measure by a day is measured when the report is late.",
  remedy: ({ what }) =>
    what === "how often"
      ? "Write `frequency:`."
      : "Write `responsible:` with the indicator, or with the result for all of its indicators."
})

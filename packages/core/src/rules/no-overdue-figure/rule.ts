import { defineRule } from "../../lint/Rule.js"
import { keptBy } from "../../memory/keptBy.js"
import { type Logframe, indicatorsOf } from "../../model/Logframe.js"

/** A baseline or target that was to be determined by a day is there when data go beyond that day. */
export const noOverdueFigure = defineRule({
  id: "no-overdue-figure",
  severity: "warning",
  about: "data",
  source:
    "USAID TIPS 8, Baselines and Targets (2nd edition, 2010), Establishing the baseline: what to do where no baseline exists yet",
  find: ({ programme, observations, report }) => {
    // No clock: the data themselves tell how late it is at least.
    const last = observations.reduce((latest, { period }) => (period.end > latest ? period.end : latest), "")
    if (last === "") return
    for (const { id, pending } of programme.logframes.flatMap(pendingIn)) {
      for (const { what, period, by, origin } of pending) {
        if (by < last) report(origin, { id, what, period: period?.label, by, last })
      }
    }
  },
  message: ({ id, what, period, by, last }) =>
    `The ${what} of "${id}"${period === undefined ? "" : ` for ${period}`} was to be determined by ${by}, and there are data until ${last}.`,
  why: "a baseline that comes late measures what the work has done already, and a late target is set to what was reached.",
  remedy: () => "Write the figure; or the new day, and why it is late under `note:` of the result."
})

/** Few indicators have a figure that is still to come, and there may be very many indicators. */
const pendingIn = keptBy((logframe: Logframe) => indicatorsOf(logframe).filter(({ pending }) => pending.length > 0))

import { nameOf } from "../../diagnostic/Origin.js"
import { defineRule } from "../../lint/Rule.js"
import type { Target } from "../../model/Indicator.js"
import { indicatorsOf } from "../../model/Logframe.js"

/** The targets of one indicator are in one calendar: fiscal years or calendar years. */
export const consistentCalendar = defineRule({
  id: "consistent-calendar",
  severity: "warning",
  about: "logframe",
  source:
    "USAID TIPS 8, Baselines and Targets (2nd edition, 2010), What are baselines and targets?: a target has an explicit timeframe",
  find: ({ logframe, frame, report }) => {
    if (frame.calendar.fiscalYearStart === 1) return
    for (const { id, targets } of indicatorsOf(logframe)) {
      const fiscal = targets.find(isFiscal)
      const calendar = targets.find((target) => !isFiscal(target) && isOfYears(target))
      if (!fiscal || !calendar) continue
      const params = { id, fiscal: fiscal.period.label, calendar: calendar.period.label }
      report(nameOf(calendar.origin), params, { related: [nameOf(fiscal.origin)] })
    }
  },
  message: ({ id, fiscal, calendar }) =>
    `"${id}" has targets by fiscal year (${fiscal}) and by calendar year (${calendar}).`,
  why: "some months lie between the two, or in both.",
  remedy: () => "Write all of them by fiscal year (`FY2008`), or all by calendar year."
})

const isFiscal = ({ period }: Target): boolean => period.label.startsWith("FY")

/** Whether a period is made of calendar years; a month or a day is the same in both calendars. */
const isOfYears = ({ period }: Target): boolean => period.start.endsWith("-01-01") && period.end.endsWith("-12-31")

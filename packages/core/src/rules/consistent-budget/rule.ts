import { within } from "../../diagnostic/Origin.js"
import { defineRule } from "../../lint/Rule.js"
import { resultsOf } from "../../model/Logframe.js"
import type { Budget, Result } from "../../model/Result.js"
import { exactSum } from "../../statistics/exactSum.js"

/** The budgets of what lies below a result do not come to more than its own. */
export const consistentBudget = defineRule({
  id: "consistent-budget",
  severity: "warning",
  about: "logframe",
  source:
    "European Commission, Project Cycle Management Guidelines (2004), section 5, The Logical Framework Approach, on resource and cost schedules",
  find: ({ logframe, report }) => {
    for (const { level, id, budget, children } of resultsOf(logframe)) {
      if (!budget) continue
      const parts = children.flatMap(partsOf).filter(({ currency }) => currency === budget.currency)
      const sum = exactSum(parts.map(({ amount }) => amount))
      if (sum <= budget.amount + 1e-9 * Math.abs(budget.amount)) continue
      const related = parts.map(({ origin }) => within(origin, "amount"))
      report(within(budget.origin, "amount"), { level, id, amount: budget.amount, sum }, { related })
    }
  },
  message: ({ level, id, amount, sum }) =>
    `The budgets below ${level === "goal" ? "the goal" : `${level} "${id}"`} add up to ${sum}, and its own is ${amount}.`,
  why: "either money is counted twice, or more is planned than there is.",
  remedy: () => "Correct the amounts; what is below a result may cost less than it, and never more."
})

/** The nearest budgets at or below a result; what is below one of them is its part. */
const partsOf = ({ budget, children }: Result): ReadonlyArray<Budget> => (budget ? [budget] : children.flatMap(partsOf))

import { within } from "../../diagnostic/Origin.js"
import { defineRule } from "../../lint/Rule.js"
import { resultsOf } from "../../model/Logframe.js"

/** An amount of money has a currency: its own, or the programme's. */
export const requireCurrency = defineRule({
  id: "require-currency",
  severity: "warning",
  about: "logframe",
  source: "IATI Standard 2.03, activity standard, budget: a value has a currency, its own or the activity's default",
  find: ({ logframe, report }) => {
    for (const { level, id, budget } of resultsOf(logframe)) {
      if (budget && budget.currency === undefined)
        report(within(budget.origin, "amount"), { level, id, amount: budget.amount })
    }
  },
  message: ({ level, id, amount }) =>
    `The budget of ${level === "goal" ? "the goal" : `${level} "${id}"`}, ${amount}, has no currency.`,
  why: "an amount in no currency can be compared with nothing that was spent.",
  remedy: () => "Write `currency: USD` in programme.yaml for all amounts, or in this budget."
})

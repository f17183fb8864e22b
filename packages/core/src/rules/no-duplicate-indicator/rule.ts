import { nameOf } from "../../diagnostic/Origin.js"
import { plainWords } from "../../wording/plainWords.js"
import { unitKind } from "../../wording/unitKind.js"
import { defineRule } from "../../lint/Rule.js"
import type { Indicator } from "../../model/Indicator.js"
import { indicatorsOf } from "../../model/Logframe.js"
import { wording } from "../../model/Text.js"

/** Nothing is measured twice under two ids. */
export const noDuplicateIndicator = defineRule({
  id: "no-duplicate-indicator",
  severity: "warning",
  about: "logframe",
  source:
    "USAID TIPS 6, Selecting Performance Indicators (2nd edition, 2010), characteristic Adequate: the minimum of indicators that is necessary",
  find: ({ logframe, frame, report }) => {
    const first = new Map<string, Indicator>()
    for (const indicator of indicatorsOf(logframe)) {
      const title = plainWords(wording(indicator.title, frame.language)).join(" ")
      // How many, and which share of all, are two measures of one thing.
      const key = `${title} ${unitKind(indicator.unit) === "percent" ? "%" : ""}`
      const earlier = first.get(key)
      if (!earlier) first.set(key, indicator)
      else if (earlier.id !== indicator.id)
        report(
          nameOf(indicator.origin),
          { id: indicator.id, earlier: earlier.id },
          { related: [nameOf(earlier.origin)] }
        )
    }
  },
  message: ({ id, earlier }) => `"${id}" has the title of "${earlier}".`,
  why: "two ids for one measure are reported twice, and their figures drift apart.",
  remedy: () => "Keep one of them where it belongs; if they differ, let their titles say how."
})

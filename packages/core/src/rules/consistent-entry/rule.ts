import { within } from "../../diagnostic/Origin.js"
import { type UnitKind, unitKind } from "../../wording/unitKind.js"
import { defineRule } from "../../lint/Rule.js"
import type { Entry } from "../../model/Indicator.js"
import { indicatorsOf } from "../../model/Logframe.js"

/** The unit and the kind of entry do not contradict each other. */
export const consistentEntry = defineRule({
  id: "consistent-entry",
  severity: "warning",
  about: "logframe",
  source:
    "USAID, Performance Indicator Reference Sheet (PIRS) Guidance & Template (ADS 201maf, 2022), fields Unit of Measure and Data Type",
  find: ({ logframe, report }) => {
    for (const { id, unit, entry, origin } of indicatorsOf(logframe)) {
      const advice = adviceFor(unitKind(unit), entry)
      if (advice !== undefined) report(within(origin, "entry"), { id, unit, entry, advice })
    }
  },
  message: ({ id, unit, entry }) => `"${id}" is measured in ${unit}, and its entry is ${entry}.`,
  why: "the entry decides how figures add up; percentages that are added, or people that are taken for a share, make a number that means nothing.",
  remedy: ({ advice }) => `Write \`entry: ${advice}\`, or correct the unit.`
})

const adviceFor = (kind: UnitKind, entry: Entry): string | undefined => {
  if (kind === "percent" && sums.has(entry)) return "ratio"
  if (kind === "answer" && entry !== "yes-no") return "yes-no"
  if (isCounted(kind) && entry === "estimate") return "level"
  return undefined
}

const sums: ReadonlySet<Entry> = new Set(["increment", "running-total", "person"])

const isCounted = (kind: UnitKind): boolean =>
  kind === "people" || kind === "women" || kind === "men" || kind === "things"

import { nameOf, within } from "../../diagnostic/Origin.js"
import { defineRule } from "../../lint/Rule.js"
import type { Indicator } from "../../model/Indicator.js"
import { indicatorsOf } from "../../model/Logframe.js"
import { wordings } from "../../model/wordings.js"
import { baseIn } from "./baseIn.js"

/** The base of a rate is the one that its title or unit names. */
export const consistentBase = defineRule({
  id: "consistent-base",
  severity: "warning",
  about: "logframe",
  source:
    "USAID, Performance Indicator Reference Sheet (PIRS) Guidance & Template (ADS 201maf, 2022), fields Precise Definition(s) and Unit of Measure",
  find: ({ logframe, frame, report }) => {
    for (const indicator of indicatorsOf(logframe)) {
      if (indicator.entry !== "ratio") continue
      const said = saidIn(indicator, frame.language)
      if (said === undefined || said === indicator.per) continue
      const at = indicator.per === undefined ? nameOf(indicator.origin) : within(indicator.origin, "per")
      report(at, { id: indicator.id, said, per: indicator.per })
    }
  },
  message: ({ id, said, per }) =>
    per === undefined
      ? `"${id}" is a rate per ${said}, and has no \`per:\`.`
      : `"${id}" is a rate per ${said}, and its \`per:\` is ${per}.`,
  why: "its figures are computed from numerators and denominators, and come out on another scale than its targets.",
  remedy: ({ said }) => `Write \`per: ${said}\`, or correct the title or unit.`
})

const saidIn = ({ title, unit }: Indicator, language: string): number | undefined =>
  [unit, ...wordings(title, language).map(({ text }) => text)].flatMap((text) => baseIn(text) ?? [])[0]

import { defineRule } from "../../lint/Rule.js"
import type { Risk } from "../../model/Result.js"
import { resultsOf } from "../../model/Logframe.js"

/** Something is done about a risk that matters. */
export const requireMitigation = defineRule({
  id: "require-mitigation",
  severity: "warning",
  about: "logframe",
  source:
    "European Commission, Project Cycle Management Guidelines (2004), section 5 The Logical Framework Approach: assumptions and risks become part of the monitoring and risk management plan",
  find: ({ logframe, report }) => {
    for (const { id, level, risks } of resultsOf(logframe)) {
      for (const risk of risks) {
        if (risk.mitigation === undefined && !isSmall(risk)) report(risk.origin, { id, level })
      }
    }
  },
  message: ({ id, level }) =>
    `A risk of the ${level}${level === "goal" ? "" : ` "${id}"`} says nothing about what is done against it.`,
  why: "a risk that is only named comes as a surprise all the same.",
  remedy: () => "Write `mitigation:`; if nothing can be done, say who watches it, and what happens then."
})

const isSmall = ({ likelihood, impact }: Risk): boolean =>
  likelihood === "low" && (impact === undefined || impact === "low" || impact === "medium")

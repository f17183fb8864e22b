import { measured } from "../../wording/measured.js"
import { defineRule } from "../../lint/Rule.js"
import { indicatorsOf } from "../../model/Logframe.js"
import { wording } from "../../model/Text.js"

/** How a measure begins, and no record or report does. */
const countsSomething =
  /^\s*(?:number|#|%|per ?cent|percentage|proportion|nombre|pourcentage|n[uú]mero|porcentaje|proporci[oó]n|percentagem|porcentagem|propor[cç][aã]o)\s+(?:of|de|d['’]|du|des|do|da|dos|das)\b/iu

/** A means of verification is a place to look a figure up, and not the indicator once more. */
export const noCircularVerification = defineRule({
  id: "no-circular-verification",
  severity: "warning",
  about: "logframe",
  source:
    "European Commission, Project Cycle Management Guidelines (2004), section 5 The Logical Framework Approach: sources of verification say how the information is collected, and by whom and how often",
  find: ({ logframe, frame, report }) => {
    for (const { id, title, verification } of indicatorsOf(logframe)) {
      const subject = measured(wording(title, frame.language)).subject.join(" ")
      for (const { text, origin } of verification) {
        const said = wording(text, frame.language)
        const isTitle = subject !== "" && measured(said).subject.join(" ") === subject
        if (isTitle || countsSomething.test(said)) report(origin, { id, said })
      }
    }
  },
  message: ({ id, said }) => `"${said}" says again what "${id}" measures, and not where the figure can be checked.`,
  why: "a donor who wants to check the figure learns nothing about where to look.",
  remedy: () => "Name the record, register, survey or report in which the figure stands, and who keeps it."
})

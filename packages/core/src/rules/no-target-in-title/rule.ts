import { within } from "../../diagnostic/Origin.js"
import { defineRule } from "../../lint/Rule.js"
import { indicatorsOf } from "../../model/Logframe.js"
import { wordings } from "../../model/wordings.js"
import { targetIn } from "./targetIn.js"

/** A title names what is measured and leaves its target to `targets`. */
export const noTargetInTitle = defineRule({
  id: "no-target-in-title",
  severity: "warning",
  about: "logframe",
  source:
    "USAID TIPS 6, Selecting Performance Indicators (1996), What are performance indicators?: planned levels of achievement, the targets, are separate from the indicators",
  find: ({ logframe, frame, report }) => {
    for (const { id, title, entry, origin } of indicatorsOf(logframe)) {
      if (entry === "yes-no") continue
      const [part] = wordings(title, frame.language).flatMap(({ text }) => targetIn(text) ?? [])
      if (part !== undefined) report(within(origin, "title"), { id, part })
    }
  },
  message: ({ id, part }) => `The title of "${id}" carries a target: "${part}".`,
  why: "a target in words is compared with nothing, and the title is wrong as soon as the target is revised.",
  remedy: () => "Let the title say what is measured, and write the figure under `targets:` or `baseline:`."
})

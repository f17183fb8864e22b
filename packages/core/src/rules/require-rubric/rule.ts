import { nameOf } from "../../diagnostic/Origin.js"
import { listed } from "../../wording/listed.js"
import { defineRule } from "../../lint/Rule.js"
import { indicatorsOf } from "../../model/Logframe.js"

/** A judgement says what each rank means, so that two people give the same one. */
export const requireRubric = defineRule({
  id: "require-rubric",
  severity: "note",
  about: "logframe",
  source:
    "USAID TIPS 6, Selecting Performance Indicators (2nd edition, 2010), characteristic Objective: unambiguous about what is being measured",
  find: ({ logframe, report }) => {
    const bare = indicatorsOf(logframe).filter(
      ({ entry, rubric }) => entry === "judgement" && Object.keys(rubric).length === 0
    )
    const [first] = bare.map(({ origin }) => nameOf(origin))
    if (first) report(first, { count: bare.length, ids: listed(bare.map(({ id }) => id)) })
  },
  message: ({ count, ids }) =>
    `${ids} ${count === 1 ? "is judged by ranks, and it does not say what each means." : "are judged by ranks, and do not say what each means."}`,
  why: "where the meaning of a rank is left to the judge, a change of judge looks like a change of what is judged.",
  remedy: () =>
    "Write `rubric:` in the place of `scale:`, each rank with what must be so: `{weak: No case is pursued, ...}`."
})

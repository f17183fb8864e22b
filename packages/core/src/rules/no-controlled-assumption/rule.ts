import { measured } from "../../wording/measured.js"
import { plainWords } from "../../wording/plainWords.js"
import { defineRule } from "../../lint/Rule.js"
import { type Logframe, resultsOf } from "../../model/Logframe.js"
import { wordings } from "../../model/wordings.js"
import { controlledOpenings } from "./controlledOpenings.js"

/** An assumption is a condition outside of the programme's control. */
export const noControlledAssumption = defineRule({
  id: "no-controlled-assumption",
  severity: "warning",
  about: "logframe",
  source:
    "European Commission, Project Cycle Management Guidelines (2004), section 5 The Logical Framework Approach: assumptions are external factors outside of the direct control of project managers",
  find: ({ logframe, frame, report }) => {
    const own = ownStatements(logframe, frame.language)
    for (const { assumptions } of resultsOf(logframe)) {
      for (const { text, origin } of assumptions) {
        const said = wordings(text, frame.language)
        const id = said.flatMap((each) => own.get(contentOf(each.text)) ?? [])[0]
        if (id !== undefined) report(origin, { id })
        else if (said.some((each) => startsControlled(each.text, each.language))) report(origin)
      }
    }
  },
  message: ({ id }) =>
    id === undefined
      ? "This assumption is about what the programme itself does."
      : `This assumption says again what "${id}" is to achieve.`,
  why: "what the programme controls it must plan and answer for; an assumption would excuse it.",
  remedy: () => "Make it an activity or an output, or name what others must do for it."
})

const contentOf = (text: string): string => measured(text).subject.join(" ")

/** What outputs and activities state, by its words; an outcome may rest on another one. */
const ownStatements = (logframe: Logframe, language: string): ReadonlyMap<string, string> =>
  new Map(
    resultsOf(logframe)
      .filter(({ level }) => level === "output" || level === "activity")
      .flatMap(({ id, statement }) => wordings(statement, language).map(({ text }) => [contentOf(text), id] as const))
      .filter(([content]) => content !== "")
  )

const startsControlled = (text: string, language: string): boolean => {
  const start = plainWords(text).slice(0, 8).join(" ")
  return controlledOpenings[language]?.test(start) ?? false
}

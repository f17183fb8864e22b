import { within } from "../../diagnostic/Origin.js"
import { defineRule, type LogframeContext } from "../../lint/Rule.js"
import type { Indicator } from "../../model/Indicator.js"
import { indicatorsOf, resultsOf } from "../../model/Logframe.js"
import { statementsOf } from "../../model/statementsOf.js"
import { wordingsOf } from "../../model/Wording.js"
import { tokensOf } from "../../wording/tokensOf.js"
import { openWord, vagueWord } from "../../wording/vagueWord.js"

/** A statement leaves nothing open, and an indicator that measures by a word such as "adequate" defines it. */
export const noVagueWord = defineRule({
  id: "no-vague-word",
  severity: "note",
  about: "logframe",
  source:
    "USAID TIPS 6, Selecting Performance Indicators (2nd edition, 2010), Objective: an indicator is unambiguous about what is measured",
  find: ({ logframe, frame, report }) => {
    for (const result of resultsOf(logframe)) {
      if (result.level === "activity") continue
      for (const { tokens, language, origin } of statementsOf(result, frame.language)) {
        const open = openWord(tokens, language)
        if (open !== undefined) report(origin, { level: result.level, id: result.id, word: open })
      }
    }
    for (const indicator of indicatorsOf(logframe)) if (!isDefined(indicator)) check(indicator, frame.language, report)
  },
  message: ({ level, id, word }) =>
    level === undefined
      ? `Indicator "${id}" measures by a word that nothing defines: "${word}".`
      : `The statement of ${level === "goal" ? "the goal" : `${level} "${id}"`} leaves open what is meant: "${word}".`,
  why: "two people would count differently, and each would be right.",
  remedy: ({ level }) =>
    level === undefined
      ? "Say under `definition:` what counts and what does not, or name it in the title."
      : "Name what is meant, or leave the word out."
})

/** Whether something besides the title says what is counted. */
const isDefined = ({ definition, rubric, numerator, denominator, formula }: Indicator): boolean =>
  definition !== undefined ||
  numerator !== undefined ||
  denominator !== undefined ||
  formula !== undefined ||
  Object.keys(rubric).length > 0

const check = ({ id, title, origin }: Indicator, language: string, report: LogframeContext["report"]): void => {
  const written = { kind: "title", text: title, origin: within(origin, "title"), isExact: true } as const
  for (const wording of wordingsOf(written, language)) {
    const tokens = tokensOf(wording.words)
    const word = openWord(tokens, wording.language) ?? vagueWord(tokens, wording.language)
    if (word !== undefined) report(wording.origin, { id, word })
  }
}

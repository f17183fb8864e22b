import { defineRule } from "../../lint/Rule.js"
import { mixedScriptWord } from "../../wording/mixedScriptWord.js"

/** No word holds a letter of another script that looks like one of its own. */
export const noMixedScript = defineRule({
  id: "no-mixed-script",
  severity: "warning",
  about: "texts",
  source: "Unicode Technical Standard 39, Unicode Security Mechanisms, Mixed-Script Detection and Confusable Detection",
  find: ({ wordings, report }) => {
    for (const { words, origin } of wordings) {
      const found = mixedScriptWord(words)
      if (found) report(origin, { word: found.word, letter: found.letter, code: found.code, script: found.script })
    }
  },
  message: ({ word, letter, code, script }) =>
    `"${word}" is written in two scripts: its "${letter}" (${code}) is a ${script} letter.`,
  why: "it looks right, and no search, no sorting and no comparison finds it.",
  remedy: () => "Type the word again on one keyboard."
})

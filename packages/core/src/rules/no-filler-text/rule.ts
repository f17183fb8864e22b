import { defineRule } from "../../lint/Rule.js"
import { fillerIn } from "../../wording/fillerIn.js"

/** No text holds the words of somebody who meant to write it later. */
export const noFillerText = defineRule({
  id: "no-filler-text",
  severity: "warning",
  about: "texts",
  source:
    "DFID, How to note: Guidance on using the revised Logical Framework (2011), The purpose of this document: a logframe holds all the detail that progress is monitored against",
  find: ({ wordings, report }) => {
    for (const { words, language, origin } of wordings) {
      const filler = fillerIn(words, language)
      if (filler !== undefined) report(origin, { filler })
    }
  },
  message: ({ filler }) => `This text is still to be written: "${filler}".`,
  why: "a report prints it as the programme's own words.",
  remedy: () =>
    "Write the text, or take the key out; a figure that is not known yet is `{to-be-determined: 2012-06-30}`."
})

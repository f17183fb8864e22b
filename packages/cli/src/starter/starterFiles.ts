import { formatYaml } from "@logframe/core"
import type { OutputFile } from "../files/writeFiles.js"
import type { StarterAnswers } from "./StarterAnswers.js"
import { dataCsv } from "./dataCsv.js"
import { starterLocales } from "./locales/index.js"
import { logframeId, logframeYaml } from "./logframeYaml.js"
import { policyYaml } from "./policyYaml.js"
import { programmeYaml } from "./programmeYaml.js"

/** The files of a new programme, by their paths in its folder; the YAML is in the form that `logframe fmt` gives it. */
export const starterFiles = (answers: StarterAnswers): ReadonlyArray<OutputFile> => {
  const words = starterLocales[answers.language]
  return [
    { name: "programme.yaml", text: canonical(programmeYaml(answers, words)) },
    { name: `logframes/${logframeId(answers)}.yaml`, text: canonical(logframeYaml(answers, words)) },
    { name: "policy.yaml", text: canonical(policyYaml(words)) },
    { name: `data/${answers.years[0].toLowerCase()}.csv`, text: dataCsv(answers, words) }
  ]
}

const canonical = (text: string): string => {
  const formatted = formatYaml(text)
  if ("problems" in formatted) throw new Error(`The starter's YAML cannot be read: ${formatted.problems[0]?.detail}`)
  return formatted.text
}

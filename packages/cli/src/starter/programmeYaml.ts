import type { StarterAnswers } from "./StarterAnswers.js"
import type { StarterWords } from "./locales/StarterWords.js"
import { idOf } from "./idOf.js"
import { schemaComment, yamlComment, yamlText } from "./yamlText.js"

/** `programme.yaml` of a new programme. */
export const programmeYaml = (answers: StarterAnswers, words: StarterWords): string => {
  const { sex, age, records } = words
  return [
    schemaComment("programme"),
    ...yamlComment(words.comments.programme),
    `programme: ${yamlText(idOf(answers.title) ?? "programme")}`,
    `title: ${yamlText(answers.title)}`,
    ...(answers.organisation === undefined ? [] : [`organisation: ${yamlText(answers.organisation)}`]),
    `language: ${answers.language}`,
    `period: ${periodOf(answers)}`,
    ...(answers.fiscalYearStart === 1 ? [] : [`fiscal-year-start: ${answers.fiscalYearStart}`]),
    "",
    "places:",
    ...placeIds(answers.places).map(([id, name]) => `  ${id}: ${yamlText(name)}`),
    "",
    "disaggregations:",
    "  sex:",
    `    title: ${yamlText(sex.title)}`,
    "    categories:",
    `      female: ${yamlText(sex.female)}`,
    `      male: ${yamlText(sex.male)}`,
    "    exclusive: true",
    "    complete: true",
    "  age:",
    `    title: ${yamlText(age.title)}`,
    "    categories:",
    `      under-18: ${yamlText(age.children)}`,
    `      adult: ${yamlText(age.adults)}`,
    "    exclusive: true",
    "    complete: true",
    "",
    "sources:",
    `  ${records.id}:`,
    `    title: ${yamlText(records.title)}`,
    ""
  ].join("\n")
}

/** The whole period of a programme, as a period is written. */
export const periodOf = ({ years }: Pick<StarterAnswers, "years">): string =>
  years.length === 1 ? years[0] : `${years[0]}..${years.at(-1)}`

/** Each place with an id of its own. */
export const placeIds = (places: ReadonlyArray<string>): ReadonlyArray<readonly [id: string, name: string]> => {
  const taken = new Set<string>()
  return places.map((name, index) => {
    const plain = idOf(name) ?? `place-${index + 1}`
    let id = plain
    for (let count = 2; taken.has(id); count++) id = `${plain}-${count}`
    taken.add(id)
    return [id, name] as const
  })
}

import type { StarterAnswers } from "./StarterAnswers.js"
import type { Named, StarterWords } from "./locales/StarterWords.js"
import { periodOf } from "./programmeYaml.js"
import { schemaComment, yamlComment, yamlText } from "./yamlText.js"

/** The logframe of a new programme: every level of the chain once, with figures that are marked as examples. */
export const logframeYaml = (answers: StarterAnswers, words: StarterWords): string => {
  const last = answers.years.at(-1) ?? answers.years[0]
  const { goal, outcome } = words
  return [
    schemaComment("logframe", 1),
    ...yamlComment(words.comments.logframe),
    `logframe: ${yamlText(logframeId(answers))}`,
    `title: ${yamlText(answers.title)}`,
    `period: ${periodOf(answers)}`,
    "illustrative: true",
    "",
    "goal:",
    `  statement: ${yamlText(goal.statement)}`,
    "  indicators:",
    ...surveyed(goal.illness, { answers, words, indent: 4 }, [
      "direction: decrease",
      `baseline: {value: 18, period: ${yearBefore(answers)}, sample: 400}`,
      `targets: {${last}: 10}`
    ]),
    "",
    "outcomes:",
    `  ${outcome.id}:`,
    `    statement: ${yamlText(outcome.title)}`,
    "    assumptions:",
    `      - ${yamlText(outcome.assumption)}`,
    "    risks:",
    `      - text: ${yamlText(outcome.risk)}`,
    "        likelihood: medium",
    "        impact: high",
    `        mitigation: ${yamlText(outcome.mitigation)}`,
    `        owner: ${yamlText(words.waterEngineer)}`,
    "    indicators:",
    ...surveyed(outcome.households, { answers, words, indent: 6 }, [
      `definition: ${yamlText(outcome.households.definition)}`,
      `baseline: {value: 45, period: ${yearBefore(answers)}, sample: 400}`,
      `targets: {${last}: 70}`
    ]),
    "    outputs:",
    ...wells(answers, words),
    ...hygiene(answers, words),
    ""
  ].join("\n")
}

/** The logframe's id, which is its file's name as well: `2026-2028`. */
export const logframeId = (answers: StarterAnswers): string => periodOf(answers).toLowerCase().replace("..", "-")

/** The year before a programme, as a period is written. */
const yearBefore = ({ years: [first] }: StarterAnswers): string =>
  first.replace(/\d+/u, (year) => `${Number(year) - 1}`)

interface Place {
  readonly answers: StarterAnswers
  readonly words: StarterWords
  /** Columns. */
  readonly indent: number
}

const indented = (lines: ReadonlyArray<string>, indent: number): ReadonlyArray<string> =>
  lines.map((line) => `${" ".repeat(indent)}${line}`)

/** An indicator that a survey of households estimates. */
const surveyed = (
  { id, title }: Named,
  { answers, words, indent }: Place,
  lines: ReadonlyArray<string>
): ReadonlyArray<string> =>
  indented(
    [
      `${id}:`,
      ...indented(
        [
          `title: ${yamlText(title)}`,
          `unit: ${yamlText(words.percent)}`,
          "entry: estimate",
          ...lines,
          `frequency: ${answers.years.length === 1 ? "yearly" : "every-two-years"}`,
          `responsible: ${yamlText(words.monitoringOfficer)}`,
          `verification: ${yamlText(words.survey)}`
        ],
        2
      )
    ],
    indent
  )

/** The same target for each year. */
const yearly = ({ years }: StarterAnswers, value: number): string =>
  `{${years.map((year) => `${year}: ${value}`).join(", ")}}`

const wells = (answers: StarterAnswers, words: StarterWords): ReadonlyArray<string> => {
  const { id, title, built, activity } = words.wells
  return indented(
    [
      `${id}:`,
      `  statement: ${yamlText(title)}`,
      "  indicators:",
      `    ${built.id}:`,
      `      title: ${yamlText(built.title)}`,
      `      unit: ${yamlText(built.unit)}`,
      "      entry: increment",
      "      baseline: 0",
      `      targets: ${yearly(answers, 5 * answers.places.length)}`,
      "      frequency: yearly",
      `      responsible: ${yamlText(words.waterEngineer)}`,
      `      verification: ${yamlText(built.verification)}`,
      "  activities:",
      `    ${activity.id}:`,
      `      statement: ${yamlText(activity.title)}`,
      `      responsible: ${yamlText(words.waterEngineer)}`,
      `      planned: ${periodOf(answers)}`
    ],
    6
  )
}

const hygiene = (answers: StarterAnswers, words: StarterWords): ReadonlyArray<string> => {
  const { id, title, people, activity } = words.hygiene
  return indented(
    [
      `${id}:`,
      `  statement: ${yamlText(title)}`,
      "  indicators:",
      `    ${people.id}:`,
      `      title: ${yamlText(people.title)}`,
      `      unit: ${yamlText(people.unit)}`,
      "      entry: increment",
      "      disaggregations: [sex, age]",
      "      baseline: 0",
      `      targets: ${yearly(answers, 100 * answers.places.length)}`,
      "      frequency: yearly",
      `      responsible: ${yamlText(words.monitoringOfficer)}`,
      `      verification: ${yamlText(people.verification)}`,
      `      limits: ${yamlText(people.limits)}`,
      "  activities:",
      `    ${activity.id}:`,
      `      statement: ${yamlText(activity.title)}`,
      `      responsible: ${yamlText(words.monitoringOfficer)}`,
      `      planned: ${periodOf(answers)}`
    ],
    6
  )
}

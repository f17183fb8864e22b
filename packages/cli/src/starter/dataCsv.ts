import type { StarterAnswers } from "./StarterAnswers.js"
import type { StarterWords } from "./locales/StarterWords.js"
import { placeIds } from "./programmeYaml.js"

/** Who came to the sessions of one place. */
const attendance = [
  ["female", "adult", 48],
  ["female", "under-18", 14],
  ["male", "adult", 22],
  ["male", "under-18", 9]
] as const

/** Data of the first year: a survey, wells by place, and people by place, sex and age. All are examples and say so. */
export const dataCsv = ({ years: [year], places }: StarterAnswers, words: StarterWords): string => {
  const ids = placeIds(places).map(([id]) => id)
  const rows = [
    ["indicator", "period", "place", "sex", "age", "value", "sample", "illustrative"],
    [words.outcome.households.id, year, "", "", "", 51, 400, "yes"],
    ...ids.map((place) => [words.wells.built.id, year, place, "", "", 4, "", "yes"]),
    ...ids.flatMap((place) =>
      attendance.map(([sex, age, value]) => [words.hygiene.people.id, year, place, sex, age, value, "", "yes"])
    )
  ]
  return rows.map((row) => `${row.join(",")}\n`).join("")
}

import { nameOf, within } from "../../diagnostic/Origin.js"
import { listed } from "../../wording/listed.js"
import { plainWords } from "../../wording/plainWords.js"
import { isAboutOneSex, unitKind } from "../../wording/unitKind.js"
import { defineRule } from "../../lint/Rule.js"
import type { Entry, Indicator } from "../../model/Indicator.js"
import { indicatorsOf } from "../../model/Logframe.js"
import type { Disaggregation } from "../../model/Programme.js"
import { wordings } from "../../model/wordings.js"

/** What counts people counts them by sex and age. */
export const requireSexAndAge = defineRule({
  id: "require-sex-and-age",
  severity: "note",
  about: "logframe",
  source:
    "DFID, How to note: Guidance on using the revised Logical Framework (2011), Annex 2: Gender in logical frameworks; Sphere Handbook (2018), What is Sphere?, on data by sex and age",
  find: ({ logframe, frame, report }) => {
    const about = (words: ReadonlySet<string>): ReadonlySet<string> =>
      new Set(frame.disaggregations.filter((each) => isAbout(each, words, frame.language)).map(({ id }) => id))
    const ways = { sexes: about(sexWords), ages: about(ageWords), language: frame.language }
    const bare = indicatorsOf(logframe).filter((indicator) => lacks(indicator, ways))
    const [first] = bare.map(({ origin }) => nameOf(within(origin, "unit")))
    if (first) report(first, { count: bare.length, ids: listed(bare.map(({ id }) => id)) })
  },
  message: ({ count, ids }) => `${ids} ${count === 1 ? "counts" : "count"} people, and not by sex and age.`,
  why: "whether women and men, girls and boys, the young and the old were reached alike cannot be seen in a total.",
  remedy: () => "Declare sex and age under `disaggregations:` in programme.yaml, and list them with the indicator."
})

const counting: ReadonlySet<Entry> = new Set(["increment", "running-total", "level", "person"])

const sexWords: ReadonlySet<string> = new Set("sex sexe sexo gender genre genero gendre".split(" "))
const ageWords: ReadonlySet<string> = new Set("age ages edad edades idade idades".split(" "))

const isAbout = ({ id, title }: Disaggregation, words: ReadonlySet<string>, language: string): boolean =>
  [id, ...wordings(title, language).map(({ text }) => text)].some((text) =>
    plainWords(text).some((word) => words.has(word))
  )

/** Whether an indicator counts people and says of which sex or age less than it could. */
const lacks = (
  { title, unit, entry, disaggregations }: Indicator,
  ways: { readonly sexes: ReadonlySet<string>; readonly ages: ReadonlySet<string>; readonly language: string }
): boolean => {
  const kind = unitKind(unit)
  if ((kind !== "people" && kind !== "women" && kind !== "men") || !counting.has(entry)) return false
  // A cross-tabulation such as sex/age names both; "girls married before 15" has one sex alone.
  const given = disaggregations.flat()
  const isBySex =
    kind !== "people" ||
    given.some((id) => ways.sexes.has(id)) ||
    wordings(title, ways.language).some(({ text }) => isAboutOneSex(text))
  return !isBySex || !given.some((id) => ways.ages.has(id))
}

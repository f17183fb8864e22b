import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { contentOf } from "../src/wording/contentOf.js"
import { doingVerb } from "../src/wording/doingVerb.js"
import { fillerIn } from "../src/wording/fillerIn.js"
import { hiddenCharacter } from "../src/wording/hiddenCharacter.js"
import { levelOfWording } from "../src/wording/levelOfWording.js"
import { mixedScriptWord } from "../src/wording/mixedScriptWord.js"
import { secondResult } from "../src/wording/secondResult.js"
import { tidySpaces } from "../src/wording/tidySpaces.js"
import { tokensOf } from "../src/wording/tokensOf.js"
import { openWord, vagueWord } from "../src/wording/vagueWord.js"

/** What is found in a statement of a level, as its rules would tell it. */
const judged = (level: string, language: string, statement: string): ReadonlyArray<string> => {
  const text = tokensOf(statement)
  const second = level === "goal" ? undefined : secondResult(text, language)
  const wording = levelOfWording(text, language)
  const strange = { outcome: "delivered", output: "change" }[level] === wording?.kind ? wording?.words : undefined
  const found: ReadonlyArray<readonly [string, string | undefined]> =
    level === "indicator"
      ? [["vague", openWord(text, language) ?? vagueWord(text, language)]]
      : [
          ["doing", doingVerb(text, language)],
          ["second", second],
          ["level", strange],
          ["open", openWord(text, language)]
        ]
  return found.flatMap(([kind, words]) => (words === undefined ? [] : [`${kind} ${words}`]))
}

/** Published statements and indicators, each with where it is from, in which nothing is to be found. */
const sound: ReadonlyArray<readonly [from: string, level: string, language: string, text: string]> = [
  [
    "EC PCM, river",
    "goal",
    "en",
    "To contribute to improved family health, particularly of under 5s, and the general health of the riverine ecosystem"
  ],
  ["EC PCM, river", "outcome", "en", "The quality of the river water is improved"],
  [
    "EC PCM, river",
    "output",
    "en",
    "Volume of waste-water directly discharged into the river system by households and factories reduced"
  ],
  [
    "UNDP 2009",
    "outcome",
    "en",
    "Policy, legal and regulatory framework reformed to substantially expand connectivity to information and communication technologies"
  ],
  [
    "UNDP 2009",
    "outcome",
    "en",
    "Increased access of the poor to financial products and services in rural communities"
  ],
  ["UNDP 2009", "output", "en", "Study of environment-poverty linkages completed"],
  ["UNDP 2009", "output", "en", "Police forces and judiciary trained in understanding gender violence"],
  ["UNDP 2009", "output", "en", "National human development report produced and disseminated"],
  ["CERF, South Sudan", "output", "en", "Field coordination hubs in the key EVD priority locations supported."],
  [
    "Oxfam Novib, Uganda",
    "outcome",
    "en",
    "Women and Men able to: # of people (M/F) living in poverty and injustice use their enhanced knowledge and skills to be better prepared and reduce disaster risks"
  ],
  [
    "IJM, Cambodia",
    "outcome",
    "en",
    "Increased performance of the National Anti-Human Trafficking and Juvenile Protection Police (AHTJP) to identify and rescue victims, arrest suspects and treat victims appropriately"
  ],
  [
    "IJM, Cambodia",
    "outcome",
    "en",
    "Faith-based communities take part in the prevention of CSEC and report suspected cases"
  ],
  [
    "World Bank, Sri Lanka",
    "outcome",
    "en",
    "Increase service coverage and achieve effective and sustained use of water and sanitation services in rural communities in Sri Lanka"
  ],
  [
    "SDG 2",
    "goal",
    "en",
    "End hunger, achieve food security and improved nutrition and promote sustainable agriculture"
  ],
  ["SDG 3", "goal", "en", "Ensure healthy lives and promote well-being for all at all ages"],
  [
    "SDG 9",
    "goal",
    "en",
    "Build resilient infrastructure, promote inclusive and sustainable industrialization and foster innovation"
  ],
  [
    "SDG 6.1",
    "outcome",
    "en",
    "By 2030, achieve universal and equitable access to safe and affordable drinking water for all"
  ],
  [
    "PRIAN, Mali",
    "goal",
    "fr",
    "Accroître la résilience à l’insécurité alimentaire et nutritionnelle des populations vulnérables dans les régions du Nord du Mali"
  ],
  [
    "PRIAN, Mali",
    "outcome",
    "fr",
    "Renforcer les capacités des communautés, des ménages et des personnes les plus vulnérables à anticiper, absorber et se relever des chocs affectant leur sécurité alimentaire et nutritionnelle"
  ],
  [
    "PRIAN, Mali",
    "output",
    "fr",
    "Les moyens d’existence des ménages vulnérables sont protégés par l’amélioration de leur protection sociale"
  ],
  [
    "PRIAN, Mali",
    "output",
    "fr",
    "La productivité agricole et alimentaire, les revenus des plus vulnérables et leur accès aux aliments sont renforcés."
  ],
  [
    "PRIAN, Mali",
    "output",
    "fr",
    "Les acteurs sont capables d’assurer une gouvernance durable de la sécurité alimentaire et nutritionnelle"
  ],
  ["school example", "goal", "fr", "Contribuer à l’augmentation du taux de scolarisation, en particulier les filles"],
  ["school example", "output", "fr", "Classes bien équipées en nombre suffisant"],
  ["CEPAL/ILPES", "goal", "es", "Incremento de ingresos de los productores"],
  ["CEPAL/ILPES", "outcome", "es", "Incremento de la productividad de la producción de hortalizas"],
  ["CEPAL/ILPES", "output", "es", "Productores asesorados y capacitados en hortalizas"],
  [
    "Convénio 07-CO1-008, Moçambique",
    "outcome",
    "pt",
    "Incremento do acesso e a qualidade dos cuidados de saúde primários através do fortalecimento dos serviços nacionais de saúde"
  ],
  [
    "SDG 1.1.1",
    "indicator",
    "en",
    "Proportion of the population living below the international poverty line by sex, age, employment status and geographic location"
  ],
  ["SDG 3.1.2", "indicator", "en", "Proportion of births attended by skilled health personnel"],
  ["SDG 6.1.1", "indicator", "en", "Proportion of population using safely managed drinking water services"],
  [
    "EU core indicator",
    "indicator",
    "en",
    "Number of people with access to improved drinking water source and/or sanitation facility with EU support"
  ],
  [
    "IATI guidance",
    "indicator",
    "en",
    "Number of Water and Sanitation Service Providers that have reduced Non-Revenue Water (spilled water) at utility level according to target"
  ],
  [
    "CERF, South Sudan",
    "indicator",
    "en",
    "Percentage of samples requested for transfer by UNHAS from the field to Juba completed"
  ],
  [
    "CERF, South Sudan",
    "indicator",
    "en",
    "Time taken to deploy aircraft and return to Juba when request is initiated"
  ],
  ["school example", "indicator", "fr", "Tous les enfants de 6 à 11 ans fréquentent régulièrement l’école"],
  ["SDG 1.1.1", "indicator", "es", "Proporción de la población que vive por debajo del umbral internacional de pobreza"]
]

test.each(sound)("nothing is found in a sound statement: %s, %s, %s, %s", (_, level, language, text) => {
  expect(judged(level, language, text)).toEqual([])
})

const found: ReadonlyArray<readonly [level: string, language: string, text: string, findings: string]> = [
  ["outcome", "en", "UNDP support provided to the electoral commission", "level provided to"],
  ["outcome", "en", "500 teachers trained", "level trained"],
  ["outcome", "en", "Wells are built", "level built"],
  [
    "output",
    "en",
    "Survivors are represented in court and proceedings are monitored",
    "second and proceedings are monitored"
  ],
  [
    "output",
    "en",
    "MoSVY, DoSVY and NGO service providers are trained and their work is coordinated",
    "second and their work is ..."
  ],
  [
    "outcome",
    "en",
    "Increase the efficiency and equity of primary and secondary education, with a focus on disadvantaged areas, and improve the relevance of secondary and higher education to the needs of the economy",
    "second and improve the relevance ..."
  ],
  ["outcome", "en", "Women have equal access to land; men share unpaid care work", "second men share unpaid care ..."],
  ["output", "en", "Increased household income from sale of vegetables", "level income"],
  ["output", "en", "Train 200 community health workers", "doing train"],
  ["output", "en", "To provide legal aid to survivors of violence", "doing provide"],
  ["output", "en", "Support local authorities", "doing support"],
  ["output", "en", "Construction of 12 boreholes", "doing construction of 12"],
  ["output", "en", "Wells, pumps, etc. are in place", "open etc"],
  ["output", "fr", "Former 50 agents de santé communautaires", "doing former"],
  ["output", "fr-CA", "Mettre en place des comités de gestion de l’eau", "doing mettre en place"],
  [
    "outcome",
    "fr",
    "Améliorer la santé des mères et réduire la malnutrition des enfants",
    "second et réduire la malnutrition ..."
  ],
  ["output", "fr", "Augmentation du revenu des ménages", "level revenu"],
  ["output", "es", "Capacitar a 60 promotoras de salud", "doing capacitar"],
  ["output", "es", "Los pozos están rehabilitados y los comités están formados", "second y los comités están ..."],
  ["output", "es", "Reducción de la mortalidad infantil", "level mortalidad"],
  ["output", "pt-BR", "Treinar 40 técnicos de saúde", "doing treinar"],
  ["outcome", "pt", "Melhorar a produção agrícola e aumentar a renda das famílias", "second e aumentar a renda ..."],
  ["indicator", "en", "Number of successful firms", "vague successful"],
  ["indicator", "en", "Percentage of facilities with adequate supply of drugs", "vague adequate"],
  ["indicator", "fr", "Pourcentage de centres disposant d’un stock suffisant de médicaments", "vague suffisant"],
  ["indicator", "es", "Número de familias con vivienda adecuada", "vague adecuada"],
  ["indicator", "pt", "Percentagem de unidades com pessoal suficiente", "vague suficiente"]
]

test.each(found)("what is to be found in %s, %s: %s", (level, language, text, finding) => {
  expect(judged(level, language, text)).toEqual([finding])
})

const doubtful: ReadonlyArray<readonly [level: string, text: string]> = [
  ["output", "Support for survivors of gender-based violence"],
  ["output", "Design standards for schools are adopted"],
  ["output", "Host communities and refugees share water points"],
  ["output", "Building codes are enforced in all municipalities"],
  ["output", "Construction permits are issued within 30 days"],
  ["outcome", "Officers trained in law keep working in their units"],
  ["outcome", "Trained midwives attend births"],
  ["outcome", "Wells are built and used by the poorest"],
  ["outcome", "Services are used by people who live in remote areas and who are poor"],
  ["outcome", "Cases are heard when witnesses and victims are ready"],
  ["outcome", "Increased use of improved seeds and improved tools"],
  ["outcome", "Increased number of women with improved skills and higher incomes"],
  ["outcome", "Children are protected: health; education; shelter"],
  ["outcome", "Boys and girls are healthy and are in school"],
  ["outcome", "More and better jobs for young people"],
  ["output", "Income generation groups keep accounts"]
]

test.each(doubtful)("in doubt nothing is found: %s, %s", (level, text) => {
  expect(judged(level, "en", text)).toEqual([])
})

test("a language whose words are not known is not judged", () => {
  expect(judged("output", "de", "Train 200 health workers and improve health; reduce poverty etc.")).toEqual([])
})

const content = (text: string): string => contentOf(tokensOf(text), "en")

test("texts of the same content say the same, whatever the order, articles and case", () => {
  expect(content("Increased access to safe water")).toBe(content("Access to the safe water is increased."))
  expect(content("Access to water")).not.toBe(content("Access to safe water"))
})

const fillers: ReadonlyArray<readonly [language: string, text: string, filler: string | undefined]> = [
  ["en", "TBD", "TBD"],
  ["en", "Survey report (to be confirmed)", "to be confirmed"],
  ["en", "[insert name of district]", "[insert name of district]"],
  ["en", "Works to be completed by 2010", undefined],
  ["en", "Children [0-5 years] < 2 km from a school", undefined],
  ["fr", "Sources de vérification à préciser", "à préciser"],
  ["fr", "Indicateurs à définir avec les communes", undefined],
  ["es", "Todo el personal conoce la norma", undefined],
  ["es", "Línea de base por definir", "por definir"],
  ["pt", "Meta por definir.", "por definir"],
  ["de", "Lorem ipsum dolor sit amet", undefined],
  ["de", "lorem ipsum dolor sit amet", "lorem ipsum"]
]

test.each(fillers)("words still to be replaced, in %s: %s", (language, text, filler) => {
  expect(fillerIn(text, language)).toBe(filler)
})

describe("characters that nobody sees", () => {
  test.each([
    ["a zero-width space", "wells\u200b built", "U+200B", "wells built"],
    ["a soft hyphen", "house\u00adholds", "U+00AD", "households"],
    ["a byte-order mark", "\ufeffWells", "U+FEFF", "Wells"],
    ["a mark of direction without two directions", "wells\u200e", "U+200E", "wells"],
    ["a joiner between Latin letters", "wel\u200dls", "U+200D", "wells"],
    ["a bullet of a private font", "\uf0b7 wells", "U+F0B7", undefined],
    ["a letter that was lost", "M\ufffddecins", "U+FFFD", undefined]
  ])("%s", (_, text, code, without) => {
    expect(hiddenCharacter(text)).toMatchObject({ code, without })
  })

  test.each([
    ["a zero-width space between Khmer words", "អណ្តូង\u200bទឹក"],
    ["a joiner in Devanagari", "क\u094d\u200dष"],
    ["a non-joiner in Persian", "می\u200cخواهم"],
    ["a mark of direction beside Hebrew", "מים (WASH)\u200f"],
    ["a joiner in an emoji", "\u{1f469}\u200d\u{1f33e}"],
    ["accents and no-break spaces", "L\u2019eau\u00a0: 1\u202f000 m\u00e8tres"]
  ])("%s stays", (_, text) => {
    expect(hiddenCharacter(text)).toBeUndefined()
  })
})

test.each([
  ["W\u0435lls built", "U+0435", "Cyrillic"],
  ["\u0420rogramme", "U+0420", "Cyrillic"],
  ["\u041f\u0440o\u0433\u0440\u0430\u043c\u043c\u0430", "U+006F", "Latin"],
  ["\u0391ccess to water", "U+0391", "Greek"]
])("%s holds a letter that only looks right", (text, code, script) => {
  expect(mixedScriptWord(text)).toMatchObject({ code, script })
})

test.each([
  "500 \u03bcg per litre",
  "10 k\u03a9",
  "IFN\u03b3 assay",
  "\u0412\u043e\u0434\u0430 and water",
  "SMS\u043a\u0438"
])("%s mixes scripts openly", (text) => {
  expect(mixedScriptWord(text)).toBeUndefined()
})

test.each([
  ["Wells  built", "Wells built"],
  [" Wells built ", "Wells built"],
  ["Wells\tbuilt", "Wells\tbuilt"],
  ["One line\n  and an indented one\n", "One line\n  and an indented one\n"],
  ["One line \nand another", "One line\nand another"]
])("spaces are tidied: %j", (text, tidy) => {
  expect(tidySpaces(text)).toBe(tidy)
})

test("whatever the text and the language, nothing throws and tidying twice is tidying once", () => {
  const languages = fc.constantFrom("en", "fr", "es", "pt", "pt-BR", "km", "")
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), languages, (text, language) => {
      for (const level of ["goal", "outcome", "output", "indicator"]) judged(level, language, text)
      contentOf(tokensOf(text), language)
      fillerIn(text, language)
      mixedScriptWord(text)
      const hidden = hiddenCharacter(text)
      if (hidden?.without !== undefined) expect(hiddenCharacter(hidden.without)).toBeUndefined()
      expect(tidySpaces(tidySpaces(text))).toBe(tidySpaces(text))
    })
  )
})

test.each(["and ", "are and are ", "increased x and ", "[insert ", " ", "\u200e", "etc ", "; ", "is a and is a "])(
  "a text of 100,000 characters takes no time: %j",
  (part) => {
    const text = `Increased ${part.repeat(Math.ceil(100_000 / part.length))}x`
    const start = performance.now()
    for (const level of ["outcome", "output", "indicator"]) judged(level, "en", text)
    fillerIn(text, "en")
    hiddenCharacter(text)
    tidySpaces(text)
    // It takes less than half a second on a slow machine; what is not linear takes minutes.
    expect(performance.now() - start).toBeLessThan(5000)
  }
)

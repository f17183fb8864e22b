import { describe, expect, test } from "vitest"
import { listed } from "../src/wording/listed.js"
import { measured } from "../src/wording/measured.js"
import { plainWords } from "../src/wording/plainWords.js"
import { isAboutOneSex, unitKind } from "../src/wording/unitKind.js"
import { baseIn } from "../src/rules/consistent-base/baseIn.js"
import { controlledOpenings } from "../src/rules/no-controlled-assumption/controlledOpenings.js"
import { targetIn } from "../src/rules/no-target-in-title/targetIn.js"

test.each([
  ["Ménages, à l'école", ["menages", "a", "l", "ecole"]],
  ["% of 12-23 month olds", ["%", "of", "12", "23", "month", "olds"]],
  ["ចំនួន", ["ចំនួន"]],
  ["", []],
  [" - ", []]
])("the plain words of %j", (text, words) => {
  expect(plainWords(text)).toEqual(words)
})

test.each([
  ["-", "none"],
  ["n/a", "none"],
  ["Number", "none"],
  ["number of", "none"],
  ["Número", "none"],
  ["%", "percent"],
  ["per cent", "percent"],
  ["por ciento", "percent"],
  ["% of households", "percent"],
  ["yes or no", "answer"],
  ["oui/non", "answer"],
  ["people", "people"],
  ["number of people trained", "people"],
  ["nombre de ménages", "things"],
  ["personnes formées", "people"],
  ["mulheres", "women"],
  ["garçons", "men"],
  ["person-days", "other"],
  ["pupils per teacher", "other"],
  ["cas pour mille enfants", "other"],
  ["hectares", "other"],
  ["trainings", "things"],
  ["USD", "other"]
])("the unit %j is of the kind %s", (unit, kind) => {
  expect(unitKind(unit)).toBe(kind)
})

test.each([
  ["Nombre de jeunes filles âgées de 15-19 ans", true],
  ["Women and men trained", false],
  ["Children immunised", false]
])("%j is about one sex: %s", (title, isOne) => {
  expect(isAboutOneSex(title)).toBe(isOne)
})

test.each([
  ["Number of wells built", { isNamed: true, subject: ["wells", "built"] }],
  ["1.1 Number of wells built", { isNamed: true, subject: ["wells", "built"] }],
  ["B.2a Percentage of women", { isNamed: true, subject: ["women"] }],
  ["SDG 5.5.1 Proportion of seats", { isNamed: true, subject: ["seats"] }],
  ["Wells built", { isNamed: false, subject: ["wells", "built"] }],
  ["Nombre et pourcentage de ménages", { isNamed: true, subject: ["menages"] }],
  ["", { isNamed: false, subject: [] }]
])("what %j measures", (title, expected) => {
  expect(measured(title)).toEqual(expected)
})

test.each([
  [["a"], '"a"'],
  [["a", "b"], '"a" and "b"'],
  [["a", "b", "c", "d"], '"a", "b", "c" and "d"'],
  [["a", "b", "c", "d", "e"], '"a", "b", "c" and 2 others'],
  [[], ""]
])("%j listed", (ids, text) => {
  expect(listed(ids)).toBe(text)
})

test.each([
  ["deaths per 1,000 live births", 1000],
  ["cas pour 1 000 habitants", 1000],
  ["por cada 100.000 habitantes", 100000],
  ["litres per 20 people", undefined],
  ["pour 100 %", undefined],
  ["women per year", undefined]
])("the base in %j", (text, base) => {
  expect(baseIn(text)).toBe(base)
})

describe("a target in a title", () => {
  test.each([
    ["22 wells built by 2009", "22 wells"],
    ["1.5 million people reached", "1.5 million"],
    ["At least 80% of mothers breastfeed", "At least 80% of mothers"],
    ["Households with a well increased by 20 %", "increased by 20 %"],
    ["Réduction de 20 % de la mortalité", "Réduction de 20 %"],
    ["Increased vaccination coverage to 90%", "Increased vaccination coverage to 90%"],
    ["Disminución de la diarrea de 20 a 10", "Disminución de la diarrea de 20 a 10"]
  ])("is found in %j", (title, part) => {
    expect(targetIn(title)).toBe(part)
  })

  // As published in logframes of the EU, LIFT Myanmar, the African Development Bank, DFID and the Mauritanian SCAPP.
  test.each([
    "G2: % of moderately/severely malnourished children under 5 years of age in target states",
    "P2: Number and % of target households with at least 5% agricultural productivity gains",
    "1. Rate of poverty ** EURF L1 #1",
    "1.1. Social security expenditure excluding pension as a % of GDP (disaggregated by categories)",
    "B.2a Percentage of women aged 15-49 who think the practice of FGM should be continued.",
    "Drinking water and sanitation access rate",
    "# of people directly benefiting from the participants' services or businesses (secondary beneficiaries)",
    "Number of Water and Sanitation Service Providers that have reduced Non-Revenue Water by 20 %",
    "The percentage of journalists who feel free to express their opinion (scoring 3 or 4)",
    "% d’élèves ayant obtenu au moins 50% du score global au BEPC",
    "Taux de chômage (15-24 ans)",
    "Couverture sanitaire (%)",
    "5 year survival of grafted seedlings",
    "12-23 month old children fully immunised",
    "3 or more antenatal visits",
    "Proportion of people living on less than 50 per cent of median income"
  ])("is not seen in %j", (title) => {
    expect(targetIn(title)).toBeUndefined()
  })
})

describe("an assumption about the programme itself", () => {
  test.each([
    ["en", "we are able to recruit enough staff"],
    ["en", "the project team will visit each village"],
    ["en", "staff will be trained"],
    ["fr", "l equipe du projet sera recrutee a temps"],
    ["es", "el proyecto contratara personal"],
    ["pt", "a equipa do projeto sera contratada"]
  ])("begins (%s) %j", (language, start) => {
    expect(controlledOpenings[language]?.test(start)).toBe(true)
  })

  test.each([
    ["en", "the project area remains accessible"],
    ["en", "project partners keep their staff"],
    ["en", "programme participants are willing to share data"],
    ["en", "the programme of the government continues"],
    ["en", "staff turnover in the ministry stays low"],
    ["en", "sustained support of partners to the water sector"],
    ["fr", "le projet de loi est adopte"],
    ["es", "el proyecto de ley se aprueba"]
  ])("does not begin (%s) %j", (language, start) => {
    expect(controlledOpenings[language]?.test(start)).toBe(false)
  })
})

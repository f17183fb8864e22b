import type { Questioner } from "../terminal/Questioner.js"
import type { StarterAnswers } from "./StarterAnswers.js"
import type { QuestionName, StarterWords } from "./locales/StarterWords.js"
import { type StarterLanguage, isStarterLanguage, starterLocales } from "./locales/index.js"
import { readAnswer } from "./readAnswer.js"

/** What a programme is started from, and in which folder. */
export interface StarterPlan extends StarterAnswers {
  readonly folder: string
}

/** What flags have said already: it is not asked for. */
export type GivenAnswers = Partial<StarterPlan>

/** What is taken where nothing is typed, besides what the language has. */
export interface UsualAnswers {
  readonly language: StarterLanguage
  readonly folder: string
  /** A span of years: `2026..2028`. */
  readonly period: string
}

/** Someone who can be asked, and told what was wrong with an answer. */
export interface Respondent {
  readonly questioner: Questioner
  readonly tell: (text: string) => void
  /** The folder that is meant by what is typed; undefined where a programme is in it already. */
  readonly newFolder: (typed: string) => string | undefined
}

/** Asks for what is not given, in the language that is answered first, and again where an answer cannot be used. */
export const askAnswers = async (
  respondent: Respondent,
  given: GivenAnswers,
  usual: UsualAnswers
): Promise<StarterPlan> => {
  const language = given.language ?? (await askLanguage(respondent, usual.language))
  const words = starterLocales[language]
  const ask = <A>(name: QuestionName, question: Question<A>): Promise<A> =>
    answerTo({ ...respondent, words }, name, question)
  const folder = given.folder ?? (await ask("folder", { usual: usual.folder, read: folderIn(respondent) }))
  const organisation =
    "organisation" in given ? given.organisation : await askOrganisation({ ...respondent, words }, words)
  const title = given.title ?? (await ask("title", { usual: words.usual.title, read: readAnswer.title }))
  const fiscalYearStart =
    given.fiscalYearStart ?? (await ask("fiscalYearStart", { usual: "1", read: readAnswer.fiscalYearStart }))
  const period = fiscalYearStart === 1 ? usual.period : inFiscalYears(usual.period)
  const years = given.years ?? (await ask("period", { usual: period, read: readAnswer.period }))
  const places = given.places ?? (await ask("places", { usual: words.usual.places, read: readAnswer.places }))
  return { language, folder, organisation, title, fiscalYearStart, years, places }
}

/** What is given, and what is usual for the rest, without a question. */
export const unaskedAnswers = (given: GivenAnswers, usual: UsualAnswers): StarterPlan | undefined => {
  const language = given.language ?? usual.language
  const words = starterLocales[language]
  const fiscalYearStart = given.fiscalYearStart ?? 1
  const years = given.years ?? readAnswer.period(fiscalYearStart === 1 ? usual.period : inFiscalYears(usual.period))
  const places = given.places ?? readAnswer.places(words.usual.places)
  if (!years || !places) return undefined
  return {
    language,
    folder: given.folder ?? usual.folder,
    organisation: given.organisation,
    title: given.title ?? words.usual.title,
    fiscalYearStart,
    years,
    places
  }
}

const folderIn =
  ({ newFolder }: Respondent) =>
  (typed: string): string | undefined => {
    const folder = readAnswer.folder(typed)
    return folder === undefined ? undefined : newFolder(folder)
  }

const inFiscalYears = (period: string): string => period.replaceAll(/\d{4}/gu, (year) => `FY${year}`)

interface Question<A> {
  readonly usual: string
  readonly read: (text: string) => A | undefined
}

type Interview = Respondent & { readonly words: StarterWords }

const answerTo = async <A>(
  { questioner, tell, words }: Interview,
  name: QuestionName,
  { usual, read }: Question<A>
): Promise<A> => {
  for (;;) {
    const typed = await questioner.ask(`${words.questions[name]} [${usual}]: `)
    const answer = read(typed.trim() === "" ? usual : typed)
    if (answer !== undefined) return answer
    tell(`${words.complaints[name]}\n`)
  }
}

const askOrganisation = async (interview: Interview, words: StarterWords): Promise<string | undefined> => {
  const none = words.usual.organisation
  const name = await answerTo(interview, "organisation", { usual: none, read: readAnswer.organisation })
  return name === none ? undefined : name
}

const askLanguage = async ({ questioner }: Respondent, usual: StarterLanguage): Promise<StarterLanguage> => {
  const choices = Object.entries(starterLocales).map(([tag, { name }]) => `${tag} ${name}`)
  for (;;) {
    const typed = await questioner.ask(`Language of the texts (${choices.join(", ")}) [${usual}]: `)
    const answer = typed.trim().toLowerCase() || usual
    if (isStarterLanguage(answer)) return answer
  }
}

import { existsSync, statSync } from "node:fs"
import { homedir } from "node:os"
import { join } from "node:path"
import { createFiles, existingFiles } from "../files/createFiles.js"
import { NoSuchFolder } from "../files/readProgrammeFolder.js"
import { writeFiles } from "../files/writeFiles.js"
import {
  type GivenAnswers,
  type StarterPlan,
  type UsualAnswers,
  askAnswers,
  unaskedAnswers
} from "../starter/askAnswers.js"
import type { QuestionName } from "../starter/locales/StarterWords.js"
import { type StarterLanguage, isStarterLanguage, starterLocales } from "../starter/locales/index.js"
import { readAnswer } from "../starter/readAnswer.js"
import { schemaFiles, schemaFolder } from "../starter/schemaFiles.js"
import { starterFiles } from "../starter/starterFiles.js"
import { Interrupted, questioner } from "../terminal/Questioner.js"
import type { ExitCode, Terminal } from "../terminal/Terminal.js"
import { UsageError } from "../terminal/UsageError.js"

/** What `logframe init` may be told. */
export interface InitOptions {
  readonly yes?: boolean
  readonly schemas?: boolean
  readonly language?: string
  readonly organisation?: string
  readonly title?: string
  readonly fiscalYearStart?: string
  readonly period?: string
  readonly places?: string
}

/**
 * Starts a programme: asks what is not given by flags, and creates its files. Overwrites nothing: where a file is there
 * already, it is named, and the exit code is 1.
 */
export const init = async (folder: string | undefined, options: InitOptions, terminal: Terminal): Promise<ExitCode> => {
  if (options.schemas) return renewSchemas(folder ?? ".", terminal)
  const given = { ...givenIn(options), ...(folder === undefined ? {} : { folder: flag("folder", folder) }) }
  const plan = options.yes ? unaskedAnswers(given, usualAnswers("en")) : await asked(given, terminal)
  if (!plan) {
    terminal.err("Nothing was written.\n")
    return 1
  }
  const schemas = schemaFiles().map(({ name, text }) => ({ name: `${schemaFolder}/${name}`, text }))
  const files = [...starterFiles(plan), ...schemas]
  const existing = existingFiles(plan.folder, files)
  if (existing.length > 0) return refuse(existing, terminal)
  const paths = await createFiles(plan.folder, files)
  terminal.out(`${paths.join("\n")}\n\n${nextSteps(plan)}`)
  return 0
}

const nextSteps = ({ folder }: StarterPlan): string =>
  `A complete programme, in which every figure is an example and says so. Write yours in its place, and ask what is left:
  logframe validate ${shellText(folder)}
`

const shellText = (text: string): string =>
  /^[\w./-]+$/u.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`

const refuse = (existing: ReadonlyArray<string>, terminal: Terminal): ExitCode => {
  const are = existing.length === 1 ? "This file is" : "These files are"
  terminal.err(`${existing.join("\n")}\n${are} there already. Nothing was written; name another folder.\n`)
  return 1
}

/** Asks; undefined when the user ends the questions. */
const asked = async (given: GivenAnswers, terminal: Terminal): Promise<StarterPlan | undefined> => {
  if (!process.stdin.isTTY) {
    throw new UsageError(
      "init asks questions, and there is no terminal to ask in. Run it in one, or say --yes: flags then give the answers (logframe init --help)."
    )
  }
  const asking = questioner()
  try {
    const respondent = { questioner: asking, tell: terminal.err, newFolder }
    return await askAnswers(respondent, given, usualAnswers(languageOfSystem()))
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error
    terminal.err("\n")
    return undefined
  } finally {
    asking.close()
  }
}

/** A folder as it is typed in answer to a question, where no shell has read `~` as the home folder. */
const newFolder = (typed: string): string | undefined => {
  const folder = typed.replace(/^~(?=$|[/\\])/u, () => homedir())
  return existsSync(join(folder, "programme.yaml")) ? undefined : folder
}

/** The clock is asked for nothing but the years that are proposed. */
const usualAnswers = (language: StarterLanguage): UsualAnswers => {
  const year = new Date().getFullYear()
  return { language, folder: "my-programme", period: `${year}..${year + 2}` }
}

const languageOfSystem = (): StarterLanguage => {
  const { LC_ALL: all, LC_MESSAGES: messages, LANG: lang } = process.env
  const tag = (all || messages || lang || "").slice(0, 2)
  return isStarterLanguage(tag) ? tag : "en"
}

const givenIn = (options: InitOptions): GivenAnswers => {
  const { language, organisation, title, fiscalYearStart, period, places } = options
  return {
    ...(language !== undefined && isStarterLanguage(language) && { language }),
    ...(organisation !== undefined && { organisation: flag("organisation", organisation) }),
    ...(title !== undefined && { title: flag("title", title) }),
    ...(fiscalYearStart !== undefined && { fiscalYearStart: flag("fiscalYearStart", fiscalYearStart) }),
    ...(period !== undefined && { years: flag("period", period) }),
    ...(places !== undefined && { places: flag("places", places) })
  }
}

type Readers = typeof readAnswer

/** What a flag says; wrong usage where that cannot be used. */
const flag = <N extends QuestionName>(name: N, text: string): NonNullable<ReturnType<Readers[N]>> => {
  const answer = readers[name](text)
  if (answer !== null && answer !== undefined) return answer
  const written = name === "folder" ? "" : `--${name === "fiscalYearStart" ? "fiscal-year-start" : name}: `
  throw new UsageError(`${written}${starterLocales.en.complaints[name]}`)
}

const readers: { readonly [N in QuestionName]: (text: string) => ReturnType<Readers[N]> } = readAnswer

/** Writes the editors' schemas of this version into a programme that is there. */
const renewSchemas = async (folder: string, terminal: Terminal): Promise<ExitCode> => {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new NoSuchFolder(`There is no folder ${folder}.`)
  if (!existsSync(join(folder, "programme.yaml"))) {
    throw new UsageError(`${folder} is no programme: it has no programme.yaml.`)
  }
  terminal.out(`${(await writeFiles(join(folder, schemaFolder), schemaFiles())).join("\n")}\n`)
  return 0
}

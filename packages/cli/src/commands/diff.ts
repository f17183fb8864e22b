import { statSync } from "node:fs"
import { LoadMemory, type Logframe, suggest } from "@logframe/core"
import { type GitFolder, findCommit, findGitFolder, isShallow, readGitRevision } from "../files/readGitRevision.js"
import { readProgrammeFolder } from "../files/readProgrammeFolder.js"
import type { ComparedSides } from "../print/diff/ComparedSides.js"
import { diffCounts } from "../print/diff/diffCounts.js"
import { diffJson } from "../print/diff/diffJson.js"
import { diffMarkdown } from "../print/diff/diffMarkdown.js"
import { diffText } from "../print/diff/diffText.js"
import { printFindings } from "../print/printFindings.js"
import type { ExitCode, Terminal } from "../terminal/Terminal.js"
import { UsageError } from "../terminal/UsageError.js"
import { compareLogframes } from "./compareLogframes.js"
import { compareVersions } from "./compareVersions.js"
import { type DiffedVersion, diffedVersion } from "./diffedVersion.js"

/** What is to be compared: two logframes, two revisions, or a revision and the working tree. */
export interface DiffQuestion {
  readonly before: string
  /** Undefined: the working tree. */
  readonly after: string | undefined
  readonly folder: string
}

/** What `logframe diff` may be told. */
export interface DiffOptions {
  readonly format: "text" | "json" | "markdown"
  /** Ends with 1 when there are differences. */
  readonly exitCode?: boolean
}

/**
 * Prints what differs between two logframes of a programme or two revisions of it. Exit code 0, whether there are
 * differences or not, unless it is asked for; 1 where one side could not be read in whole, so that not all was compared.
 */
export const diff = (question: DiffQuestion, options: DiffOptions, terminal: Terminal): ExitCode => {
  const { files, unreadable } = readProgrammeFolder(question.folder, { evaluation: true, data: false })
  const name = { kind: "working-tree", name: "working tree", commit: undefined } as const
  const memory = new LoadMemory()
  const here = diffedVersion({ name, files, unreadable, memory })
  const logframes = logframesMeant(question, here)
  const versions = logframes ? [here] : versionsMeant(question, here, memory)
  for (const version of versions) printProblems(version, question.folder, terminal)
  const sides = logframes
    ? compareLogframes(logframes, here)
    : compareVersions(versions[0] ?? here, versions[1] ?? here)
  if (!sides) return 1
  terminal.out(formatted(sides, options.format, terminal))
  const { isWhole, total } = diffCounts(sides)
  return !isWhole || (options.exitCode && total > 0) ? 1 : 0
}

const formatted = (sides: ComparedSides, format: DiffOptions["format"], terminal: Terminal): string => {
  if (format === "json") return diffJson(sides)
  return format === "markdown"
    ? diffMarkdown(sides)
    : diffText(sides, { width: terminal.width, paint: terminal.paintOut })
}

const printProblems = ({ side, files }: DiffedVersion, folder: string, terminal: Terminal): void => {
  if (side.findings.length === 0) return
  // As git names a file of a revision: HEAD~1:./logframes/a.yaml
  const place = side.commit === undefined ? folder : `${side.name}:${folder}`
  terminal.err(`${printFindings({ findings: side.findings, files, folder: place }, terminal.paintErr)}\n`)
}

const logframesMeant = ({ before, after, folder }: DiffQuestion, { loaded }: DiffedVersion) => {
  const { programme } = loaded
  const named = (id: string | undefined): Logframe | undefined => programme?.logframes.find((each) => each.id === id)
  const [was, is] = [named(before), named(after)]
  if (!programme || (!was && !is)) return undefined
  if (was && is) return { programme, before: was, after: is }
  const known = programme.logframes.map(({ id }) => id)
  const [id, other] = was ? [before, after] : [after, before]
  if (other === undefined)
    throw new UsageError(`"${id}" is a logframe: name another one to compare it with (${known.join(", ")}).`)
  const nearest = suggest(other, known)
  const hint = nearest === undefined ? `Known: ${known.join(", ")}.` : `Did you mean "${nearest}"?`
  throw new UsageError(
    `"${id}" is a logframe, and in the folder ${folder} there is no logframe "${other}" that can be read. ${hint} ` +
      `For a branch or tag of the name write refs/heads/${id} or refs/tags/${id}.`
  )
}

/** Where revisions are sought, and what is known besides them. */
interface RevisionSearch {
  readonly place: GitFolder
  /** The ids of the programme's logframes. */
  readonly known: ReadonlyArray<string>
  readonly memory: LoadMemory
}

const versionsMeant = (
  question: DiffQuestion,
  here: DiffedVersion,
  memory: LoadMemory
): readonly [DiffedVersion, DiffedVersion] => {
  const known = here.loaded.programme?.logframes.map(({ id }) => id) ?? []
  const search = { place: findPlace(question, known), known, memory }
  const before = versionAt(question.before, search)
  return [before, question.after === undefined ? here : versionAt(question.after, search)]
}

const findPlace = ({ folder, before }: DiffQuestion, known: ReadonlyArray<string>): GitFolder => {
  try {
    return findGitFolder(folder)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    throw new UsageError(`There is no logframe "${before}"${knownText(known)}, and ${uncapital(error.message)}`)
  }
}

const uncapital = (text: string): string => text.replace(/^The /u, "the ")

const knownText = (known: ReadonlyArray<string>): string => (known.length > 0 ? ` (known: ${known.join(", ")})` : "")

const versionAt = (revision: string, search: RevisionSearch): DiffedVersion => {
  const { place, memory } = search
  const commit = findCommit(place, revision)
  if (commit === undefined) throw unknownRevision(revision, search)
  const name = { kind: "revision", name: revision, commit } as const
  return diffedVersion({ name, memory, ...readGitRevision(place, commit) })
}

const unknownRevision = (revision: string, { place, known }: RevisionSearch): UsageError => {
  const nearest = suggest(revision, known)
  const isFolder = statSync(revision, { throwIfNoEntry: false })?.isDirectory() ?? false
  const folderHint = isFolder ? " It is a folder: --working compares a revision with the files in a folder." : ""
  const hint = nearest === undefined ? folderHint : ` Did you mean "${nearest}"?`
  const shallow = isShallow(place)
    ? " Only the last part of the history is here: git fetch --unshallow gets the rest."
    : ""
  return new UsageError(
    `There is no logframe "${revision}"${knownText(known)}, and git knows no revision of that name.${hint}${shallow}`
  )
}

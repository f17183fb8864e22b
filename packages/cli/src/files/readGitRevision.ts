import { posix } from "node:path"
import { type Diagnostic, type SourceFile, byText, libraryPaths } from "@logframe/core"
import { UsageError } from "../terminal/UsageError.js"
import { maxBytes, readableFile, unreadableFile } from "./readableFile.js"
import { runGit } from "./runGit.js"

/** A programme's files as a revision of a git repository has them. Data are not read. */
export interface GitRevision {
  /** The commit's full name. */
  readonly commit: string
  readonly files: ReadonlyArray<SourceFile>
  readonly unreadable: ReadonlyArray<Diagnostic>
}

/** A folder inside of a git repository. */
export interface GitFolder {
  readonly folder: string
  /** The folder below the repository's top, empty or with a slash at its end. */
  readonly prefix: string
}

/** Finds the repository that a folder lies in. Fails as wrong usage where there is none that git can read. */
export const findGitFolder = (folder: string): GitFolder => {
  const answer = runGit(folder, ["rev-parse", "--is-inside-work-tree", "--show-prefix"])
  const [isInside, prefix = ""] = answer.text.split("\n")
  if (answer.isDone && isInside === "true") return { folder, prefix }
  if (answer.isDone || answer.complaint.includes("must be run in a work tree"))
    throw new UsageError(`The folder ${folder} is git's own, and no programme's.`)
  if (answer.complaint.includes("not a git repository"))
    throw new UsageError(`The folder ${folder} lies in no git repository, so that there are no revisions of it.`)
  throw new UsageError(`git does not read the repository of the folder ${folder}: ${answer.complaint}`)
}

/** The commit that a name means; undefined where git knows none. What looks like an option or a range is no name. */
export const findCommit = ({ folder }: GitFolder, revision: string): string | undefined => {
  if (revision === "" || revision.startsWith("-")) return undefined
  const { isDone, text } = runGit(folder, ["rev-parse", "--verify", "--quiet", `${revision}^{commit}`])
  return isDone && /^[0-9a-f]{40,64}$/u.test(text) ? text : undefined
}

/** Whether only the last part of a repository's history is here. */
export const isShallow = ({ folder }: GitFolder): boolean =>
  runGit(folder, ["rev-parse", "--is-shallow-repository"]).text === "true"

/**
 * Reads a programme's files as they were at a commit. Nothing is checked out or written. Fails as wrong usage where the
 * commit has no such folder.
 */
export const readGitRevision = (place: GitFolder, commit: string): GitRevision => {
  const own = ["programme.yaml", "policy.yaml", "evaluation.yaml", "logframes/"]
  const entries = entriesAt(place, commit, own).filter(({ path }) => !path.startsWith("logframes/") || isYaml(path))
  if (entries.length === 0) throw new UsageError(absence(place, commit))
  const read = contentsOf(place, entries)
  const main = read.find((file) => "text" in file && file.path === "programme.yaml")
  const libraries = main && "text" in main ? libraryPaths(main) : []
  const isOutside = (path: string): boolean => posix.normalize(`${place.prefix}${path}`).startsWith("../")
  const listed = contentsOf(
    place,
    entriesAt(
      place,
      commit,
      libraries.filter((path) => !isOutside(path))
    )
  )
  const outside = libraries
    .filter(isOutside)
    .map((path) => unreadableFile(path, "it lies outside of the git repository, which knows nothing of it"))
  const all = [...read, ...listed, ...outside]
  return {
    commit,
    files: all.flatMap((file) => ("text" in file ? file : [])).toSorted((a, b) => byText(a.path, b.path)),
    unreadable: all.flatMap((file) => ("code" in file ? file : []))
  }
}

const isYaml = (path: string): boolean => /\.ya?ml$/u.test(path)

/** A file as a commit lists it: its mode, kind, name and size there, and its path below the folder. */
interface Entry {
  readonly mode: string
  readonly object: string
  readonly size: number
  readonly path: string
}

const entriesAt = (
  { folder, prefix }: GitFolder,
  commit: string,
  paths: ReadonlyArray<string>
): ReadonlyArray<Entry> => {
  if (paths.length === 0) return []
  const wanted = new Map(paths.map((path) => [normalized(`${prefix}${path}`), path]))
  const { isDone, text, complaint } = runGit(folder, [
    "ls-tree",
    "-z",
    "-l",
    "--full-tree",
    commit,
    "--",
    ...wanted.keys()
  ])
  if (!isDone) throw new UsageError(`git does not list the files of ${commit}: ${complaint}`)
  return text
    .split("\0")
    .filter((line) => line !== "" && !line.startsWith("04"))
    .map((line): Entry => {
      const tab = line.indexOf("\t")
      const [mode = "", , object = "", size = ""] = line.slice(0, tab).split(/ +/u)
      const name = line.slice(tab + 1)
      return { mode, object, size: Number(size) || 0, path: wanted.get(name) ?? name.slice(prefix.length) }
    })
}

/** `a/../b/` as `b/`: git knows no `..` in a listed path. */
const normalized = (path: string): string => posix.normalize(path)

const contentsOf = (place: GitFolder, entries: ReadonlyArray<Entry>): ReadonlyArray<SourceFile | Diagnostic> => {
  const readable = entries.filter((entry) => problemOf(entry) === undefined)
  const contents = objectsOf(place, readable)
  return entries.map((entry, index) => {
    const problem = problemOf(entry)
    if (problem !== undefined) return unreadableFile(entry.path, problem)
    const bytes = contents.get(entry.object)
    return bytes
      ? readableFile(entry.path, bytes)
      : unreadableFile(entries[index]?.path ?? "", "git does not have it here")
  })
}

const problemOf = ({ mode, size }: Entry): string | undefined => {
  if (mode === "120000") return "it is a symbolic link, which is not followed in a revision"
  if (mode === "160000") return "it is a submodule"
  return size > maxBytes ? `it is larger than ${maxBytes / 1024 / 1024} MB` : undefined
}

/** The contents of objects by their names, as `git cat-file --batch` gives them: a head line, the bytes, a line end. */
const objectsOf = ({ folder }: GitFolder, entries: ReadonlyArray<Entry>): ReadonlyMap<string, Uint8Array> => {
  const contents = new Map<string, Uint8Array>()
  if (entries.length === 0) return contents
  const names = entries.map(({ object }) => object)
  const { bytes } = runGit(folder, ["cat-file", "--batch"], `${names.join("\n")}\n`)
  let at = 0
  for (const name of names) {
    const end = bytes.indexOf(lineEnd, at)
    if (end < 0) break
    const [, kind, size] = new TextDecoder().decode(bytes.subarray(at, end)).split(" ")
    at = end + 1
    if (kind !== "blob") continue
    contents.set(name, bytes.subarray(at, at + Number(size)))
    at += Number(size) + 1
  }
  return contents
}

const lineEnd = 0x0a

const absence = (place: GitFolder, commit: string): string => {
  const short = commit.slice(0, 7)
  const steps = place.prefix.split("/").filter(Boolean)
  const around = steps.map((_, index) => steps.slice(0, index + 1).join("/"))
  const { text } =
    around.length === 0 ? { text: "" } : runGit(place.folder, ["ls-tree", "-z", "--full-tree", commit, "--", ...around])
  return /^160000 /mu.test(text.replaceAll("\0", "\n"))
    ? `At ${short} the folder ${place.folder} lies in a submodule: run the command in the submodule's own repository.`
    : `At ${short} there is no programme in the folder ${place.folder}.`
}

import { LoadMemory, type LoadOptions } from "@logframe/core"
import type { EncoderContext } from "../encoders/FindingsEncoder.js"
import { text } from "../encoders/text.js"
import { type FolderChange, FolderWatch } from "../files/FolderWatch.js"
import { NoSuchFolder } from "../files/readProgrammeFolder.js"
import { readWholeFolder } from "../files/readWholeFolder.js"
import { pathIn } from "../print/printFindings.js"
import { plain } from "../print/plain.js"
import type { ExitCode, Terminal } from "../terminal/Terminal.js"
import { validateFolder } from "./validateFolder.js"

/** What is watched, and until when. */
export interface Watching {
  readonly folders: ReadonlyArray<string>
  readonly context: EncoderContext
  readonly options: LoadOptions
  /** Given, it ends the watch. */
  readonly signal: AbortSignal
}

const clear = "\u001b[2J\u001b[H"

/**
 * Validates folders, and each of them again whenever its files change, until the signal is given. A terminal is cleared
 * before each round and shows all folders; into anything else only what is new is written, and nothing is taken back.
 */
export const watchFolders = async (
  { folders, context, options, signal }: Watching,
  terminal: Terminal
): Promise<ExitCode> => {
  const watch = new FolderWatch(folders)
  const rounds = new Map(folders.map((folder) => [folder, roundsOf(folder, watch, { context, options })]))
  const printed = new Map<string, string>()
  for (const [folder, round] of rounds) printed.set(folder, await round())
  terminal.out(`${terminal.isTerminal ? clear : ""}${[...printed.values()].join("")}`)
  while (!signal.aborted) {
    terminal.err("Waiting for changes; Ctrl+C ends it.\n")
    const changes = await watch.next(signal)
    for (const { folder } of changes) printed.set(folder, await unlessGone(rounds.get(folder)))
    const shown = terminal.isTerminal ? folders : changes.map(({ folder }) => folder)
    if (changes.length > 0) {
      const news = changes.map(changeText).join("")
      terminal.out(`${terminal.isTerminal ? clear : "\n"}${news}${shown.map((folder) => printed.get(folder)).join("")}`)
    }
  }
  return 0
}

/** Validates a folder once more and gives what is to be printed of it; what an earlier round found and still holds is kept. */
const roundsOf = (
  folder: string,
  watch: FolderWatch,
  { context, options }: Pick<Watching, "context" | "options">
): (() => Promise<string>) => {
  const memory = new LoadMemory()
  return async () => {
    const read = await readWholeFolder(folder, { evaluation: true })
    const isStale = watch.follow(folder, read.elsewhere)
    return [
      ...text(
        [
          validateFolder(folder, {
            ...options,
            gathered: true,
            memory,
            read: isStale ? await readWholeFolder(folder, { evaluation: true }) : read
          })
        ],
        context
      )
    ].join("")
  }
}

/** A folder that is gone may come back. */
const unlessGone = async (round: (() => Promise<string>) | undefined): Promise<string> => {
  try {
    return (await round?.()) ?? ""
  } catch (error) {
    if (error instanceof NoSuchFolder) return `${error.message}\n`
    throw error
  }
}

const named = 3

const changeText = ({ folder, paths }: FolderChange): string => {
  const names = paths.slice(0, named).map((path) => plain(pathIn(folder, path)))
  const more = paths.length > named ? ` and ${paths.length - named} more` : ""
  return `changed: ${names.join(", ")}${more}\n`
}

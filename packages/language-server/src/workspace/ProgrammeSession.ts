import { type Diagnostic, type Loaded, type SourceFile, fileKindOf, loadProgramme } from "@logframe/core"
import { disk } from "../files/disk.js"

/** The text of a file that is open in the editor, by its path on this machine. */
export type OpenTexts = (path: string) => string | undefined

/**
 * One programme as the editor and the disk have it now: its files, and what was read and found in them. A file keeps
 * its identity as long as its text is the same, so that what was made of it can be kept.
 */
export class ProgrammeSession {
  /** The programme's folder on this machine. */
  readonly folder: string
  readonly #openTexts: OpenTexts
  readonly #files = new Map<string, SourceFile>()
  readonly #unreadable = new Map<string, Diagnostic>()
  #loaded: Loaded | undefined

  constructor(folder: string, openTexts: OpenTexts) {
    this.folder = folder
    this.#openTexts = openTexts
    for (const path of disk.listProgramme(folder)) this.update(path)
  }

  /** Takes over what the editor, or else the disk, has for a file now; gives whether that is something else. */
  update(path: string): boolean {
    if (fileKindOf(path) === undefined) return false
    const onMachine = disk.pathInside(this.folder, path)
    const open = this.#openTexts(onMachine)
    const now = open === undefined ? disk.readProgrammeFile(this.folder, path) : { path, text: open }
    const text = now && "text" in now ? now.text : undefined
    const wasUnreadable = this.#unreadable.delete(path)
    if (now && "code" in now) this.#unreadable.set(path, now)
    if (this.#files.get(path)?.text === text && wasUnreadable === this.#unreadable.has(path)) return false
    if (text === undefined) this.#files.delete(path)
    else this.#files.set(path, { path, text })
    this.#loaded = undefined
    return true
  }

  /** The paths of files that are known here or lie on the disk. */
  listed(): ReadonlyArray<string> {
    return [...new Set([...this.#files.keys(), ...this.#unreadable.keys(), ...disk.listProgramme(this.folder)])]
  }

  /** A file by its path in the programme. */
  file(path: string): SourceFile | undefined {
    return this.#files.get(path)
  }

  /** Whether there is such a file, be it one that cannot be read. */
  has(path: string): boolean {
    return this.#files.has(path) || this.#unreadable.has(path)
  }

  /** Every file of the programme. */
  get files(): Iterable<SourceFile> {
    return this.#files.values()
  }

  /** What stands in the files; they are read and checked again only when something has changed. */
  get loaded(): Loaded {
    this.#loaded ??= loadProgramme([...this.#files.values()])
    return this.#loaded
  }

  /** Every finding; a file that is there and cannot be read is not said to be missing. */
  get diagnostics(): ReadonlyArray<Diagnostic> {
    const { diagnostics } = this.loaded
    if (this.#unreadable.size === 0) return diagnostics
    const isAnswered = ({ code, params }: Diagnostic): boolean =>
      code === "require-file" && this.#unreadable.has(String(params["file"]))
    return [...this.#unreadable.values(), ...diagnostics.filter((finding) => !isAnswered(finding))]
  }
}

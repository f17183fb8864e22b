import {
  type DataSource,
  type Diagnostic,
  type FileRole,
  LoadMemory,
  type Loaded,
  type Logframe,
  type Origin,
  type SourceFile,
  byText,
  dataSourcesIn,
  fileKindOf,
  formatOf,
  indicatorsNamed,
  isBinary,
  isOfSource,
  libraryPaths,
  loadProgramme,
  resultsNamed
} from "@logframe/core"
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
  readonly #memory = new LoadMemory()
  #libraries: ReadonlyArray<string> = []
  #sources: ReadonlyArray<DataSource> = []
  #sourcesText: string | undefined
  #loaded: Loaded | undefined
  #diagnostics: ReadonlyArray<Diagnostic> | undefined
  #edited = new Set<string>()
  #lastLogframes: ReadonlyMap<string, Logframe> = new Map()
  #lastLanguage = "en"

  constructor(folder: string, openTexts: OpenTexts) {
    this.folder = folder
    this.#openTexts = openTexts
    for (const path of disk.listProgramme(folder, [])) this.update(path)
  }

  /** What a file is to this programme, by its path in it; undefined for a file that has no meaning here. */
  roleOf(path: string): FileRole | "data" | undefined {
    const kind = fileKindOf(path) ?? (this.#libraries.includes(path) ? "library" : undefined)
    return kind ?? (this.#sourceOf(path) ? "data" : undefined)
  }

  /** Whether a data file is CSV with our own columns, so that its cells are names of ours. */
  hasOurColumns(path: string): boolean {
    return path.endsWith(".csv") && this.#sourceOf(path) === undefined
  }

  #sourceOf(path: string): DataSource | undefined {
    return this.#sources.find((source) => isOfSource(source, path))
  }

  /** Takes over what the editor, or else the disk, has for a file now; gives whether that is something else. */
  update(path: string): boolean {
    if (this.roleOf(path) === undefined || !this.#read(path)) return false
    if (path === "programme.yaml") {
      this.#followLibraries()
      this.#followSources()
    }
    this.#loaded = undefined
    this.#diagnostics = undefined
    return true
  }

  /** The files that have changed since this was last asked. */
  takeEdited(): ReadonlySet<string> {
    const edited = this.#edited
    this.#edited = new Set()
    return edited
  }

  #read(path: string): boolean {
    if (isBinary(formatOf(path, this.#sourceOf(path)) ?? "csv")) return false
    const open = this.#openTexts(disk.pathInside(this.folder, path))
    const now =
      open === undefined
        ? disk.readProgrammeFile(this.folder, path, this.#sourceOf(path)?.reading.encoding)
        : { path, text: open }
    const text = now && "text" in now ? now.text : undefined
    const wasUnreadable = this.#unreadable.delete(path)
    if (now && "code" in now) this.#unreadable.set(path, now)
    if (this.#files.get(path)?.text === text && wasUnreadable === this.#unreadable.has(path)) return false
    this.#edited.add(path)
    if (text === undefined) this.#files.delete(path)
    else this.#files.set(path, { path, text })
    return true
  }

  /** The libraries are those that programme.yaml names now. */
  #followLibraries(): void {
    const main = this.#files.get("programme.yaml")
    const before = this.#libraries
    this.#libraries = main ? libraryPaths(main).filter((path) => fileKindOf(path) === undefined) : []
    for (const path of before) {
      if (this.#libraries.includes(path)) continue
      this.#files.delete(path)
      this.#unreadable.delete(path)
      this.#edited.add(path)
    }
    for (const path of this.#libraries) if (!before.includes(path)) this.#read(path)
  }

  /** The sources of data are those that programme.yaml declares now; their files may be read otherwise than before. */
  #followSources(): void {
    const main = this.#files.get("programme.yaml")
    const before = this.#sources
    if (main?.text === this.#sourcesText) return
    this.#sourcesText = main?.text
    const named = (path: string): boolean => this.#sourceOf(path) !== undefined && fileKindOf(path) === undefined
    const wereNamed = [...this.#files.keys(), ...this.#unreadable.keys()].filter(named)
    this.#sources = main ? dataSourcesIn(main) : []
    if (before.length === 0 && this.#sources.length === 0) return
    for (const path of wereNamed) {
      if (named(path)) continue
      this.#files.delete(path)
      this.#unreadable.delete(path)
      this.#edited.add(path)
    }
    for (const path of disk.listProgramme(this.folder, this.#sources)) if (this.#sourceOf(path)) this.#read(path)
  }

  /** Whether a path is in the programme's folder, around it, or around one of its libraries. */
  isNear(path: string): boolean {
    if (!path.startsWith("..") || /^(?:\.\.\/?)+$/u.test(path)) return true
    return this.#libraries.some((library) => library === path || library.startsWith(`${path}/`))
  }

  /** The paths of files that are known here or lie on the disk. */
  listed(): ReadonlyArray<string> {
    const known = [...this.#files.keys(), ...this.#unreadable.keys(), ...this.#libraries]
    return [...new Set([...known, ...disk.listProgramme(this.folder, this.#sources)])]
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

  /** The indicator libraries that the programme names, as paths from its folder. */
  get libraries(): ReadonlyArray<string> {
    return this.#libraries
  }

  /** What stands in the files; they are read and checked again only when something has changed. */
  get loaded(): Loaded {
    this.#loaded ??= loadProgramme([...this.#files.values()], { memory: this.#memory, others: this.#others() })
    return this.#loaded
  }

  /** The data files that are there. Workbooks are not read here: that they are there has to be enough. */
  #others(): ReadonlyArray<string> {
    return this.#sources.length > 0 ? disk.listProgramme(this.folder, this.#sources) : []
  }

  /** The language and the logframes; of a file that cannot be read at the moment, the logframe that it last held. */
  get lastProgramme(): { readonly language: string; readonly logframes: ReadonlyArray<Logframe> } {
    const { programme } = this.loaded
    if (programme) {
      const kept = [...this.#lastLogframes].filter(([path]) => this.#files.has(path))
      this.#lastLogframes = new Map([...kept, ...programme.logframes.map((each) => [each.origin.file, each] as const)])
      this.#lastLanguage = programme.language
    }
    return { language: this.#lastLanguage, logframes: [...this.#lastLogframes.values()] }
  }

  /** The files of the logframes with some ids, and those of which it cannot be told. */
  logframeFiles(ids: ReadonlyArray<string>): ReadonlyArray<string> {
    const logframes = this.loaded.programme?.logframes ?? []
    return [...fileOf(logframes.filter(({ id }) => ids.includes(id))), ...this.#unknownFiles(logframes)]
  }

  /** The files of the logframes that have a result or indicator of an id, and those of which it cannot be told. */
  filesWithThing(id: string): ReadonlyArray<string> {
    const logframes = this.loaded.programme?.logframes ?? []
    const having = [...indicatorsNamed(logframes, id).map(({ indicator }) => indicator), ...resultsNamed(logframes, id)]
    // What is not in the model was left out of it for a fault, and may be in any.
    return [...fileOf(having.length > 0 ? having : logframes), ...this.#unknownFiles(logframes)]
  }

  #unknownFiles(logframes: ReadonlyArray<Logframe>): ReadonlyArray<string> {
    const known = new Set(fileOf(logframes))
    return [...this.#files.keys()].filter((path) => fileKindOf(path) === "logframe" && !known.has(path))
  }

  /**
   * Every finding, by file; a file that is there and cannot be read is not said to be missing. The same list until something
   * changes.
   */
  get diagnostics(): ReadonlyArray<Diagnostic> {
    this.#diagnostics ??= this.#withUnreadable(this.loaded.diagnostics)
    return this.#diagnostics
  }

  #withUnreadable(found: ReadonlyArray<Diagnostic>): ReadonlyArray<Diagnostic> {
    if (this.#unreadable.size === 0) return found
    const isAnswered = ({ code, params }: Diagnostic): boolean =>
      code === "require-file" && this.#unreadable.has(String(params["file"]))
    const all = [...this.#unreadable.values(), ...found.filter((finding) => !isAnswered(finding))]
    return all.toSorted((a, b) => byText(a.origin.file, b.origin.file))
  }
}

const fileOf = (things: ReadonlyArray<{ readonly origin: Origin }>): ReadonlyArray<string> =>
  things.map(({ origin }) => origin.file)

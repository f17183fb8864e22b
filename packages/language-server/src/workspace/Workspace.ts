import { type SourceFile, libraryPaths } from "@logframe/core"
import type { Diagnostic as Marker, TextEdit, WorkspaceEdit } from "vscode-languageserver"
import type { TextDocument } from "vscode-languageserver-textdocument"
import { disk } from "../files/disk.js"
import { Findings } from "./Findings.js"
import { NameIndex } from "./NameIndex.js"
import { type PlacedFile, placedFiles } from "./PlacedFile.js"
import { ProgrammeSession } from "./ProgrammeSession.js"
import type { SessionFile, SessionSubject } from "./SessionFile.js"

/** Edits of one file. */
export interface FileEdits {
  readonly uri: string
  readonly file: SessionFile
  readonly edits: ReadonlyArray<TextEdit>
}

/** What a change on the disk comes to. */
export interface DiskChange {
  readonly changed: ReadonlyArray<SessionFile>
  /** Programmes that are no more. */
  readonly closed: ReadonlyArray<ProgrammeSession>
}

/** The folders and open documents of an editor, and the programmes in them. A programme is read when it is first needed. */
export class Workspace {
  readonly #sessions = new Map<string, ProgrammeSession>()
  readonly #findings = new Map<ProgrammeSession, Findings>()
  readonly #names = new Map<ProgrammeSession, NameIndex>()
  readonly #documents = new Map<string, TextDocument>()
  readonly #folders = new Set<string>()
  /** Whether the editor takes edits with the version of the document that they are for. */
  withVersions = false
  /** Gives a file with its places; the last few are kept. */
  readonly place: (source: SourceFile) => PlacedFile = placedFiles()

  /** Adds a workspace folder by its URI. */
  addFolder(uri: string): void {
    const path = disk.pathOfUri(uri)
    if (path !== undefined) this.#folders.add(path)
  }

  /** Takes a workspace folder away; its programmes stay as long as they are of use. */
  removeFolder(uri: string): void {
    const path = disk.pathOfUri(uri)
    if (path !== undefined) this.#folders.delete(path)
  }

  /** Every programme of the workspace folders, and those of open documents elsewhere. */
  get sessions(): ReadonlyArray<ProgrammeSession> {
    for (const top of this.#folders) for (const folder of disk.findProgrammeFolders(top)) this.#open(folder)
    return this.openSessions
  }

  /** Those of the programmes that were read so far. */
  get openSessions(): ReadonlyArray<ProgrammeSession> {
    return [...this.#sessions.values()]
  }

  /** The document that is open under a path. */
  documentAt(path: string): TextDocument | undefined {
    return this.#documents.get(path)
  }

  /** Takes over a document that was opened or edited; gives it as a file of each programme that it belongs to. */
  setDocument(document: TextDocument): ReadonlyArray<SessionFile> {
    const path = disk.pathOfUri(document.uri)
    if (path === undefined) return []
    this.#documents.set(path, document)
    return this.#touch(path)
  }

  /** A document was closed: from now on the disk's text counts, where there is one. */
  closeDocument(uri: string): DiskChange {
    const path = disk.pathOfUri(uri)
    if (path === undefined) return { changed: [], closed: [] }
    this.#documents.delete(path)
    return this.changedOnDisk([path])
  }

  #touch(path: string): ReadonlyArray<SessionFile> {
    const files = this.filesAt(path)
    for (const { session, path: inside } of files) session.update(inside)
    return files
  }

  /**
   * Files or folders have changed on the disk, come or gone. Programmes that were never read stay unread; one whose
   * programme.yaml is gone is closed.
   */
  changedOnDisk(paths: ReadonlyArray<string>): DiskChange {
    const before = new Set(this.openSessions)
    const changed: Array<SessionFile> = []
    const closed: Array<ProgrammeSession> = []
    for (const session of before) {
      const ways = paths.map((path) => disk.pathFrom(session.folder, path)).filter((path) => session.isNear(path))
      if (ways.length === 0) continue
      const others = [...new Set([...ways, ...session.listed()])].filter((path) => session.update(path))
      if (session.has("programme.yaml")) changed.push(...others.map((path) => ({ session, path })))
      else {
        this.#sessions.delete(session.folder)
        closed.push(session)
      }
    }
    // An open document may belong to a programme that has just come.
    for (const path of this.#documents.keys()) {
      changed.push(...this.filesAt(path).filter((file) => file.session.update(file.path) || !before.has(file.session)))
    }
    return { changed, closed }
  }

  /** A path on this machine as a file of programmes: of the one in whose folder it lies, and of those that name it as a library. */
  filesAt(path: string): ReadonlyArray<SessionFile> {
    const around = this.#sessionAround(path)
    const own = around ? [{ session: around, path: disk.pathFrom(around.folder, path) }] : []
    if (own.some(({ session, path: inside }) => session.roleOf(inside) !== undefined)) return own
    const users = this.#usersOf(this.openSessions, path)
    return users.length > 0 ? users : this.#usersOf(this.#namingLibraries(path), path)
  }

  #usersOf(sessions: ReadonlyArray<ProgrammeSession>, path: string): ReadonlyArray<SessionFile> {
    return sessions
      .map((session) => ({ session, path: disk.pathFrom(session.folder, path) }))
      .filter((file) => file.session.roleOf(file.path) === "library")
  }

  /** The programmes of the workspace that name a file as a library; only their programme.yaml is read to know. */
  #namingLibraries(path: string): ReadonlyArray<ProgrammeSession> {
    if (!/\.ya?ml$/u.test(path)) return []
    return [...this.#folders].flatMap((top) =>
      disk.findProgrammeFolders(top).flatMap((folder) => {
        const main = disk.readProgrammeFile(folder, "programme.yaml", undefined)
        const names = main && "text" in main ? libraryPaths(main) : []
        return names.includes(disk.pathFrom(folder, path)) ? [this.#open(folder)] : []
      })
    )
  }

  #sessionAround(path: string): ProgrammeSession | undefined {
    const folder = disk.programmeFolderOf(path, (candidate) =>
      this.#documents.has(disk.pathInside(candidate, "programme.yaml"))
    )
    return folder === undefined ? undefined : this.#open(folder)
  }

  /** What a request about a document is about; undefined for a file of no programme. */
  subject(uri: string): SessionSubject | undefined {
    const path = disk.pathOfUri(uri)
    const [found] = path === undefined ? [] : this.filesAt(path)
    const source = found?.session.file(found.path)
    return found && source && { ...found, file: this.place(source) }
  }

  /** The URI of a file of a programme, as the editor itself writes it where it has the file open. */
  uriOf({ session, path }: SessionFile): string {
    const onMachine = disk.pathInside(session.folder, path)
    return this.#documents.get(onMachine)?.uri ?? disk.uriOfPath(onMachine)
  }

  /** The findings of a programme, as markers. */
  findingsOf(session: ProgrammeSession): Findings {
    const known = this.#findings.get(session)
    if (known) return known
    const findings = new Findings(session, { place: this.place, uriOf: (file) => this.uriOf(file) })
    this.#findings.set(session, findings)
    return findings
  }

  /** The markers of a file; those of a library come from every programme that names it. */
  markersOf({ session, path }: SessionFile): Array<Marker> {
    const all =
      session.roleOf(path) === "library" ? this.#usersOf(this.openSessions, disk.pathInside(session.folder, path)) : []
    const files = all.length > 0 ? all : [{ session, path }]
    const markers = files
      .flatMap((file) => this.#findings.get(file.session)?.of(file.path) ?? [])
      .map(({ marker }) => marker)
    return files.length > 1 ? [...new Map(markers.map((marker) => [JSON.stringify(marker), marker])).values()] : markers
  }

  /** The names in a programme's files. */
  namesOf(session: ProgrammeSession): NameIndex {
    const known = this.#names.get(session)
    if (known) return known
    const names = new NameIndex(session)
    this.#names.set(session, names)
    return names
  }

  /** Edits of files, each of the version that was looked at, in the form that the editor understands. */
  editOf(changes: ReadonlyArray<FileEdits>): WorkspaceEdit {
    if (!this.withVersions) return { changes: Object.fromEntries(changes.map(({ uri, edits }) => [uri, [...edits]])) }
    return {
      documentChanges: changes.map(({ uri, file, edits }) => {
        const version = this.#documents.get(disk.pathInside(file.session.folder, file.path))?.version ?? null
        return { textDocument: { uri, version }, edits: [...edits] }
      })
    }
  }

  /** Lets go of a programme that is no more. */
  forget(session: ProgrammeSession): void {
    this.#findings.delete(session)
    this.#names.delete(session)
  }

  #open(folder: string): ProgrammeSession {
    const known = this.#sessions.get(folder)
    if (known) return known
    const session = new ProgrammeSession(folder, (path) => this.#documents.get(path)?.getText())
    this.#sessions.set(folder, session)
    return session
  }
}

import type { SourceFile } from "@logframe/core"
import type { TextDocument } from "vscode-languageserver-textdocument"
import { disk } from "../files/disk.js"
import { Findings } from "./Findings.js"
import { type PlacedFile, placedFiles } from "./PlacedFile.js"
import { ProgrammeSession } from "./ProgrammeSession.js"

/** A file of a programme that a request is about. */
export interface Subject {
  readonly session: ProgrammeSession
  /** Its path in the programme. */
  readonly path: string
  readonly file: PlacedFile
}

/** What a change on the disk comes to. */
export interface DiskChange {
  readonly changed: ReadonlyArray<readonly [session: ProgrammeSession, path: string]>
  /** Programmes that are no more. */
  readonly closed: ReadonlyArray<ProgrammeSession>
}

/** The folders and open documents of an editor, and the programmes in them. A programme is read when it is first needed. */
export class Workspace {
  readonly #sessions = new Map<string, ProgrammeSession>()
  readonly #findings = new Map<ProgrammeSession, Findings>()
  readonly #documents = new Map<string, TextDocument>()
  readonly #folders = new Set<string>()
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
    return [...this.#sessions.values()]
  }

  /** Those of the programmes that were read so far. */
  get openSessions(): ReadonlyArray<ProgrammeSession> {
    return [...this.#sessions.values()]
  }

  /** The document that is open under a path. */
  documentAt(path: string): TextDocument | undefined {
    return this.#documents.get(path)
  }

  /** Takes over a document that was opened or edited; gives the programme that it belongs to, where there is one. */
  setDocument(document: TextDocument): ProgrammeSession | undefined {
    const path = disk.pathOfUri(document.uri)
    if (path === undefined) return undefined
    this.#documents.set(path, document)
    return this.touch(path)
  }

  /** A document was closed: from now on the disk's text counts. */
  closeDocument(uri: string): ProgrammeSession | undefined {
    const path = disk.pathOfUri(uri)
    if (path === undefined) return undefined
    this.#documents.delete(path)
    return this.touch(path)
  }

  /** A file may have changed, come or gone; gives the programme that it belongs to. */
  touch(path: string): ProgrammeSession | undefined {
    const session = this.sessionAround(path)
    session?.update(disk.pathFrom(session.folder, path))
    return session
  }

  /**
   * Files or folders have changed on the disk, come or gone. Programmes that were never read stay unread; one whose
   * programme.yaml is gone is closed.
   */
  changedOnDisk(paths: ReadonlyArray<string>): DiskChange {
    const changed: Array<readonly [ProgrammeSession, string]> = []
    const closed: Array<ProgrammeSession> = []
    for (const session of this.openSessions) {
      const inside = paths.filter((path) => disk.isAround(session.folder, path) || disk.isAround(path, session.folder))
      if (inside.length === 0) continue
      for (const path of new Set([...inside.map((each) => disk.pathFrom(session.folder, each)), ...session.listed()])) {
        if (session.update(path)) changed.push([session, path])
      }
      if (session.has("programme.yaml")) continue
      this.#sessions.delete(session.folder)
      closed.push(session)
    }
    for (const path of this.#documents.keys()) {
      const session = this.touch(path)
      if (session) changed.push([session, disk.pathFrom(session.folder, path)])
    }
    return { changed, closed }
  }

  /** The programme in whose folder a path lies. */
  sessionAround(path: string): ProgrammeSession | undefined {
    const folder = disk.programmeFolderOf(path, (candidate) =>
      this.#documents.has(disk.pathInside(candidate, "programme.yaml"))
    )
    return folder === undefined ? undefined : this.#open(folder)
  }

  /** What a request about a document is about; undefined for a file of no programme. */
  subject(uri: string): Subject | undefined {
    const path = disk.pathOfUri(uri)
    const session = path === undefined ? undefined : this.sessionAround(path)
    if (path === undefined || session === undefined) return undefined
    const inside = disk.pathFrom(session.folder, path)
    const source = session.file(inside)
    return source && { session, path: inside, file: this.place(source) }
  }

  /** The URI of a file of a programme, as the editor itself writes it where it has the file open. */
  uriOf(session: ProgrammeSession, path: string): string {
    const onMachine = disk.pathInside(session.folder, path)
    return this.#documents.get(onMachine)?.uri ?? disk.uriOfPath(onMachine)
  }

  /** The findings of a programme, as markers. */
  findingsOf(session: ProgrammeSession): Findings {
    const known = this.#findings.get(session)
    if (known) return known
    const findings = new Findings(session, { place: this.place, uriOf: (each, path) => this.uriOf(each, path) })
    this.#findings.set(session, findings)
    return findings
  }

  #open(folder: string): ProgrammeSession {
    const known = this.#sessions.get(folder)
    if (known) return known
    const session = new ProgrammeSession(folder, (path) => this.#documents.get(path)?.getText())
    this.#sessions.set(folder, session)
    return session
  }
}

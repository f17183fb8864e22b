import type { PublishDiagnosticsParams } from "vscode-languageserver"
import { disk } from "../files/disk.js"
import type { ProgrammeSession } from "./ProgrammeSession.js"
import type { SessionFile } from "./SessionFile.js"
import type { DiskChange, Workspace } from "./Workspace.js"

/** How long edits are gathered before findings are sought, in milliseconds: what a paste or a rename brings at once. */
const gathering = 10

/** How many characters of text are searched for the places of findings before whoever asks something is answered. */
const atOnce = 50_000

/** What the publisher speaks to. */
export interface PublisherContext {
  readonly workspace: Workspace
  readonly send: (params: PublishDiagnosticsParams) => void
  /** Told of what went wrong; the server goes on. */
  readonly failed: (error: unknown) => void
}

/**
 * Publishes findings as files change: of each file that was edited or is open, and then, while nobody asks for anything, of
 * every other file of its programme whose findings have changed. What is published is always of the texts as they are at
 * that moment.
 */
export class Publisher {
  readonly #context: PublisherContext
  readonly #waiting = new Map<ProgrammeSession, Set<string>>()
  readonly #later = new Map<ProgrammeSession, Set<string>>()
  #isSet = false
  #isGoingOn = false

  constructor(context: PublisherContext) {
    this.#context = context
  }

  /** A file of a programme was opened, edited, closed, or changed on the disk. */
  changed({ session, path }: SessionFile): void {
    addTo(this.#waiting, session, [path])
    if (this.#isSet) return
    this.#isSet = true
    setTimeout(() => {
      this.#isSet = false
      this.#publishWaiting()
    }, gathering)
  }

  /** Files have changed on the disk, and programmes may be no more. */
  follow({ changed, closed }: DiskChange): void {
    for (const session of closed) this.#close(session)
    for (const file of changed) this.changed(file)
  }

  /** A programme is no more: its markers are taken away. */
  #close(session: ProgrammeSession): void {
    this.#waiting.delete(session)
    this.#later.delete(session)
    const paths = [...this.#context.workspace.findingsOf(session).paths]
    this.#context.workspace.forget(session)
    for (const path of paths) this.#publish({ session, path })
  }

  #publishWaiting(): void {
    const waiting = [...this.#waiting]
    this.#waiting.clear()
    for (const [session, edited] of waiting) {
      this.#minding(() => {
        this.#refresh(session)
        const later = this.#later.get(session) ?? new Set()
        const now = new Set([...edited, ...[...later].filter((path) => this.#isOpen({ session, path }))])
        for (const path of now) {
          later.delete(path)
          this.#publish({ session, path })
        }
      })
    }
    if (!this.#isGoingOn) this.#goOn()
  }

  #refresh(session: ProgrammeSession): void {
    addTo(this.#later, session, this.#context.workspace.findingsOf(session).refresh())
  }

  /** Publishes some of the files that are left, and lets others speak before the next. */
  #goOn(): void {
    let left = atOnce
    for (const [session, paths] of this.#later) {
      this.#minding(() => this.#refresh(session))
      for (const path of paths) {
        if (left <= 0) break
        left -= session.file(path)?.text.length ?? 0
        paths.delete(path)
        this.#minding(() => this.#publish({ session, path }))
      }
      if (paths.size === 0) this.#later.delete(session)
    }
    this.#isGoingOn = this.#later.size > 0
    if (this.#isGoingOn) setImmediate(() => this.#goOn())
  }

  #minding(act: () => void): void {
    try {
      act()
    } catch (error) {
      this.#context.failed(error)
    }
  }

  #isOpen({ session, path }: SessionFile): boolean {
    return this.#context.workspace.documentAt(disk.pathInside(session.folder, path)) !== undefined
  }

  #publish(file: SessionFile): void {
    const { workspace, send } = this.#context
    const document = workspace.documentAt(disk.pathInside(file.session.folder, file.path))
    const uri = workspace.uriOf(file)
    const diagnostics = workspace.markersOf(file)
    send(document ? { uri, version: document.version, diagnostics } : { uri, diagnostics })
  }
}

const addTo = (
  sets: Map<ProgrammeSession, Set<string>>,
  session: ProgrammeSession,
  paths: ReadonlyArray<string>
): void => {
  const set = sets.get(session) ?? new Set()
  for (const path of paths) set.add(path)
  sets.set(session, set)
}

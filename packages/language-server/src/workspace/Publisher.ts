import type { PublishDiagnosticsParams } from "vscode-languageserver"
import { disk } from "../files/disk.js"
import type { ProgrammeSession } from "./ProgrammeSession.js"
import type { SessionFile } from "./SessionFile.js"
import type { Workspace } from "./Workspace.js"

/** How long edits are gathered before findings are sought, in milliseconds: what a fast typist or a paste brings at once. */
const gathering = 20

/** What the publisher speaks to. */
export interface PublisherContext {
  readonly workspace: Workspace
  readonly send: (params: PublishDiagnosticsParams) => void
  /** Told of what went wrong; the server goes on. */
  readonly failed: (error: unknown) => void
}

/**
 * Publishes findings as files change: of each file that was edited, and of every other file of its programme whose
 * findings have changed with it. What is published is always of the texts as they are at that moment.
 */
export class Publisher {
  readonly #context: PublisherContext
  readonly #waiting = new Map<ProgrammeSession, Set<string>>()
  #isSet = false

  constructor(context: PublisherContext) {
    this.#context = context
  }

  /** A file of a programme was opened, edited, closed, or changed on the disk. */
  changed({ session, path }: SessionFile): void {
    const paths = this.#waiting.get(session) ?? new Set()
    this.#waiting.set(session, paths.add(path))
    if (this.#isSet) return
    this.#isSet = true
    setTimeout(() => {
      this.#isSet = false
      this.#publishWaiting()
    }, gathering)
  }

  /** A programme is no more: its markers are taken away. */
  closed(session: ProgrammeSession): void {
    this.#waiting.delete(session)
    const paths = [...this.#context.workspace.findingsOf(session).paths]
    this.#context.workspace.forget(session)
    for (const path of paths) this.#publish({ session, path })
  }

  #publishWaiting(): void {
    const { workspace, failed } = this.#context
    const waiting = [...this.#waiting]
    this.#waiting.clear()
    for (const [session, paths] of waiting) {
      try {
        const changed = workspace.findingsOf(session).refresh()
        for (const path of new Set([...paths, ...changed])) this.#publish({ session, path })
      } catch (error) {
        failed(error)
      }
    }
  }

  #publish(file: SessionFile): void {
    const { workspace, send } = this.#context
    const document = workspace.documentAt(disk.pathInside(file.session.folder, file.path))
    const uri = workspace.uriOf(file)
    const diagnostics = workspace.markersOf(file)
    send(document ? { uri, version: document.version, diagnostics } : { uri, diagnostics })
  }
}

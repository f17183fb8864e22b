import type { PublishDiagnosticsParams } from "vscode-languageserver"
import { disk } from "../files/disk.js"
import type { ProgrammeSession } from "./ProgrammeSession.js"
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
  changed(session: ProgrammeSession, path: string): void {
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
    for (const path of this.#context.workspace.findingsOf(session).paths) this.#publish(session, path, [])
  }

  #publishWaiting(): void {
    const waiting = [...this.#waiting]
    this.#waiting.clear()
    for (const [session, paths] of waiting) {
      try {
        const findings = this.#context.workspace.findingsOf(session)
        for (const path of new Set([...paths, ...findings.refresh()])) {
          this.#publish(
            session,
            path,
            findings.of(path).map(({ marker }) => marker)
          )
        }
      } catch (error) {
        this.#context.failed(error)
      }
    }
  }

  #publish(session: ProgrammeSession, path: string, diagnostics: PublishDiagnosticsParams["diagnostics"]): void {
    const { workspace, send } = this.#context
    const document = workspace.documentAt(disk.pathInside(session.folder, path))
    const uri = workspace.uriOf(session, path)
    send(document ? { uri, version: document.version, diagnostics } : { uri, diagnostics })
  }
}

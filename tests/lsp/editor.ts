import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process"
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"
import {
  type ClientCapabilities,
  type Diagnostic,
  type Position,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  type TextEdit,
  type WorkspaceEdit,
  createProtocolConnection
} from "vscode-languageserver-protocol/node"
import { root } from "../runLogframe.js"

const command = `${root}packages/cli/dist/logframe.js`

/** Where `|` stands in a text, and the text without it. */
export const cursorIn = (marked: string): { readonly text: string; readonly position: Position } => {
  const offset = marked.indexOf("|")
  const text = marked.slice(0, offset) + marked.slice(offset + 1)
  return { text, position: positionAt(text, offset) }
}

/** The position of an offset, in lines and UTF-16 columns from 0. */
export const positionAt = (text: string, offset: number): Position => {
  const before = text.slice(0, offset).split(/\r\n|\n|\r/)
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 }
}

/** The position of the n-th occurrence of some words in a text, and a few characters into it. */
export const positionOf = (text: string, words: string, { nth = 1, into = 1 } = {}): Position => {
  let offset = -1
  for (let count = 0; count < nth; count++) offset = text.indexOf(words, offset + 1)
  if (offset < 0) throw new Error(`The text does not have ${words} ${nth} times.`)
  return positionAt(text, offset + into)
}

const offsetAt = (text: string, { line, character }: Position): number => {
  const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((match) => match.index + match[0].length)]
  return (starts[line] ?? text.length) + character
}

/** The words in a range of a text. */
export const wordsAt = (text: string, { start, end }: Range): string =>
  text.slice(offsetAt(text, start), offsetAt(text, end))

/** A text after edits, which may not overlap. */
export const withEdits = (text: string, edits: ReadonlyArray<TextEdit>): string =>
  edits
    .toSorted((a, b) => offsetAt(text, b.range.start) - offsetAt(text, a.range.start))
    .reduce((now, { range, newText }) => {
      return now.slice(0, offsetAt(text, range.start)) + newText + now.slice(offsetAt(text, range.end))
    }, text)

/** The sentence of a marker, without the why and the remedy. */
export const sentenceOf = (message: Diagnostic["message"]): string =>
  (typeof message === "string" ? message : message.value).split("\n", 1)[0] ?? ""

/** A folder for one test, with files in it, which is removed at the end. */
export const makeFolder = (files: Readonly<Record<string, string>>, copyOf?: string): string => {
  const folder = mkdtempSync(join(tmpdir(), "logframe-lsp-"))
  if (copyOf !== undefined) cpSync(copyOf, folder, { recursive: true })
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

/** What every editor says that it can do here. */
const abilities: ClientCapabilities = {
  workspace: { workspaceFolders: true, didChangeWatchedFiles: { dynamicRegistration: true } },
  textDocument: { publishDiagnostics: { relatedInformation: true, versionSupport: true } }
}

/** An editor that speaks to the built command over its standard streams, as a real one does. */
export class Editor {
  readonly folder: string
  readonly server: ChildProcessWithoutNullStreams
  readonly connection: ProtocolConnection
  /** What the server said through `window/logMessage`. */
  readonly log: Array<string> = []
  readonly stderr: Array<string> = []
  readonly ended: Promise<number | null>
  /** What was last published, by path. */
  readonly published = new Map<string, PublishDiagnosticsParams>()
  readonly #counts = new Map<string, number>()
  readonly #versions = new Map<string, number>()
  readonly #waiting: Array<() => void> = []

  constructor(folder: string) {
    this.folder = folder
    this.server = spawn(process.execPath, [command, "lsp", "--stdio"])
    this.ended = new Promise((resolve) => void this.server.on("exit", resolve))
    this.server.stderr.on("data", (data) => this.stderr.push(String(data)))
    this.connection = createProtocolConnection(this.server.stdout, this.server.stdin)
    this.connection.onNotification("window/logMessage", ({ message }: { message: string }) => {
      this.log.push(message)
    })
    this.connection.onRequest("client/registerCapability", () => null)
    this.connection.onNotification("textDocument/publishDiagnostics", (params: PublishDiagnosticsParams) => {
      const path = this.pathOf(params.uri)
      this.published.set(path, params)
      this.#counts.set(path, (this.#counts.get(path) ?? 0) + 1)
      for (const wake of this.#waiting.splice(0)) wake()
    })
    this.connection.listen()
  }

  /** Starts a server on a folder. */
  static async start(folder: string, capabilities: ClientCapabilities = abilities): Promise<Editor> {
    const editor = new Editor(folder)
    const uri = pathToFileURL(folder).href
    await editor.connection.sendRequest("initialize", {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: "test" }],
      capabilities
    })
    await editor.connection.sendNotification("initialized", {})
    return editor
  }

  uri(path: string): string {
    return pathToFileURL(join(this.folder, path)).href
  }

  pathOf(uri: string): string {
    return uri.startsWith("file:") ? fileURLToPath(uri).slice(this.folder.length + 1) : uri
  }

  onDisk(path: string): string {
    return readFileSync(join(this.folder, path), "utf8")
  }

  /** Opens a file, with the disk's text unless another is given, and waits for its findings. */
  async open(path: string, text: string = this.onDisk(path)): Promise<ReadonlyArray<Diagnostic>> {
    this.#versions.set(path, 1)
    const textDocument = { uri: this.uri(path), languageId: path.endsWith("csv") ? "csv" : "yaml", version: 1, text }
    await this.connection.sendNotification("textDocument/didOpen", { textDocument })
    return this.settled(path, 1)
  }

  /** Edits an open file, by a whole text or by a range, and waits for the findings of that version. */
  async change(path: string, text: string, range?: Range): Promise<ReadonlyArray<Diagnostic>> {
    const version = (this.#versions.get(path) ?? 0) + 1
    this.#versions.set(path, version)
    await this.connection.sendNotification("textDocument/didChange", {
      textDocument: { uri: this.uri(path), version },
      contentChanges: [range === undefined ? { text } : { text, range }]
    })
    return this.settled(path, version)
  }

  /** The findings published for a file, once they are of a version or later (or of any, for a file that is not open). */
  async findings(path: string, version?: number): Promise<ReadonlyArray<Diagnostic>> {
    for (;;) {
      const published = this.published.get(path)
      if (published && (version === undefined || (published.version ?? 0) >= version)) return published.diagnostics
      await this.nextPublished()
    }
  }

  /** The findings of a version, once those of other files that were published with them have come as well. */
  async settled(path: string, version: number): Promise<ReadonlyArray<Diagnostic>> {
    await this.findings(path, version)
    // All of one round is sent before any later request is answered; nobody answers this one but with a refusal.
    await this.connection.sendRequest("test/roundTrip").catch(() => undefined)
    return this.findings(path, version)
  }

  /** Closes a file. */
  async close(path: string): Promise<void> {
    await this.connection.sendNotification("textDocument/didClose", { textDocument: { uri: this.uri(path) } })
  }

  /** The findings of a file once none has a code. */
  async findingsWithout(path: string, code: string): Promise<ReadonlyArray<Diagnostic>> {
    for (;;) {
      const findings = await this.findings(path)
      if (findings.every((finding) => finding.code !== code)) return findings
      await this.nextPublished()
    }
  }

  /** Tells the server that a file or folder was created (1), changed (2) or deleted (3), and waits for what it publishes. */
  async changedOnDisk(path: string, type: 1 | 2 | 3): Promise<void> {
    const published = this.nextPublished()
    await this.connection.sendNotification("workspace/didChangeWatchedFiles", {
      changes: [{ uri: this.uri(path), type }]
    })
    await published
    await this.connection.sendRequest("test/roundTrip").catch(() => undefined)
  }

  /** Waits until anything is published. */
  nextPublished(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve))
  }

  /** How often findings of a file were published. */
  timesPublished(path: string): number {
    return this.#counts.get(path) ?? 0
  }

  /** The errors that are marked now. Rules of other severities may come, and find more in a small programme. */
  errors(): ReadonlyArray<string> {
    return this.marks(1)
  }

  /** What is marked now, as `path code words`: everything, or up to a severity. */
  marks(severity = 4): ReadonlyArray<string> {
    return [...this.published]
      .flatMap(([path, { diagnostics }]) =>
        diagnostics
          .filter((each) => (each.severity ?? 1) <= severity)
          .map(({ code, message }) => `${path} ${code} ${sentenceOf(message)}`)
      )
      .toSorted()
  }

  /** Asks about a place in a file. */
  ask<A>(method: string, path: string, position: Position, more: object = {}): Promise<A> {
    return this.connection.sendRequest(method, { textDocument: { uri: this.uri(path) }, position, ...more })
  }

  /** Says the path and the words of a location, as `path:line words`, with lines from 1. */
  told({ uri, range }: { readonly uri: string; readonly range: Range }): string {
    const path = this.pathOf(uri)
    return `${path}:${range.start.line + 1} ${wordsAt(this.onDisk(path), range)}`
  }

  /** Writes a workspace edit to the disk. */
  apply({ changes = {}, documentChanges = [] }: WorkspaceEdit): ReadonlyArray<string> {
    const edits = [
      ...Object.entries(changes),
      ...documentChanges.flatMap((change) =>
        "edits" in change ? [[change.textDocument.uri, change.edits as ReadonlyArray<TextEdit>] as const] : []
      )
    ]
    for (const [uri, list] of edits) {
      const path = join(this.folder, this.pathOf(uri))
      writeFileSync(path, withEdits(readFileSync(path, "utf8"), list))
    }
    return edits.map(([uri]) => this.pathOf(uri)).toSorted()
  }

  /** Ends the server as the protocol has it, removes the folder, and gives the exit code. */
  async stop(): Promise<number | null> {
    await this.connection.sendRequest("shutdown")
    await this.connection.sendNotification("exit")
    const code = await this.ended
    this.connection.dispose()
    rmSync(this.folder, { recursive: true, force: true })
    return code
  }
}

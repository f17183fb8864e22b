import { type ChildProcess, spawn } from "node:child_process"
import { createRequire } from "node:module"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import {
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  createMessageConnection
} from "vscode-jsonrpc/node.js"

/** One entry of a list of completions. */
export interface Completion {
  readonly label: string
  /** What the editor shows beside it. */
  readonly help: string
}

/** What an editor underlines, by line from 1. */
export interface Squiggle {
  readonly line: number
  readonly message: string
}

interface Published {
  readonly uri: string
  readonly diagnostics: ReadonlyArray<{ readonly message: string; readonly range: { readonly start: Place } }>
}

interface Place {
  readonly line: number
  readonly character: number
}

type Marked = string | { readonly value: string } | undefined

interface Listed {
  readonly items: ReadonlyArray<{ readonly label: string; readonly documentation?: Marked }>
}

const textOf = (marked: Marked): string => (typeof marked === "object" ? marked.value : (marked ?? ""))

const server = createRequire(import.meta.url).resolve("yaml-language-server/bin/yaml-language-server")

// The catalogue of schemas on the web stays out of it: a file's schema is the one that its first line names.
const settings = { validate: true, hover: true, completion: true, schemaStore: { enable: false } }

const capabilities = {
  workspace: { configuration: true },
  textDocument: {
    hover: { contentFormat: ["markdown"] },
    completion: { completionItem: { documentationFormat: ["markdown"], snippetSupport: true } },
    publishDiagnostics: {}
  }
}

/** yaml-language-server as an editor runs it: headless, over stdio, asked in JSON-RPC about the files of one folder. */
export class YamlLanguageServer {
  readonly #process: ChildProcess
  readonly #connection: MessageConnection
  readonly #folder: string
  readonly #waiting = new Map<string, (published: Published) => void>()

  private constructor(folder: string) {
    this.#folder = folder
    const child = spawn(process.execPath, [server, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] })
    this.#process = child
    this.#connection = createMessageConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin)
    )
    this.#connection.onRequest("workspace/configuration", ({ items }: { readonly items: ReadonlyArray<unknown> }) =>
      items.map(() => settings)
    )
    this.#connection.onRequest("client/registerCapability", () => null)
    this.#connection.onNotification("textDocument/publishDiagnostics", (published: Published) =>
      this.#waiting.get(published.uri)?.(published)
    )
    this.#connection.listen()
  }

  /** Starts a server for a folder. */
  static async start(folder: string): Promise<YamlLanguageServer> {
    const started = new YamlLanguageServer(folder)
    const rootUri = pathToFileURL(folder).href
    await started.#connection.sendRequest("initialize", { processId: process.pid, rootUri, capabilities })
    await started.#connection.sendNotification("initialized", {})
    await started.#connection.sendNotification("workspace/didChangeConfiguration", { settings: { yaml: settings } })
    return started
  }

  /** Opens a text under a name, and gives what is underlined in it. */
  async squiggles(name: string, text: string): Promise<ReadonlyArray<Squiggle>> {
    const uri = this.#uriOf(name)
    const published = new Promise<Published>((resolve) => this.#waiting.set(uri, resolve))
    await this.#open(uri, text)
    const { diagnostics } = await published
    return diagnostics.map(({ message, range }) => ({ line: range.start.line + 1, message }))
  }

  /** What is offered where `|` stands in a text. */
  async completions(name: string, marked: string): Promise<ReadonlyArray<Completion>> {
    const found = await this.#ask<Listed | null>("textDocument/completion", name, marked)
    return (found?.items ?? []).map(({ label, documentation }) => ({ label, help: textOf(documentation) }))
  }

  /** What is shown where the pointer rests on `|` in a text. */
  async hover(name: string, marked: string): Promise<string> {
    const shown = await this.#ask<{ readonly contents: Marked } | null>("textDocument/hover", name, marked)
    return textOf(shown?.contents)
  }

  /** Ends the server. */
  async stop(): Promise<void> {
    await this.#connection.sendRequest("shutdown")
    await this.#connection.sendNotification("exit")
    this.#connection.dispose()
    this.#process.kill()
  }

  async #ask<A>(method: string, name: string, marked: string): Promise<A> {
    const before = marked.slice(0, marked.indexOf("|")).split("\n")
    const position: Place = { line: before.length - 1, character: before.at(-1)?.length ?? 0 }
    await this.#open(this.#uriOf(name), marked.replace("|", ""))
    return this.#connection.sendRequest<A>(method, { textDocument: { uri: this.#uriOf(name) }, position })
  }

  #uriOf(name: string): string {
    return pathToFileURL(join(this.#folder, name)).href
  }

  async #open(uri: string, text: string): Promise<void> {
    const textDocument = { uri, languageId: "yaml", version: 1, text }
    await this.#connection.sendNotification("textDocument/didOpen", { textDocument })
  }
}

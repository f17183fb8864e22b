import {
  type Connection,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments
} from "vscode-languageserver/node"
import { TextDocument } from "vscode-languageserver-textdocument"
import { answerCapabilities, serveAnswers } from "./answers/serveAnswers.js"
import { type Streams, openConnection } from "./connection/openConnection.js"
import { disk } from "./files/disk.js"
import { Publisher } from "./workspace/Publisher.js"
import { Workspace } from "./workspace/Workspace.js"

/** What the server is told about itself, and the streams that it speaks over. */
export interface ServerOptions extends Streams {
  readonly version: string
}

/**
 * Serves one editor over two streams until it says `exit` or the input ends, and then ends the process: with 0 after
 * `shutdown`, with 1 without, as the protocol has it.
 */
export const serve = ({ version, ...streams }: ServerOptions): void => {
  const { connection, wasShutDown } = openConnection(streams)
  const workspace = new Workspace()
  const failed = (error: unknown): void => connection.console.error(wordsOf(error))
  const publisher = new Publisher({
    workspace,
    send: (params) => void connection.sendDiagnostics(params).catch(failed),
    failed
  })
  const server: Server = { connection, workspace, publisher, failed }
  initialize(server, version)
  followDocuments(server)
  followDisk(server)
  serveAnswers(server)
  connection.onShutdown(wasShutDown)
  connection.listen()
}

interface Server {
  readonly connection: Connection
  readonly workspace: Workspace
  readonly publisher: Publisher
  readonly failed: (error: unknown) => void
}

const wordsOf = (error: unknown): string =>
  `logframe: this server failed, and the fault is its own: ${error instanceof Error ? error.message : String(error)}`

const capabilities: InitializeResult["capabilities"] = {
  ...answerCapabilities,
  positionEncoding: "utf-16",
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } }
}

const initialize = ({ connection, workspace, failed }: Server, version: string): void => {
  let client: InitializeParams["capabilities"] = {}
  connection.onInitialize(({ capabilities: asked, workspaceFolders, rootUri }): InitializeResult => {
    client = asked
    workspace.withVersions = asked.workspace?.workspaceEdit?.documentChanges ?? false
    const folders = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : [])
    for (const uri of folders) workspace.addFolder(uri)
    return { capabilities, serverInfo: { name: "logframe", version } }
  })
  connection.onInitialized(() => {
    if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration) {
      const watchers = [{ globPattern: "**/*.{yaml,yml,csv,tsv,txt,json,ndjson,xlsx}" }]
      connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(failed)
    }
    if (client.workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        for (const { uri } of added) workspace.addFolder(uri)
        for (const { uri } of removed) workspace.removeFolder(uri)
      })
    }
  })
}

const followDocuments = ({ connection, workspace, publisher, failed }: Server): void => {
  const documents = new TextDocuments(TextDocument)
  const minding =
    (follow: (document: TextDocument) => void) =>
    ({ document }: { readonly document: TextDocument }): void => {
      try {
        follow(document)
      } catch (error) {
        failed(error)
      }
    }
  documents.onDidChangeContent(
    minding((document) => workspace.setDocument(document).forEach((file) => publisher.changed(file)))
  )
  documents.onDidClose(minding(({ uri }) => publisher.follow(workspace.closeDocument(uri))))
  documents.listen(connection)
}

const followDisk = ({ connection, workspace, publisher, failed }: Server): void => {
  connection.onDidChangeWatchedFiles(({ changes }) => {
    try {
      publisher.follow(workspace.changedOnDisk(changes.flatMap(({ uri }) => disk.pathOfUri(uri) ?? [])))
    } catch (error) {
      failed(error)
    }
  })
}

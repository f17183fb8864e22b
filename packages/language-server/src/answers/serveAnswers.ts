import {
  CodeActionKind,
  type Connection,
  ErrorCodes,
  ResponseError,
  type ServerCapabilities
} from "vscode-languageserver"
import type { Workspace } from "../workspace/Workspace.js"
import { codeActions, fixAllKind } from "./codeActions.js"
import { completion } from "./completion.js"
import { definition } from "./definition.js"
import { documentSymbols } from "./documentSymbols.js"
import { formatting } from "./formatting.js"
import { hover } from "./hover.js"
import { references } from "./references.js"
import { prepareRename, rename } from "./rename.js"
import { workspaceSymbols } from "./workspaceSymbols.js"

/** What the server answers when it is asked. */
export const answerCapabilities: ServerCapabilities = {
  definitionProvider: true,
  referencesProvider: true,
  renameProvider: { prepareProvider: true },
  completionProvider: { triggerCharacters: [":", "/", "[", ",", " "] },
  hoverProvider: true,
  documentFormattingProvider: true,
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
  documentSymbolProvider: true,
  workspaceSymbolProvider: true
}

/** Where questions come from, and who is told of what went wrong. */
export interface AnswersContext {
  readonly connection: Connection
  readonly workspace: Workspace
  readonly failed: (error: unknown) => void
}

/** Answers what an editor asks. A question that cannot be answered is refused, told to the log, and the server goes on. */
export const serveAnswers = ({ connection, workspace, failed }: AnswersContext): void => {
  const answering =
    <P, A>(answer: (workspace: Workspace, params: P) => A | Promise<A>) =>
    async (params: P): Promise<A | ResponseError> => {
      try {
        return await answer(workspace, params)
      } catch (error) {
        failed(error)
        return new ResponseError(ErrorCodes.InternalError, error instanceof Error ? error.message : String(error))
      }
    }
  connection.onDefinition(answering(definition))
  connection.onReferences(answering(references))
  connection.onPrepareRename(answering(prepareRename))
  connection.onRenameRequest(answering(rename))
  connection.onCompletion(answering(completion))
  connection.onCodeAction(answering(codeActions))
  connection.onDocumentFormatting(answering(formatting))
  connection.onHover(answering(hover))
  connection.onDocumentSymbol(answering(documentSymbols))
  connection.onWorkspaceSymbol(answering(workspaceSymbols))
}

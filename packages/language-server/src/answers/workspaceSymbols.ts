import type { SymbolInformation } from "vscode-languageserver"
import type { Named } from "../workspace/NameIndex.js"
import type { ProgrammeSession } from "../workspace/ProgrammeSession.js"
import type { Workspace } from "../workspace/Workspace.js"
import { locationOf } from "./NamesQuestion.js"
import { pictures } from "./documentSymbols.js"

/** More than anyone reads in a list. */
const maxSymbols = 200

/** The names that hold some words in their id or title, in all programmes of the workspace; without words, of those in use. */
export const workspaceSymbols = (
  workspace: Workspace,
  { query }: { readonly query: string }
): Array<SymbolInformation> => {
  const words = query.toLowerCase()
  const found: Array<SymbolInformation> = []
  for (const session of words === "" ? workspace.openSessions : workspace.sessions) {
    for (const named of namesWith(workspace, session, words)) {
      const location = locationOf(workspace, named)
      const [kind = "result"] = named.occurrence.kinds
      const [scope = ""] = named.occurrence.scopes
      if (location) found.push({ name: named.occurrence.id, kind: pictures[kind], location, containerName: scope })
      if (found.length >= maxSymbols) return found
    }
  }
  return found
}

const namesWith = function* (workspace: Workspace, session: ProgrammeSession, words: string): Generator<Named> {
  for (const { path, text } of session.files) {
    if (session.roleOf(path) === "data" || !text.toLowerCase().includes(words)) continue
    for (const occurrence of workspace.namesOf(session).in(path)) {
      const { id, title, role } = occurrence
      const texts = [id, ...(title === undefined ? [] : typeof title === "string" ? [title] : Object.values(title))]
      const isMeant = role === "definition" && texts.some((each) => each.toLowerCase().includes(words))
      if (isMeant) yield { session, path, occurrence }
    }
  }
}

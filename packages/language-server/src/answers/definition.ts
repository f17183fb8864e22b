import { pathAt } from "@logframe/core"
import type { Location } from "vscode-languageserver"
import type { Workspace } from "../workspace/Workspace.js"
import { type PlaceParams, locationOf, namesAsked } from "./NamesQuestion.js"

/** Where the name at a place is given; where the path of a library stands, the library. */
export const definition = (workspace: Workspace, params: PlaceParams): Array<Location> => {
  const found = namesAsked(workspace, params).flatMap(({ definitions }) => definitions)
  const locations = [...new Set(found)].flatMap((named) => locationOf(workspace, named) ?? [])
  return locations.length > 0 ? locations : libraryAt(workspace, params)
}

const libraryAt = (workspace: Workspace, { textDocument, position }: PlaceParams): Array<Location> => {
  const subject = workspace.subject(textDocument.uri)
  if (subject?.path !== "programme.yaml") return []
  const { session, file } = subject
  const place = pathAt(file.source.text, file.document.offsetAt(position))
  const path = place?.path[0] === "libraries" ? file.source.text.slice(...place.span) : undefined
  if (path === undefined || !session.has(path)) return []
  const start = { line: 0, character: 0 }
  return [{ uri: workspace.uriOf({ session, path }), range: { start, end: start } }]
}

import type { Location } from "vscode-languageserver"
import type { Named } from "../workspace/NameIndex.js"
import type { Workspace } from "../workspace/Workspace.js"
import {
  type NamesQuestion,
  type PlaceParams,
  allNamed,
  locationOf,
  namesAsked,
  referencesTo
} from "./NamesQuestion.js"

/** Everywhere the name at a place is used: in logframes, evaluation and data; and where it is given, when that is asked for. */
export const references = (
  workspace: Workspace,
  params: PlaceParams & { readonly context: { readonly includeDeclaration: boolean } }
): Array<Location> => {
  const found = namesAsked(workspace, params).flatMap((question) => [
    ...(params.context.includeDeclaration ? question.definitions : []),
    ...usesOf(question, allNamed(workspace, question))
  ])
  return [...new Set(found)].flatMap((named) => locationOf(workspace, named) ?? [])
}

/** The references to what a name leads to; for a name that leads nowhere, all that are written like it. */
const usesOf = ({ name, definitions }: NamesQuestion, all: ReadonlyArray<Named>): ReadonlyArray<Named> =>
  definitions.length > 0
    ? referencesTo(definitions, all)
    : all.filter(({ occurrence: { kinds, role } }) => {
        return role === "reference" && kinds.some((kind) => name.occurrence.kinds.includes(kind))
      })

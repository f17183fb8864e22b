import { type SymbolKind, isId, leadsTo, observationColumns } from "@logframe/core"
import { LSPErrorCodes, type Range, ResponseError, type TextEdit, type WorkspaceEdit } from "vscode-languageserver"
import type { Named } from "../workspace/NameIndex.js"
import type { PlacedFile } from "../workspace/PlacedFile.js"
import type { SessionFile } from "../workspace/SessionFile.js"
import type { Workspace } from "../workspace/Workspace.js"
import { spanOfName } from "../workspace/spanOfName.js"
import { type NamesQuestion, type PlaceParams, allNamed, namesAsked, placeOf, referencesTo } from "./NamesQuestion.js"
import { kindWords } from "./kindWords.js"
import { readsOtherwise } from "./readsOtherwise.js"

const refused = (message: string): ResponseError => new ResponseError(LSPErrorCodes.RequestFailed, message)

/** What would be renamed at a place: its range and the name as it is. Undefined where no name stands. */
export const prepareRename = (
  workspace: Workspace,
  params: PlaceParams
): { readonly range: Range; readonly placeholder: string } | ResponseError | undefined => {
  const [question] = namesAsked(workspace, params)
  if (!question) return undefined
  const fault = fixedFault(question)
  if (fault !== undefined) return refused(fault)
  const { subject, name } = question
  return { range: subject.file.rangeAt(name.span), placeholder: name.occurrence.id }
}

const fixedFault = ({ name: { occurrence }, definitions }: NamesQuestion): string | undefined => {
  const [kind = "result"] = occurrence.kinds
  if (kind === "rule") return `The name of the rule "${occurrence.id}" is the language's own.`
  if (definitions.length === 0) return `There is no ${kindWords[kind]} "${occurrence.id}" to rename.`
  const isFixed = definitions.some((definition) => definition.occurrence.isFixed)
  return isFixed ? `The name "${occurrence.id}" is the language's own, and cannot be another.` : undefined
}

/**
 * Gives a name another id in every file where it is given or used. Indicators that rows of data mean together, since the rows
 * name no logframe, keep one name: they are renamed together.
 */
export const rename = (
  workspace: Workspace,
  params: PlaceParams & { readonly newName: string }
): WorkspaceEdit | ResponseError | undefined => {
  const [question] = namesAsked(workspace, params)
  if (!question) return undefined
  const { newName } = params
  const fault = fixedFault(question)
  if (fault !== undefined) return refused(fault)
  if (!isId(newName)) {
    return refused(`"${newName}" is not an id. Use lower-case letters, digits and hyphens, such as officers-trained.`)
  }
  if (newName === question.name.occurrence.id) return { changes: {} }
  const all = allNamed(workspace, question)
  const definitions = meantTogether(question, all)
  const references = referencesTo(definitions, all)
  const taken = takenBy(workspace, { definitions, references, newName }) ?? brokenFile(workspace, question, all)
  if (taken !== undefined) return refused(taken)
  return editOf(workspace, [...definitions, ...references], newName)
}

/** The definitions that some reference means together with those of a name. */
const meantTogether = ({ definitions }: NamesQuestion, all: ReadonlyArray<Named>): ReadonlyArray<Named> => {
  const meant = new Set(definitions.map(placeOf))
  const candidates = all.filter(({ occurrence }) => occurrence.role === "definition")
  let together = candidates.filter((candidate) => meant.has(placeOf(candidate)))
  for (;;) {
    const references = referencesTo(together, all)
    const wider = candidates.filter(
      (candidate) =>
        together.includes(candidate) || references.some(({ occurrence }) => leadsTo(occurrence, candidate.occurrence))
    )
    if (wider.length === together.length) return wider
    together = wider
  }
}

interface Renaming {
  readonly definitions: ReadonlyArray<Named>
  readonly references: ReadonlyArray<Named>
  readonly newName: string
}

/** Results and indicators of a logframe share their names; any other kind has its own. */
const familyOf = (kinds: ReadonlyArray<SymbolKind>): ReadonlyArray<SymbolKind> =>
  kinds.includes("result") || kinds.includes("indicator") ? ["result", "indicator"] : kinds

const takenBy = (workspace: Workspace, { definitions, references, newName }: Renaming): string | undefined => {
  const kinds = familyOf(definitions.flatMap(({ occurrence }) => occurrence.kinds))
  if (kinds.includes("disaggregation") && observationColumns.includes(newName)) {
    return `"${newName}" is a column of every data file, and no disaggregation can be called so.`
  }
  const isOpen = references.some(({ occurrence }) => occurrence.scopes.length === 0)
  const scopes = new Set(definitions.flatMap(({ occurrence }) => occurrence.scopes))
  const [other] = [...new Set(definitions.map(({ session }) => session))]
    .flatMap((session) => workspace.namesOf(session).named(newName))
    .filter(
      ({ occurrence }) => occurrence.role === "definition" && occurrence.kinds.some((kind) => kinds.includes(kind))
    )
    .filter(({ occurrence }) => isOpen || occurrence.scopes.some((scope) => scopes.has(scope)))
  if (!other) return undefined
  const [kind = "result"] = other.occurrence.kinds
  const [scope] = other.occurrence.scopes
  return `There is ${/^[aeiou]/u.test(kindWords[kind]) ? "an" : "a"} ${kindWords[kind]} "${newName}" already${scope ? ` in ${scope}` : ""}.`
}

/** A file that has the word and cannot be read: nobody can tell what in it is to be renamed. */
const brokenFile = (workspace: Workspace, { name }: NamesQuestion, all: ReadonlyArray<Named>): string | undefined => {
  for (const session of new Set([name.session, ...all.map((named) => named.session)])) {
    const names = workspace.namesOf(session)
    for (const { path, text } of session.files) {
      if (text.includes(name.occurrence.id) && names.isBroken(path)) {
        return `${path} has "${name.occurrence.id}" and cannot be read as it is; correct it first.`
      }
    }
  }
  return undefined
}

const editOf = (workspace: Workspace, names: ReadonlyArray<Named>, newName: string): WorkspaceEdit | ResponseError => {
  const byUri = new Map<string, { readonly file: SessionFile; readonly edits: Map<number, TextEdit> }>()
  for (const named of names) {
    const source = named.session.file(named.path)
    const file = source && workspace.place(source)
    const span = file && spanOfName(file, named.occurrence)
    if (!file || !span)
      return refused(
        `${named.path} writes "${named.occurrence.id}" in a way that cannot be changed; write it plainly first.`
      )
    const uri = workspace.uriOf(named)
    const { edits } = byUri.get(uri) ?? { edits: new Map<number, TextEdit>() }
    edits.set(span[0], { range: file.rangeAt(span), newText: written(file, named, { newName, span }) })
    byUri.set(uri, { file: named, edits })
  }
  return workspace.editOf([...byUri].map(([uri, { file, edits }]) => ({ uri, file, edits: [...edits.values()] })))
}

/** An id that YAML would read as a number or a truth value stands in quotes, where it is a whole text. */
const written = (
  file: PlacedFile,
  { occurrence }: Named,
  { newName, span }: { readonly newName: string; readonly span: readonly [number, number] }
): string => {
  if (file.source.path.endsWith(".csv") || !readsOtherwise(newName)) return newName
  const [from, to] = file.spanOf(occurrence.origin)
  return from === span[0] && to === span[1] ? `"${newName}"` : newName
}

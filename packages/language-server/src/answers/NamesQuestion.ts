import { type SymbolKind, leadsTo } from "@logframe/core"
import type { Location, Position } from "vscode-languageserver"
import { disk } from "../files/disk.js"
import type { Named } from "../workspace/NameIndex.js"
import type { ProgrammeSession } from "../workspace/ProgrammeSession.js"
import { type NameAt, namesAt } from "../workspace/namesAt.js"
import type { SessionSubject } from "../workspace/SessionFile.js"
import type { Workspace } from "../workspace/Workspace.js"
import { spanOfName } from "../workspace/spanOfName.js"

/** A place in a document, as the protocol asks about it. */
export interface PlaceParams {
  readonly textDocument: { readonly uri: string }
  readonly position: Position
}

/** A name at the place asked about, and what it leads to. */
export interface NamesQuestion {
  readonly subject: SessionSubject
  readonly name: NameAt
  readonly definitions: ReadonlyArray<Named>
}

/** The names at a place of a document. Words of free text that lead nowhere are no names. */
export const namesAsked = (
  workspace: Workspace,
  { textDocument, position }: PlaceParams
): ReadonlyArray<NamesQuestion> => {
  const subject = workspace.subject(textDocument.uri)
  if (!subject) return []
  const index = workspace.namesOf(subject.session)
  return namesAt(index, subject, subject.file.document.offsetAt(position)).flatMap((name) => {
    const { occurrence } = name
    const definitions = occurrence.role === "definition" ? [name] : index.definitionsOf(occurrence)
    return occurrence.isFree && definitions.length === 0 ? [] : [{ subject, name, definitions }]
  })
}

/** Kinds of names that several programmes may share. */
const shared: ReadonlyArray<SymbolKind> = ["library", "library-indicator"]

/** Every place where the id of a name is written, also in other programmes where they share its library. */
export const allNamed = (workspace: Workspace, { subject, name }: NamesQuestion): ReadonlyArray<Named> => {
  const isShared = name.occurrence.kinds.some((kind) => shared.includes(kind))
  const sessions = isShared ? sharing(workspace, subject.session) : [subject.session]
  return distinct(sessions.flatMap((session) => workspace.namesOf(session).named(name.occurrence.id)))
}

/** The programmes of the workspace that name a library which this one names too, itself included. */
const sharing = (workspace: Workspace, session: ProgrammeSession): ReadonlyArray<ProgrammeSession> => {
  const own = new Set(libraryPathsOf(session))
  return [
    session,
    ...workspace.sessions.filter((other) => other !== session && libraryPathsOf(other).some((path) => own.has(path)))
  ]
}

const libraryPathsOf = ({ folder, libraries }: ProgrammeSession): ReadonlyArray<string> =>
  libraries.map((path) => disk.pathInside(folder, path))

/** Each place once, also where several programmes name the same file. */
const distinct = (names: ReadonlyArray<Named>): ReadonlyArray<Named> => [
  ...new Map(names.map((named) => [placeOf(named), named])).values()
]

/** Where a name is written on this machine: the same for the same place, whichever programme it was found from. */
export const placeOf = ({ session, path, occurrence: { origin, start } }: Named): string =>
  [disk.pathInside(session.folder, path), origin.at, start, ...origin.path].join("\n")

/** The names that lead to any of some definitions. */
export const referencesTo = (definitions: ReadonlyArray<Named>, all: ReadonlyArray<Named>): ReadonlyArray<Named> =>
  all.filter(
    ({ occurrence }) =>
      occurrence.role === "reference" && definitions.some((definition) => leadsTo(occurrence, definition.occurrence))
  )

/** Where a name stands, as the protocol has it. */
export const locationOf = (workspace: Workspace, named: Named): Location | undefined => {
  const source = named.session.file(named.path)
  if (!source) return undefined
  const file = workspace.place(source)
  const span = spanOfName(file, named.occurrence)
  return span && { uri: workspace.uriOf(named), range: file.rangeAt(span) }
}

import {
  type FileRole,
  type Home,
  type NameWritten,
  type SymbolKind,
  cellAt,
  namedPath,
  namesInCell,
  observationColumns,
  pathAt,
  slotsAt
} from "@logframe/core"
import { type CompletionItem, CompletionItemKind, type CompletionList } from "vscode-languageserver"
import type { SessionSubject } from "../workspace/SessionFile.js"
import type { Workspace } from "../workspace/Workspace.js"
import type { PlaceParams } from "./NamesQuestion.js"
import { type Candidate, candidates, itemKinds } from "./candidates.js"
import { readsOtherwise } from "./readsOtherwise.js"

/** More than anyone reads in a list; whoever types on gets the others. */
const maxItems = 400

/** A word to be completed: where it stands, and what names could be there. */
interface Gap {
  readonly span: readonly [start: number, end: number]
  readonly names: ReadonlyArray<NameWritten>
  /** Whose id and a slash could stand there, before a name. */
  readonly containers: ReadonlyArray<NameWritten>
  /** Whether it would be a whole YAML text, which must not read as a number. */
  readonly isWhole: boolean
  /** Words of the language that could stand there as well. */
  readonly words: ReadonlyArray<string>
}

/** The names that may be written at a place, where a reference goes; nothing anywhere else, which is the schema's to complete. */
export const completion = (workspace: Workspace, { textDocument, position }: PlaceParams): CompletionList => {
  const subject = workspace.subject(textDocument.uri)
  if (!subject) return { isIncomplete: false, items: [] }
  const offset = subject.file.document.offsetAt(position)
  const gaps = gapsAt(workspace, subject, offset)
  const text = subject.file.source.text
  const found = gaps.flatMap((gap) => itemsFor({ workspace, subject, gap, typed: text.slice(gap.span[0], offset) }))
  const items = [...new Map(found.map((item) => [item.label, item])).values()]
  return { isIncomplete: items.length > maxItems, items: items.slice(0, maxItems) }
}

const gapsAt = (workspace: Workspace, subject: SessionSubject, offset: number): ReadonlyArray<Gap> => {
  const role = subject.session.roleOf(subject.path)
  if (role === "data") return subject.session.hasOurColumns(subject.path) ? gapsInTable(workspace, subject, offset) : []
  const text = subject.file.source.text
  const inComment = suppressedAt(text, offset)
  if (inComment) return [inComment]
  return role === undefined ? [] : gapsInYaml(role, text, offset)
}

const gapsInYaml = (role: FileRole, text: string, offset: number): ReadonlyArray<Gap> => {
  const place = pathAt(text, offset)
  if (!place) return []
  const home = homeOf(text, role)
  const asKey = place.side === "either" ? [...place.path, text.slice(...place.span)] : place.path
  const ways = [
    ...(place.side === "key" ? [] : [{ path: place.path, side: "value" as const }]),
    ...(place.side === "value" ? [] : [{ path: asKey, side: "key" as const }])
  ]
  return ways.flatMap(({ path, side }) =>
    slotsAt(role, namedPath(role, path), side)
      .filter((slot) => slot.role === "reference")
      .map((slot) => {
        const words = slot.at.at(-2) === "by" && side === "key" && slot.at.at(-1) === "*" ? ["place"] : []
        return { ...gapIn(text, { span: place.span, offset }, (written) => slot.names(written, path, home)), words }
      })
  )
}

/** The file's own id, and that of the logframe that it revises, as far as they are written. */
const homeOf = (text: string, role: FileRole): Home => {
  const valueOf = (key: string): string => new RegExp(`^${key}: *["']?([a-z0-9-]+)`, "mu").exec(text)?.[1] ?? ""
  return { id: valueOf(role === "library" ? "library" : "logframe"), revises: valueOf("revises") }
}

const gapsInTable = (workspace: Workspace, { session, file }: SessionSubject, offset: number): ReadonlyArray<Gap> => {
  const { text } = file.source
  const cell = cellAt(text, offset)
  if (!cell) return []
  const { dimensions } = workspace.namesOf(session)
  const place = { span: cell.span, offset }
  if (!cell.isHeader) return [gapIn(text, place, (written) => namesInCell(cell.column, written, { dimensions }))]
  const there = text.split("\n", 1)[0] ?? ""
  const words = [...observationColumns, ...dimensions].filter((column) => !there.split(/[,;\t\r"]/u).includes(column))
  return [{ ...gapIn(text, place, () => []), words }]
}

const gapIn = (
  text: string,
  { span, offset }: { readonly span: Gap["span"]; readonly offset: number },
  namesOf: (written: string) => ReadonlyArray<NameWritten>
): Gap => {
  const before = text.slice(Math.min(span[0], offset), offset)
  const start = offset - (/[a-z0-9-]*$/u.exec(before)?.[0].length ?? 0)
  const rest = text.slice(offset, Math.max(span[1], offset))
  const end = offset + (/^[a-z0-9-]*/u.exec(rest)?.[0].length ?? 0)
  // A word is put into the gap in order to learn what it would mean there.
  const read = (word: string): ReadonlyArray<NameWritten> => {
    const written = text.slice(span[0], start) + word + text.slice(end, Math.max(span[1], end))
    return namesOf(written).filter((name) => name.start === start - span[0])
  }
  const names = read("x")
  const kinds = names.flatMap((name) => name.kinds)
  const containers = read("x/x").filter((name) => name.kinds.every((kind) => !kinds.includes(kind)))
  return { span: [start, end], names, containers, isWhole: start <= span[0] && end >= span[1], words: [] }
}

/** The rules that a comment on findings to be passed over may name. */
const suppressedAt = (text: string, offset: number): Gap | undefined => {
  const line = text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset)
  const typed = /#\s*logframe-ignore(?:-file)?\s+(?:[a-z-]+\s*,\s*)*([a-z-]*)$/u.exec(line)?.[1]
  if (typed === undefined) return undefined
  const end = offset + (/^[a-z-]*/u.exec(text.slice(offset, offset + 80))?.[0].length ?? 0)
  const names = [{ kinds: ["rule" as const], id: "", scopes: [""], start: 0 }]
  return { span: [offset - typed.length, end], names, containers: [], isWhole: false, words: [] }
}

interface Asked {
  readonly workspace: Workspace
  readonly subject: SessionSubject
  readonly gap: Gap
  readonly typed: string
}

const itemsFor = ({ workspace, subject, gap, typed }: Asked): ReadonlyArray<CompletionItem> => {
  const { session, path, file } = subject
  const range = file.rangeAt(gap.span)
  const isTable = session.roleOf(path) === "data"
  const gapAfterColon = !isTable && file.source.text[gap.span[0] - 1] === ":" ? " " : ""
  const item = (label: string, kind: CompletionItemKind, detail: string): CompletionItem => {
    const text = !isTable && gap.isWhole && readsOtherwise(label) ? `"${label}"` : label
    return { label, kind, detail, filterText: label, textEdit: { range, newText: gapAfterColon + text } }
  }
  const all = (kinds: ReadonlyArray<SymbolKind>, scopes: ReadonlyArray<string>): ReadonlyArray<Candidate> =>
    candidates(workspace, session, { kinds, scopes }).filter(({ id }) => id.startsWith(typed) || id.includes(typed))
  return [
    ...gap.words.map((word) => item(word, CompletionItemKind.Keyword, "")),
    ...gap.names
      .flatMap(({ kinds, scopes }) => all(kinds, scopes))
      .map(({ id, kind, detail }) => item(id, itemKinds[kind], detail)),
    ...gap.containers
      .flatMap(({ kinds, scopes }) => all(kinds, scopes))
      .map(({ id, kind, detail }) => ({
        ...item(`${id}/`, itemKinds[kind], detail),
        command: { title: "", command: "editor.action.triggerSuggest" }
      }))
  ]
}

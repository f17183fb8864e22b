import { type Diagnostic, type Edit, editYaml, rules } from "@logframe/core"
import { type CodeAction, CodeActionKind, type Range, type TextEdit, type WorkspaceEdit } from "vscode-languageserver"
import type { MarkedFinding } from "../workspace/Findings.js"
import type { SessionSubject } from "../workspace/SessionFile.js"
import type { FileEdits, Workspace } from "../workspace/Workspace.js"
import { textEditTo } from "./textEditTo.js"

/** Everything that can be mended without asking, in one file at once. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.logframe`

/** What an editor asks. */
export interface ActionParams {
  readonly textDocument: { readonly uri: string }
  readonly range: Range
  readonly context: { readonly only?: ReadonlyArray<string> }
}

/**
 * What can be done about the findings of a place: the fix that a rule knows, the name that is nearly meant, or a comment
 * that the finding is to be ignored, whose reason the user then writes. And all fixes of the file at once.
 */
export const codeActions = (
  workspace: Workspace,
  { textDocument, range, context }: ActionParams
): Array<CodeAction> => {
  const subject = workspace.subject(textDocument.uri)
  if (!subject) return []
  const findings = workspace.findingsOf(subject.session)
  findings.refresh()
  const all = findings.of(subject.path)
  const isAsked = (kind: string): boolean =>
    context.only === undefined || context.only.some((only) => kind === only || kind.startsWith(`${only}.`))
  const quick = isAsked(CodeActionKind.QuickFix)
    ? all
        .filter(({ marker }) => touches(marker.range, range))
        .flatMap((finding) => [
          ...fixOf(workspace, subject, finding),
          ...nearestOf(workspace, subject, finding),
          ...ignoringOf(workspace, subject, finding)
        ])
    : []
  return [...quick, ...(isAsked(fixAllKind) ? allFixesOf(workspace, subject, all) : [])]
}

const touches = (one: Range, other: Range): boolean =>
  !isBefore(one.end, other.start) && !isBefore(other.end, one.start)

const isBefore = (one: Range["start"], other: Range["start"]): boolean =>
  one.line < other.line || (one.line === other.line && one.character < other.character)

const action = (title: string, { marker }: MarkedFinding, edit: WorkspaceEdit): CodeAction => ({
  title,
  kind: CodeActionKind.QuickFix,
  diagnostics: [marker],
  edit
})

const fixOf = (
  workspace: Workspace,
  { session }: SessionSubject,
  finding: MarkedFinding
): ReadonlyArray<CodeAction> => {
  const edits = finding.diagnostic.fix?.edits ?? []
  const changes = edited(workspace, session, edits)
  const [first] = edits
  if (!first || changes.length === 0) return []
  const others = edits.length > 1 ? ` (and ${edits.length - 1} more)` : ""
  return [{ ...action(`${wordsFor(first)}${others}`, finding, workspace.editOf(changes)), isPreferred: true }]
}

const wordsFor = (edit: Edit): string => {
  if (edit.kind === "remove") return `Remove "${edit.origin.path.at(-1)}"`
  const written = edit.kind === "rename-key" ? edit.to : String(edit.value)
  return `Change to "${written.length > 60 ? `${written.slice(0, 57)}...` : written}"`
}

const edited = (
  workspace: Workspace,
  session: SessionSubject["session"],
  edits: ReadonlyArray<Edit>
): ReadonlyArray<FileEdits> =>
  [...new Set(edits.map(({ origin }) => origin.file))].flatMap((path) => {
    const source = session.file(path)
    if (!source) return []
    const text = editYaml(
      source.text,
      edits.filter(({ origin }) => origin.file === path)
    )
    const file = { session, path }
    const made = textEditTo(workspace.place(source), text)
    return made.length > 0 ? [{ uri: workspace.uriOf(file), file, edits: made }] : []
  })

/** Fixes of the file one by one as far as they go together: one that cannot be made with the others is left. */
const allFixesOf = (
  workspace: Workspace,
  { session, path }: SessionSubject,
  all: ReadonlyArray<MarkedFinding>
): ReadonlyArray<CodeAction> => {
  const source = session.file(path)
  const fixes = all.flatMap(({ diagnostic }) => (isOfFile(diagnostic, path) ? (diagnostic.fix?.edits ?? []) : []))
  if (!source || fixes.length === 0) return []
  const together = editYaml(source.text, fixes)
  const text = together === source.text ? oneByOne(source.text, fixes) : together
  const file = { session, path }
  const edits = textEditTo(workspace.place(source), text)
  if (edits.length === 0) return []
  const edit = workspace.editOf([{ uri: workspace.uriOf(file), file, edits }])
  return [{ title: "Fix everything in this file that can be fixed safely", kind: fixAllKind, edit }]
}

const oneByOne = (text: string, fixes: ReadonlyArray<Edit>): string => {
  let made: ReadonlyArray<Edit> = []
  for (const edit of fixes) if (editYaml(text, [...made, edit]) !== text) made = [...made, edit]
  return editYaml(text, made)
}

const isOfFile = ({ fix }: Diagnostic, path: string): boolean =>
  fix?.edits.every(({ origin }) => origin.file === path) ?? false

/** The name that is nearly written, where a finding names one and the word stands in the place marked. */
const nearestOf = (
  workspace: Workspace,
  subject: SessionSubject,
  finding: MarkedFinding
): ReadonlyArray<CodeAction> => {
  const { params } = finding.diagnostic
  const nearest = params["nearest"]
  const written = ["name", "key", "column", "text", "id", "indicator", "place"].map((each) => params[each])
  const marked = subject.file.document.getText(finding.marker.range)
  const word = written.find((each) => typeof each === "string" && each !== "" && marked.includes(each))
  if (typeof nearest !== "string" || typeof word !== "string" || finding.diagnostic.fix) return []
  const newText = marked.replace(word, () => nearest)
  const edit = editOf(workspace, subject, { range: finding.marker.range, newText })
  return [{ ...action(`Change to "${nearest}"`, finding, edit), isPreferred: true }]
}

const ignorable: ReadonlySet<string> = new Set(rules.map(({ id }) => id))

/** Findings about the comments themselves, which another comment does not answer. */
const isAboutComments = (code: string): boolean =>
  rules.some((rule) => rule.id === code && rule.about === "suppressions")

const ignoringOf = (
  workspace: Workspace,
  subject: SessionSubject,
  finding: MarkedFinding
): ReadonlyArray<CodeAction> => {
  const { code } = finding.diagnostic
  const isYaml = subject.session.roleOf(subject.path) !== "data"
  if (!isYaml || !ignorable.has(code) || isAboutComments(code)) return []
  const { line } = finding.marker.range.start
  const start = { line, character: 0 }
  const text = subject.file.document.getText({ start, end: finding.marker.range.start })
  const indent = /^ */u.exec(text)?.[0] ?? ""
  const end = subject.file.source.text.includes("\r\n") ? "\r\n" : "\n"
  const edit = { range: { start, end: start }, newText: `${indent}# logframe-ignore ${code}: ${end}` }
  return [action(`Ignore "${code}" here, with a reason`, finding, editOf(workspace, subject, edit))]
}

const editOf = (workspace: Workspace, { session, path }: SessionSubject, edit: TextEdit): WorkspaceEdit =>
  workspace.editOf([{ uri: workspace.uriOf({ session, path }), file: { session, path }, edits: [edit] }])

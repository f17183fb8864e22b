import { type SymbolKind, wording } from "@logframe/core"
import { type DocumentSymbol, type Range, SymbolKind as Picture } from "vscode-languageserver"
import type { Named } from "../workspace/NameIndex.js"
import type { SessionSubject } from "../workspace/SessionFile.js"
import type { Workspace } from "../workspace/Workspace.js"
import { spanOfName } from "../workspace/spanOfName.js"

/** How editors picture each kind of name in an outline. */
export const pictures: Readonly<Record<SymbolKind, Picture>> = {
  programme: Picture.Module,
  logframe: Picture.Module,
  library: Picture.Module,
  result: Picture.Class,
  indicator: Picture.Variable,
  "library-indicator": Picture.Variable,
  place: Picture.Namespace,
  disaggregation: Picture.Enum,
  category: Picture.EnumMember,
  source: Picture.File,
  stakeholder: Picture.Object,
  framework: Picture.Interface,
  "reporting-period": Picture.Constant,
  "evidence-source": Picture.File,
  group: Picture.EnumMember,
  question: Picture.Event,
  finding: Picture.Event,
  conclusion: Picture.Event,
  rule: Picture.Key
}

/** The outline of a file: the results chain of a logframe with its indicators, or what else the file gives names to. */
export const documentSymbols = (
  workspace: Workspace,
  { textDocument }: { readonly textDocument: { readonly uri: string } }
): Array<DocumentSymbol> => {
  const subject = workspace.subject(textDocument.uri)
  if (!subject) return []
  const language = subject.session.lastProgramme.language
  // So many names are sought that the text is best read at once.
  subject.file.spanOf({ file: subject.path, path: [] })
  const tree: Array<Node> = []
  const open: Array<Node> = []
  for (const occurrence of workspace.namesOf(subject.session).in(subject.path)) {
    if (occurrence.role !== "definition" || occurrence.origin.at !== "key") continue
    const node = nodeOf(subject, occurrence, language)
    if (!node) continue
    while (open.length > 0 && !isInside(node.path, open.at(-1)?.path ?? [])) open.pop()
    const around = open.at(-1)?.children ?? tree
    around.push(node)
    open.push(node)
  }
  return tree.map(symbolOf)
}

interface Node {
  readonly path: Named["occurrence"]["origin"]["path"]
  readonly symbol: Omit<DocumentSymbol, "children">
  readonly children: Array<Node>
}

const isInside = (path: Node["path"], around: Node["path"]): boolean =>
  around.length < path.length && around.every((step, index) => path[index] === step)

const symbolOf = ({ symbol, children }: Node): DocumentSymbol => ({ ...symbol, children: children.map(symbolOf) })

const nodeOf = ({ file }: SessionSubject, occurrence: Named["occurrence"], language: string): Node | undefined => {
  const span = spanOfName(file, occurrence)
  if (!span) return undefined
  const [kind = "result"] = occurrence.kinds
  const selectionRange = file.rangeAt(span)
  const title = occurrence.title === undefined ? "" : wording(occurrence.title, language).replaceAll(/\s+/gu, " ")
  const end = file.document.positionAt(endOfEntry(file.source.text, span[0]))
  const range: Range = {
    start: selectionRange.start,
    end: isBefore(end, selectionRange.end) ? selectionRange.end : end
  }
  const symbol = { name: occurrence.id, detail: title, kind: pictures[kind], range, selectionRange }
  return { path: occurrence.origin.path, symbol, children: [] }
}

const isBefore = (one: Range["end"], other: Range["end"]): boolean =>
  one.line < other.line || (one.line === other.line && one.character < other.character)

/** Where the entry of a key ends: before the next line that is not indented more; on its line where others follow on it. */
const endOfEntry = (text: string, key: number): number => {
  const lineStart = text.lastIndexOf("\n", key - 1) + 1
  const before = text.slice(lineStart, key)
  const lineEnd = text.indexOf("\n", key)
  if (lineEnd < 0) return text.length
  // Within brackets: at most to the end of the line.
  if (/[^\s"'-]/u.test(before)) return lineEnd
  let end = lineEnd
  for (let at = lineEnd + 1; at < text.length; ) {
    const next = text.indexOf("\n", at)
    const line = text.slice(at, next < 0 ? text.length : next)
    if (line.trim() !== "") {
      if ((/^ */u.exec(line)?.[0].length ?? 0) <= before.length) return end
      end = at + line.trimEnd().length
    }
    if (next < 0) return end
    at = next + 1
  }
  return end
}

import { formatFile } from "@logframe/core"
import type { TextEdit } from "vscode-languageserver"
import type { Workspace } from "../workspace/Workspace.js"
import { textEditTo } from "./textEditTo.js"

/** A YAML file in its canonical form, with the line ends that it has; nothing for one that must be left as it is. */
export const formatting = (
  workspace: Workspace,
  { textDocument }: { readonly textDocument: { readonly uri: string } }
): Array<TextEdit> => {
  const subject = workspace.subject(textDocument.uri)
  if (!subject || subject.session.roleOf(subject.path) === "data") return []
  const { source } = subject.file
  const { value } = formatFile(source)
  if (value === undefined) return []
  return textEditTo(subject.file, source.text.includes("\r\n") ? value.replaceAll("\n", "\r\n") : value)
}

import { pathAt, rules, stageWords } from "@logframe/core"
import type { Range } from "vscode-languageserver"
import type { Workspace } from "../workspace/Workspace.js"
import type { PlaceParams } from "./NamesQuestion.js"

/** The name of a rule that stands at a place, in a comment on findings or in the policy; undefined for any other word. */
export const ruleAt = (
  workspace: Workspace,
  { textDocument, position }: PlaceParams
): { readonly id: string; readonly range: Range } | undefined => {
  const subject = workspace.subject(textDocument.uri)
  if (!subject || subject.session.roleOf(subject.path) === "data") return undefined
  const { text } = subject.file.source
  const offset = subject.file.document.offsetAt(position)
  const start = offset - (/[a-z0-9-]*$/u.exec(text.slice(Math.max(0, offset - 100), offset))?.[0].length ?? 0)
  const id = /^[a-z0-9-]*/u.exec(text.slice(start, start + 100))?.[0] ?? ""
  if (!(id in stageWords) && !rules.some((rule) => rule.id === id)) return undefined
  const line = text.slice(text.lastIndexOf("\n", start - 1) + 1, start)
  const isComment = /#\s*logframe-ignore(?:-file)?\s[a-z0-9,\s-]*$/u.test(line)
  const isPolicy = subject.path === "policy.yaml" && pathAt(text, offset)?.path[0] === "rules"
  return isComment || isPolicy ? { id, range: subject.file.rangeAt([start, start + id.length]) } : undefined
}

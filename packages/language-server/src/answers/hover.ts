import { type Hover, MarkupKind } from "vscode-languageserver"
import type { Workspace } from "../workspace/Workspace.js"
import { type NamesQuestion, type PlaceParams, namesAsked } from "./NamesQuestion.js"
import { indicatorText } from "./indicatorText.js"
import { nameText } from "./nameText.js"
import { ruleAt } from "./ruleAt.js"

/** What the name at a place stands for; of an indicator also its targets, its last figure, and how it stands; of a rule, its page. */
export const hover = async (workspace: Workspace, params: PlaceParams): Promise<Hover | undefined> => {
  const rule = ruleAt(workspace, params)
  if (rule) {
    const { pages } = await import("@logframe/core/pages")
    const value = pages[rule.id]
    return value === undefined ? undefined : { contents: { kind: MarkupKind.Markdown, value }, range: rule.range }
  }
  const questions = namesAsked(workspace, params)
  const parts = questions.flatMap(textsOf)
  const [question] = questions
  if (!question || parts.length === 0) return undefined
  const value = [...new Set(parts)].join("\n\n---\n\n")
  return {
    contents: { kind: MarkupKind.Markdown, value },
    range: question.subject.file.rangeAt(question.name.span)
  }
}

/** More than this many meanings of one word nobody reads. */
const maxMeanings = 5

const textsOf = ({ definitions }: NamesQuestion): ReadonlyArray<string> =>
  definitions.slice(0, maxMeanings).map((named) => indicatorText(named) ?? nameText(named))

import { type Occurrence, type SymbolKind, type Text, indicatorsOf, resultsOf, rules, wording } from "@logframe/core"
import { CompletionItemKind } from "vscode-languageserver"
import { evaluationKinds, programmeKinds } from "../workspace/NameIndex.js"
import type { ProgrammeSession } from "../workspace/ProgrammeSession.js"
import type { Workspace } from "../workspace/Workspace.js"

/** A name that may be written. */
export interface Candidate {
  readonly id: string
  readonly kind: SymbolKind
  readonly detail: string
}

/** What names are sought for. */
export interface Sought {
  readonly kinds: ReadonlyArray<SymbolKind>
  /** In what they are unique; none for anywhere in the programme. */
  readonly scopes: ReadonlyArray<string>
}

/** The names of some kinds that a programme has now, each once, in the order of its files. */
export const candidates = (
  workspace: Workspace,
  session: ProgrammeSession,
  sought: Sought
): ReadonlyArray<Candidate> => {
  const language = session.loaded.programme?.language ?? "en"
  const files = filesWith(session, sought)
  const given = files
    .flatMap((path) => workspace.namesOf(session).in(path))
    .filter(({ role, kinds, scopes }) => role === "definition" && isSought(sought, { kinds, scopes }))
    .map(({ id, kinds: [kind = "result"], title }) => ({ id, kind, detail: said(title, language) }))
  return [
    ...new Map([...given, ...things(session, sought), ...ruleNames(sought)].map((each) => [each.id, each])).values()
  ]
}

const isSought = (sought: Sought, { kinds, scopes }: Pick<Occurrence, "kinds" | "scopes">): boolean =>
  kinds.some((kind) => sought.kinds.includes(kind)) &&
  (sought.scopes.length === 0 || scopes.some((scope) => sought.scopes.includes(scope)))

/** The files that give names of the kinds sought, as far as that can be told without reading them. */
const filesWith = (session: ProgrammeSession, { kinds }: Sought): ReadonlyArray<string> => [
  ...(kinds.some((kind) => programmeKinds.includes(kind)) ? ["programme.yaml"] : []),
  ...(kinds.some((kind) => evaluationKinds.includes(kind)) ? ["evaluation.yaml"] : []),
  ...(kinds.includes("library-indicator") || kinds.includes("library") ? session.libraries : [])
]

/** Logframes, results and indicators, from the model, which has them all already. */
const things = (session: ProgrammeSession, { kinds, scopes }: Sought): ReadonlyArray<Candidate> => {
  const { language, logframes } = session.lastProgramme
  const named = kinds.includes("logframe")
    ? logframes.map(({ id, title }) => ({ id, kind: "logframe" as const, detail: said(title, language) }))
    : []
  const inside = logframes.filter(({ id }) => scopes.length === 0 || scopes.includes(id))
  const indicators = kinds.includes("indicator")
    ? inside.flatMap(indicatorsOf).map(({ id, title, unit }) => ({
        id,
        kind: "indicator" as const,
        detail: `${said(title, language)} (${unit})`
      }))
    : []
  const results = kinds.includes("result")
    ? inside.flatMap(resultsOf).map(({ id, level, statement }) => ({
        id,
        kind: "result" as const,
        detail: `${level}: ${said(statement, language)}`
      }))
    : []
  return [...named, ...indicators, ...results]
}

const ruleNames = ({ kinds }: Sought): ReadonlyArray<Candidate> =>
  kinds.includes("rule") ? rules.map(({ id, why }) => ({ id, kind: "rule", detail: why })) : []

const said = (text: Text | undefined, language: string): string => (text === undefined ? "" : wording(text, language))

/** How editors picture each kind. */
export const itemKinds: Readonly<Record<SymbolKind, CompletionItemKind>> = {
  programme: CompletionItemKind.Module,
  logframe: CompletionItemKind.Module,
  library: CompletionItemKind.Module,
  result: CompletionItemKind.Struct,
  indicator: CompletionItemKind.Variable,
  "library-indicator": CompletionItemKind.Variable,
  place: CompletionItemKind.EnumMember,
  disaggregation: CompletionItemKind.Enum,
  category: CompletionItemKind.EnumMember,
  source: CompletionItemKind.Reference,
  stakeholder: CompletionItemKind.Reference,
  framework: CompletionItemKind.Reference,
  "reporting-period": CompletionItemKind.Constant,
  "evidence-source": CompletionItemKind.Reference,
  group: CompletionItemKind.EnumMember,
  question: CompletionItemKind.Event,
  finding: CompletionItemKind.Event,
  conclusion: CompletionItemKind.Event,
  rule: CompletionItemKind.Keyword
}

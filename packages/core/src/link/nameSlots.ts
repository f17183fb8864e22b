import type { PathStep } from "../diagnostic/Origin.js"
import { observationColumns } from "../model/observationColumns.js"
import type { SymbolKind } from "./Occurrence.js"
import { namesInColumn } from "./namesInColumn.js"
import {
  type NameWritten,
  categoriesWritten,
  citationWritten,
  dimensionsWritten,
  formulaWritten,
  idWritten,
  periodWritten,
  referenceWritten
} from "./NameWritten.js"

/** What a YAML file of a programme is. */
export type FileRole = "programme" | "logframe" | "library" | "evaluation" | "policy"

/** What the names of a file depend on: its own id (of a logframe or library), and that of the logframe that it revises. */
export interface Home {
  readonly id: string
  readonly revises: string
}

/** A place in a file where a name is written, or several. */
export interface NameSlot {
  readonly roles: ReadonlyArray<FileRole>
  /** The end of the path: names of keys, `*` for a key that is an id or a period, `#` for the index in a list. */
  readonly at: ReadonlyArray<string>
  readonly side: "key" | "value"
  readonly role: "definition" | "reference"
  readonly names: (text: string, path: ReadonlyArray<PathStep>, home: Home) => ReadonlyArray<NameWritten>
  readonly isFixed?: boolean
}

type Names = NameSlot["names"]
type Scope = (path: ReadonlyArray<PathStep>, home: Home) => string

const all: ReadonlyArray<FileRole> = ["programme", "logframe", "library", "evaluation", "policy"]

const inProgramme: Scope = () => ""
const inFile: Scope = (_, { id }) => id

/** The step before the last, counted from the end: 1 is the last but one. */
const before = (path: ReadonlyArray<PathStep>, count: number): string => String(path.at(-1 - count) ?? "")

const defined = (roles: ReadonlyArray<FileRole>, at: string, meaning: Given): NameSlot => {
  const { kind, scope } = typeof meaning === "string" ? { kind: meaning, scope: inProgramme } : meaning
  const names: Names = (text, path, home) => idWritten(text, { kinds: [kind], scopes: [scope(path, home)] })
  return { roles, at: at.split(" "), side: at.endsWith("*") ? "key" : "value", role: "definition", names }
}

/** What a name is given to, and in what it is unique, where that is not the whole programme. */
type Given = SymbolKind | { readonly kind: SymbolKind; readonly scope: Scope }

const referred = (roles: ReadonlyArray<FileRole>, at: string, names: Names): NameSlot => ({
  roles,
  at: at.split(" "),
  side: at.endsWith("*") ? "key" : "value",
  role: "reference",
  names
})

const inRevised: Names = (text, _, { revises }) =>
  referenceWritten(text, { kinds: ["indicator"], scopes: [revises], container: "logframe" })

const period: Names = (text) => periodWritten(text)

const stakeholder: Names = (text) => idWritten(text, { kinds: ["stakeholder"], scopes: [""], isFree: true })

const indicatorFiles: ReadonlyArray<FileRole> = ["logframe", "library"]

const groupScope = (path: ReadonlyArray<PathStep>): string => path.slice(0, -2).join("/")

/** The column of ours that a step back in a path names, and the name that a text is in it. */
const inColumn =
  (stepsBack: number): Names =>
  (text, path) =>
    namesInColumn(before(path, stepsBack), text)

const ourColumn: Names = (text) =>
  observationColumns.includes(text) ? [] : idWritten(text, { kinds: ["disaggregation"], scopes: [""] })

const atValue = (slot: NameSlot): NameSlot => ({ ...slot, side: "value" })

/** Keys that are names which nothing refers to; they are no keys of the language. */
const named = (roles: ReadonlyArray<FileRole>, at: string): NameSlot => referred(roles, at, () => [])

/**
 * Every place in a programme's YAML files where a name is given or used. Findings, definitions, references, renaming and
 * completion all go by this one table; a test holds it against the schemas, so that no key that takes a name is left out.
 */
export const nameSlots: ReadonlyArray<NameSlot> = [
  defined(["programme"], "programme", "programme"),
  defined(["programme"], "places *", "place"),
  defined(["programme"], "stakeholders *", "stakeholder"),
  defined(["programme"], "frameworks *", "framework"),
  defined(["programme"], "sources *", "source"),
  defined(["programme"], "reporting-periods *", "reporting-period"),
  defined(["programme"], "disaggregations *", "disaggregation"),
  defined(["programme"], "disaggregations * categories *", { kind: "category", scope: (path) => before(path, 2) }),

  defined(["logframe"], "logframe", "logframe"),
  { ...defined(["logframe"], "goal", { kind: "result", scope: inFile }), side: "key", isFixed: true },
  defined(["logframe"], "outcomes *", { kind: "result", scope: inFile }),
  defined(["logframe"], "outputs *", { kind: "result", scope: inFile }),
  defined(["logframe"], "activities *", { kind: "result", scope: inFile }),
  defined(["logframe"], "indicators *", { kind: "indicator", scope: inFile }),
  defined(["library"], "library", "library"),
  defined(["library"], "indicators *", { kind: "library-indicator", scope: inFile }),

  defined(["evaluation"], "sources *", "evidence-source"),
  defined(["evaluation"], "percent *", { kind: "group", scope: groupScope }),
  defined(["evaluation"], "questions *", "question"),
  defined(["evaluation"], "findings *", "finding"),
  defined(["evaluation"], "conclusions *", "conclusion"),

  referred(all, "source", (text) => citationWritten(text)),
  referred(["logframe"], "revises", (text) => idWritten(text, { kinds: ["logframe"], scopes: [""] })),
  referred(["logframe"], "dropped *", (text, _, { revises }) =>
    idWritten(text, { kinds: ["result", "indicator"], scopes: [revises] })
  ),
  referred(["logframe"], "contributes-to #", (text, _, { id }) =>
    referenceWritten(text, { kinds: ["result"], scopes: [id], container: "logframe" })
  ),
  referred(["logframe"], "adaptations # about #", (text, _, { id, revises }) =>
    referenceWritten(text, { kinds: ["result", "indicator"], scopes: [id, revises], container: "logframe" })
  ),
  referred(indicatorFiles, "alignment # framework", (text) => idWritten(text, { kinds: ["framework"], scopes: [""] })),
  referred(["logframe"], "indicators * from", (text) =>
    referenceWritten(text, { kinds: ["library-indicator"], scopes: [], container: "library" })
  ),
  referred(["logframe"], "formula", (text, _, { id }) => formulaWritten(text, [id])),
  referred(["library"], "formula", (text) => formulaWritten(text, []).map((name) => ({ ...name, isFree: true }))),
  referred(indicatorFiles, "disaggregations #", (text) => dimensionsWritten(text)),
  referred(["logframe"], "targets * by *", (text) => dimensionsWritten(text)),
  referred(["logframe"], "targets * by * *", (text, path) => categoriesWritten(text, before(path, 1))),
  ...["continues", "renames", "rebases", "splits", "merges", "replaces"].flatMap((kind) => [
    referred(["logframe"], `lineage ${kind}`, inRevised),
    referred(["logframe"], `lineage ${kind} #`, inRevised)
  ]),
  referred(["logframe"], "responsible", stakeholder),
  referred(["logframe"], "owner", stakeholder),

  referred(["programme", "logframe"], "period", period),
  referred(["logframe"], "data-period", period),
  referred(["logframe"], "planned", period),
  referred(["logframe"], "actual", period),
  referred(["logframe"], "targets *", period),

  referred(["evaluation"], "about #", (text) =>
    referenceWritten(text, { kinds: ["result", "indicator"], scopes: [], container: "logframe" })
  ),
  referred(["evaluation"], "from", (text) => idWritten(text, { kinds: ["evidence-source"], scopes: [""] })),
  referred(["evaluation"], "findings #", (text) => idWritten(text, { kinds: ["finding"], scopes: [""] })),
  referred(["evaluation"], "titles *", (text, path) =>
    idWritten(text, { kinds: ["group"], scopes: [groupScope(path)] })
  ),
  referred(["evaluation"], "groups #", (text) =>
    idWritten(text, { kinds: ["group", "stakeholder"], scopes: [], isFree: true })
  ),

  referred(["programme"], "columns *", ourColumn),
  referred(["programme"], "columns * constant", inColumn(1)),
  atValue(referred(["programme"], "values *", inColumn(2))),
  referred(["programme"], "wide * *", ourColumn),
  atValue(referred(["programme"], "wide * *", inColumn(0))),

  referred(["policy"], "rules *", (text) => idWritten(text, { kinds: ["rule"], scopes: [""] })),

  named(["programme"], "data *"),
  named(["programme"], "values *"),
  named(["programme"], "wide *"),
  named(["programme"], "only *"),
  named(indicatorFiles, "rubric *"),
  named(["evaluation"], "breakdowns *"),
  named(["evaluation"], "estimates *"),
  named(["policy"], "limits *")
]

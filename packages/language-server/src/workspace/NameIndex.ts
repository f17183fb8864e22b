import {
  type Occurrence,
  type SourceFile,
  type SymbolKind,
  leadsTo,
  parseSyntax,
  symbolsIn,
  symbolsInTable
} from "@logframe/core"
import type { ProgrammeSession } from "./ProgrammeSession.js"
import type { SessionFile } from "./SessionFile.js"

/** A name in a file. */
export interface Named extends SessionFile {
  readonly occurrence: Occurrence
}

interface FileNames {
  readonly inOrder: ReadonlyArray<Occurrence>
  readonly byId: ReadonlyMap<string, ReadonlyArray<Occurrence>>
}

/** Names by the file that they were read from; a file whose text has changed is another one. */
const namesOfFile = new WeakMap<SourceFile, FileNames | "broken">()

const none: FileNames = { inOrder: [], byId: new Map() }

/** Kinds of names that programme.yaml gives. */
export const programmeKinds: ReadonlyArray<SymbolKind> = [
  "place",
  "disaggregation",
  "category",
  "source",
  "stakeholder",
  "framework",
  "reporting-period"
]

/** Kinds of names that evaluation.yaml gives. */
export const evaluationKinds: ReadonlyArray<SymbolKind> = [
  "evidence-source",
  "group",
  "finding",
  "question",
  "conclusion"
]

/**
 * The names in one programme's files. A file is read for its names when one of them is first looked for and its text has it,
 * so that a question costs the files that it is about and not all. A file that is no YAML at the moment has the names that
 * it last had.
 */
export class NameIndex {
  readonly #session: ProgrammeSession
  readonly #lastGood = new Map<string, FileNames>()

  constructor(session: ProgrammeSession) {
    this.#session = session
  }

  /** The names in a YAML file, in its order. */
  in(path: string): ReadonlyArray<Occurrence> {
    return this.#namesIn(path).inOrder
  }

  #namesIn(path: string): FileNames {
    const file = this.#session.file(path)
    if (!file) return none
    const names = this.#read(file)
    if (names === "broken") return this.#lastGood.get(path) ?? none
    this.#lastGood.set(path, names)
    return names
  }

  /** Whether a file cannot be read at the moment, so that nobody can tell where its names are. */
  isBroken(path: string): boolean {
    const file = this.#session.file(path)
    return file !== undefined && this.#read(file) === "broken"
  }

  #read(file: SourceFile): FileNames | "broken" {
    const role = this.#session.roleOf(file.path)
    const known = namesOfFile.get(file)
    if (known || !role || role === "data") return known ?? none
    const tree = parseSyntax(file)
    const isEmpty = tree.diagnostics.every(({ params }) => params["kind"] === "EMPTY")
    const names = tree.value ? indexed(symbolsIn(tree.value, role)) : isEmpty ? none : "broken"
    namesOfFile.set(file, names)
    return names
  }

  /** Every place where an id is written, as far as the files have it. */
  named(id: string): ReadonlyArray<Named> {
    return this.#namedIn(
      [...this.#session.files].map(({ path }) => path),
      id
    )
  }

  #namedIn(paths: Iterable<string>, id: string): ReadonlyArray<Named> {
    return [...paths].flatMap((path) => {
      const file = this.#session.file(path)
      if (!file?.text.includes(id)) return []
      const names =
        this.#session.roleOf(path) === "data" ? this.#namesInTable(file, id) : (this.#namesIn(path).byId.get(id) ?? [])
      return names.map((occurrence) => ({ session: this.#session, path, occurrence }))
    })
  }

  #namesInTable(file: SourceFile, id: string): ReadonlyArray<Occurrence> {
    return this.#session.hasOurColumns(file.path) ? symbolsInTable(file, { dimensions: this.dimensions, id }) : []
  }

  /** What a reference leads to; only the files that can give such a name are read. */
  definitionsOf(reference: Occurrence): ReadonlyArray<Named> {
    return this.#namedIn(this.#givers(reference), reference.id).filter(
      ({ occurrence }) => occurrence.role === "definition" && leadsTo(reference, occurrence)
    )
  }

  #givers({ kinds, scopes, id }: Occurrence): ReadonlySet<string> {
    const has = (some: ReadonlyArray<SymbolKind>): boolean => kinds.some((kind) => some.includes(kind))
    return new Set([
      ...(has([...programmeKinds, "programme"]) ? ["programme.yaml"] : []),
      ...(has(evaluationKinds) ? ["evaluation.yaml"] : []),
      ...(has(["library", "library-indicator"]) ? this.#session.libraries : []),
      ...(has(["logframe"]) ? this.#session.logframeFiles([id]) : []),
      ...(has(["result", "indicator"]) && scopes.length > 0 ? this.#session.logframeFiles(scopes) : []),
      ...(has(["result", "indicator"]) && scopes.length === 0 ? this.#session.filesWithThing(id) : [])
    ])
  }

  /** The ids of the programme's disaggregations. */
  get dimensions(): ReadonlyArray<string> {
    return this.in("programme.yaml")
      .filter(({ kinds, role }) => role === "definition" && kinds.includes("disaggregation"))
      .map(({ id }) => id)
  }
}

const indexed = (inOrder: ReadonlyArray<Occurrence>): FileNames => {
  const byId = new Map<string, Array<Occurrence>>()
  for (const occurrence of inOrder) {
    const others = byId.get(occurrence.id)
    if (others) others.push(occurrence)
    else byId.set(occurrence.id, [occurrence])
  }
  return { inOrder, byId }
}

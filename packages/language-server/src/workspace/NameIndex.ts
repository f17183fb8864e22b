import { type Occurrence, type SourceFile, leadsTo, parseSyntax, symbolsIn, symbolsInTable } from "@logframe/core"
import type { ProgrammeSession } from "./ProgrammeSession.js"
import type { SessionFile, SessionSubject } from "./SessionFile.js"
import { spanOfName } from "./spanOfName.js"

/** A name in a file. */
export interface Named extends SessionFile {
  readonly occurrence: Occurrence
}

/** Names by the file that they were read from; a file whose text has changed is another one. */
const namesOfFile = new WeakMap<SourceFile, ReadonlyArray<Occurrence> | "broken">()

/**
 * The names in one programme's files. A file is read for its names when one of them is first looked for and its text has it,
 * so that a question costs the files that it is about and not all. A file that is no YAML at the moment has the names that
 * it last had.
 */
export class NameIndex {
  readonly #session: ProgrammeSession
  readonly #lastGood = new Map<string, ReadonlyArray<Occurrence>>()

  constructor(session: ProgrammeSession) {
    this.#session = session
  }

  /** The names in a YAML file. */
  in(path: string): ReadonlyArray<Occurrence> {
    const file = this.#session.file(path)
    const role = this.#session.roleOf(path)
    if (!file || !role || role === "data") return []
    const names = this.#read(file, path)
    if (names === "broken") return this.#lastGood.get(path) ?? []
    this.#lastGood.set(path, names)
    return names
  }

  /** Whether a file cannot be read at the moment, so that nobody can tell where its names are. */
  isBroken(path: string): boolean {
    const file = this.#session.file(path)
    return file !== undefined && this.#session.roleOf(path) !== "data" && this.#read(file, path) === "broken"
  }

  #read(file: SourceFile, path: string): ReadonlyArray<Occurrence> | "broken" {
    const role = this.#session.roleOf(path)
    const known = namesOfFile.get(file)
    if (known || !role || role === "data") return known ?? []
    const tree = parseSyntax(file)
    const isEmpty = tree.diagnostics.every(({ params }) => params["kind"] === "EMPTY")
    const names = tree.value ? symbolsIn(tree.value, role) : isEmpty ? [] : "broken"
    namesOfFile.set(file, names)
    return names
  }

  /** Every place where an id is written, as far as the files have it. */
  named(id: string): ReadonlyArray<Named> {
    return [...this.#session.files]
      .filter(({ text }) => text.includes(id))
      .flatMap((file) =>
        this.#session.roleOf(file.path) === "data"
          ? symbolsInTable(file, { dimensions: this.dimensions, id })
          : this.in(file.path).filter((occurrence) => occurrence.id === id)
      )
      .map((occurrence) => ({ session: this.#session, path: occurrence.origin.file, occurrence }))
  }

  /** The ids of the programme's disaggregations. */
  get dimensions(): ReadonlyArray<string> {
    return this.in("programme.yaml")
      .filter(({ kinds, role }) => role === "definition" && kinds.includes("disaggregation"))
      .map(({ id }) => id)
  }
}

/** A name at a place in a file, and where exactly it stands. */
export interface NameAt extends Named {
  readonly span: readonly [start: number, end: number]
}

/** The names at an offset of a file: one, or several where a word may mean different things. */
export const namesAt = (
  index: NameIndex,
  { session, path, file }: SessionSubject,
  offset: number
): ReadonlyArray<NameAt> => {
  const isTable = session.roleOf(path) === "data"
  const word = wordAround(file.source.text, offset)
  const candidates = isTable
    ? symbolsInTable(file.source, { dimensions: index.dimensions, offset })
    : index.in(path).filter(({ id }) => id === word)
  return candidates.flatMap((occurrence) => {
    const span = spanOfName(file, occurrence)
    return span && span[0] <= offset && offset <= span[1] ? [{ session, path, occurrence, span }] : []
  })
}

const wordAround = (text: string, offset: number): string => {
  const before = /[a-z0-9-]*$/u.exec(text.slice(Math.max(0, offset - 200), offset))?.[0] ?? ""
  const after = /^[a-z0-9-]*/u.exec(text.slice(offset, offset + 200))?.[0] ?? ""
  return before + after
}

/** What a name stands for: itself where it is given, else what it leads to. */
export const definitionsOf = (name: Named, all: ReadonlyArray<Named>): ReadonlyArray<Named> => {
  if (name.occurrence.role === "definition") return [name]
  return all.filter(({ occurrence }) => occurrence.role === "definition" && leadsTo(name.occurrence, occurrence))
}

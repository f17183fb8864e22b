import type { Diagnostic, Origin, SourceFile } from "@logframe/core"
import type { Diagnostic as Marker, Range } from "vscode-languageserver"
import { markerOf } from "./markerOf.js"
import type { PlacedFile } from "./PlacedFile.js"
import type { ProgrammeSession } from "./ProgrammeSession.js"

/** A finding, and how the editor marks it. */
export interface MarkedFinding {
  readonly diagnostic: Diagnostic
  readonly marker: Marker
}

interface Marked {
  readonly diagnostics: ReadonlyArray<Diagnostic>
  /** The files as they were when the places in them were sought. */
  readonly sources: ReadonlyArray<SourceFile | undefined>
  readonly findings: ReadonlyArray<MarkedFinding>
}

/** What findings need of the world around: texts with places, and URIs. */
export interface FindingsContext {
  readonly place: (source: SourceFile) => PlacedFile
  readonly uriOf: (file: { readonly session: ProgrammeSession; readonly path: string }) => string
}

/**
 * The findings of one programme as markers, by file. What was marked stays as long as neither the findings of a file nor
 * a text that they point into has changed: seeking places costs more than finding.
 */
export class Findings {
  readonly #session: ProgrammeSession
  readonly #context: FindingsContext
  readonly #marked = new Map<string, Marked>()

  constructor(session: ProgrammeSession, context: FindingsContext) {
    this.#session = session
    this.#context = context
  }

  /** The markers of one file, as of the last refresh. */
  of(path: string): ReadonlyArray<MarkedFinding> {
    return this.#marked.get(path)?.findings ?? []
  }

  /** The files that have markers. */
  get paths(): Iterable<string> {
    return this.#marked.keys()
  }

  /** Marks what is found now, and gives the files whose markers have changed. */
  refresh(): ReadonlyArray<string> {
    const byFile = new Map<string, Array<Diagnostic>>()
    for (const finding of this.#session.diagnostics) {
      const path = this.#session.has(finding.origin.file) ? finding.origin.file : "programme.yaml"
      const others = byFile.get(path)
      if (others) others.push(finding)
      else byFile.set(path, [finding])
    }
    const gone = [...this.#marked.keys()].filter((path) => !byFile.has(path))
    for (const path of gone) this.#marked.delete(path)
    return [...gone, ...[...byFile].flatMap(([path, found]) => (this.#mark(path, found) ? [path] : []))]
  }

  #mark(path: string, diagnostics: ReadonlyArray<Diagnostic>): boolean {
    const before = this.#marked.get(path)
    const sources = [...new Set(diagnostics.flatMap(originsOf).map(({ file }) => file))].map((file) =>
      this.#session.file(file)
    )
    if (before && isSameList(before.sources, sources) && isSameList(before.diagnostics, diagnostics, isSameFinding)) {
      return false
    }
    const { place, uriOf } = this.#context
    const rangeOf = (origin: Origin) => {
      const source = this.#session.file(origin.file)
      return source ? place(source).rangeOf(origin) : startOfFile
    }
    const placed = { rangeOf, uriOf: (origin: Origin) => uriOf({ session: this.#session, path: origin.file }) }
    const findings = diagnostics
      .map((diagnostic) => ({ diagnostic, marker: markerOf(diagnostic, placed) }))
      .toSorted((a, b) => byRange(a.marker.range, b.marker.range))
    this.#marked.set(path, { diagnostics, sources, findings })
    return true
  }
}

const startOfFile: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }

const byRange = (a: Range, b: Range): number => a.start.line - b.start.line || a.start.character - b.start.character

const originsOf = ({ origin, related }: Diagnostic): ReadonlyArray<Origin> => [origin, ...related]

const isSameList = <A>(
  some: ReadonlyArray<A>,
  others: ReadonlyArray<A>,
  isSame: (one: A, other: A) => boolean = Object.is
): boolean =>
  some.length === others.length &&
  some.every((one, index) => {
    const other = others[index]
    return other === undefined ? one === undefined : isSame(one, other)
  })

/** Whether two findings say the same of the same place; those that are made anew each time are not the same object. */
const isSameFinding = (one: Diagnostic, other: Diagnostic): boolean =>
  one === other ||
  (one.code === other.code && one.severity === other.severity && JSON.stringify(one) === JSON.stringify(other))

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
  /** The files that they point into, as they were when the findings were made. */
  readonly sources: ReadonlyMap<string, SourceFile | undefined>
  /** The refresh that last found them. */
  round: number
  /** Made when first asked for. */
  findings?: ReadonlyArray<MarkedFinding>
}

/** What findings need of the world around: texts with places, and URIs. */
export interface FindingsContext {
  readonly place: (source: SourceFile) => PlacedFile
  readonly uriOf: (file: { readonly session: ProgrammeSession; readonly path: string }) => string
}

/**
 * The findings of one programme as markers, by file. What was marked stays as long as neither the findings of a file nor
 * a text that they point into has changed; and is marked when first asked for, since seeking places costs more than finding.
 */
export class Findings {
  readonly #session: ProgrammeSession
  readonly #context: FindingsContext
  readonly #marked = new Map<string, Marked>()
  /** What was last let go, which comes back when programme.yaml can be read again. */
  readonly #left = new Map<string, Marked>()
  #seen: ReadonlyArray<Diagnostic> | undefined
  #round = 0

  constructor(session: ProgrammeSession, context: FindingsContext) {
    this.#session = session
    this.#context = context
  }

  /** The markers of one file, as of the last refresh. */
  of(path: string): ReadonlyArray<MarkedFinding> {
    const marked = this.#marked.get(path)
    if (!marked) return []
    marked.findings ??= this.#mark(marked)
    return marked.findings
  }

  /** The files that have markers. */
  get paths(): Iterable<string> {
    return this.#marked.keys()
  }

  /** Takes over what is found now, and gives the files whose findings have changed. */
  refresh(): ReadonlyArray<string> {
    const { diagnostics } = this.#session
    if (diagnostics === this.#seen) return []
    this.#seen = diagnostics
    this.#round++
    const changed: Array<string> = []
    // Findings come by file. Of most files nothing has changed: they are told by looking, and nothing is made for them.
    for (let start = 0; start < diagnostics.length; ) {
      const file = diagnostics[start]?.origin.file ?? ""
      let end = start + 1
      while (diagnostics[end]?.origin.file === file) end++
      const path = this.#session.has(file) ? file : "programme.yaml"
      const before = this.#marked.get(path)
      if (before && this.#isSame(before, { start, end })) before.round = this.#round
      else {
        this.#take(path, diagnostics.slice(start, end))
        changed.push(path)
      }
      start = end
    }
    return [...changed, ...this.#forget()]
  }

  /** Whether the findings from one index to another are those that a file had, and point into the same texts. */
  #isSame({ diagnostics, sources, round }: Marked, span: { readonly start: number; readonly end: number }): boolean {
    if (round === this.#round || diagnostics.length !== span.end - span.start) return false
    for (const [path, source] of sources) if (this.#session.file(path) !== source) return false
    return diagnostics.every((finding, index) => {
      const now = this.#seen?.[span.start + index]
      return now !== undefined && isSameFinding(finding, now)
    })
  }

  /** Takes over the findings of a file, beside those of this round that are shown in it already. */
  #take(path: string, found: ReadonlyArray<Diagnostic>): void {
    const before = this.#marked.get(path)
    const diagnostics = before?.round === this.#round ? [...before.diagnostics, ...found] : found
    const files = new Set(diagnostics.flatMap(originsOf).map(({ file }) => file))
    const sources = new Map([...files].map((file) => [file, this.#session.file(file)]))
    const left = this.#left.get(path)
    this.#left.delete(path)
    const isBack =
      left?.diagnostics.length === diagnostics.length &&
      left.diagnostics.every((finding, index) => isSameFinding(finding, diagnostics[index] ?? finding)) &&
      [...sources].every(([file, source]) => left.sources.get(file) === source)
    this.#marked.set(path, { ...(isBack ? left : { diagnostics, sources }), round: this.#round })
  }

  /** Lets go of the files in which nothing was found in this round. */
  #forget(): ReadonlyArray<string> {
    const gone = [...this.#marked].filter(([, { round }]) => round !== this.#round).map(([path]) => path)
    for (const path of gone) {
      const marked = this.#marked.get(path)
      if (marked) this.#left.set(path, marked)
      this.#marked.delete(path)
    }
    return gone
  }

  #mark({ diagnostics, sources }: Marked): ReadonlyArray<MarkedFinding> {
    const { place, uriOf } = this.#context
    const rangeOf = (origin: Origin) => {
      const source = sources.get(origin.file)
      return source ? place(source).rangeOf(origin) : startOfFile
    }
    const places = { rangeOf, uriOf: (origin: Origin) => uriOf({ session: this.#session, path: origin.file }) }
    return diagnostics
      .map((diagnostic) => ({ diagnostic, marker: markerOf(diagnostic, places) }))
      .toSorted((a, b) => byRange(a.marker.range, b.marker.range))
  }
}

const startOfFile: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }

const byRange = (a: Range, b: Range): number => a.start.line - b.start.line || a.start.character - b.start.character

const originsOf = ({ origin, related }: Diagnostic): ReadonlyArray<Origin> => [origin, ...related]

/** Whether two findings say the same of the same place; those that are made anew each time are not the same object. */
const isSameFinding = (one: Diagnostic, other: Diagnostic): boolean =>
  one === other ||
  (one.code === other.code && one.severity === other.severity && JSON.stringify(one) === JSON.stringify(other))

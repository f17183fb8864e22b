import { type Diagnostic, type Origin, type SourceFile, byText } from "@logframe/core"
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
 *
 * A refresh looks at what differs between two lists of findings, and not at all of either: of a thousand files, one has
 * changed.
 */
export class Findings {
  readonly #session: ProgrammeSession
  readonly #context: FindingsContext
  readonly #marked = new Map<string, Marked>()
  /** What was last let go, which comes back when programme.yaml can be read again. */
  readonly #left = new Map<string, Marked>()
  /** The files whose findings point into a file, by that file. */
  readonly #pointing = new Map<string, Set<string>>()
  #seen: ReadonlyArray<Diagnostic> = []

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
    const before = this.#seen
    const now = this.#session.diagnostics
    const edited = this.#session.takeEdited()
    if (now === before && edited.size === 0) return []
    this.#seen = now
    const touched = new Set([...edited].flatMap((path) => [path, ...(this.#pointing.get(path) ?? [])]))
    for (const { origin } of differing(before, now)) touched.add(this.#shownIn(origin.file))
    return [...touched].filter((path) => this.#take(path))
  }

  /** A finding about a file or folder that is not there is shown in programme.yaml. */
  #shownIn(file: string): string {
    return this.#session.has(file) ? file : mainFile
  }

  /** Takes over the findings of a file; gives whether they are others than before. */
  #take(path: string): boolean {
    const before = this.#marked.get(path)
    const diagnostics =
      path === mainFile
        ? this.#seen.filter(({ origin }) => this.#shownIn(origin.file) === path)
        : this.#session.has(path)
          ? ofFile(this.#seen, path)
          : []
    if (before && this.#isSame(before, diagnostics)) return false
    if (before) this.#left.set(path, before)
    this.#marked.delete(path)
    if (diagnostics.length === 0) return before !== undefined
    const left = this.#left.get(path)
    const marked =
      left && this.#isSame(left, diagnostics) ? left : { diagnostics, sources: this.#sourcesOf(diagnostics) }
    this.#marked.set(path, marked)
    for (const source of marked.sources.keys()) {
      this.#pointing.set(source, (this.#pointing.get(source) ?? new Set()).add(path))
    }
    return true
  }

  #sourcesOf(diagnostics: ReadonlyArray<Diagnostic>): Marked["sources"] {
    const files = new Set(diagnostics.flatMap(originsOf).map(({ file }) => file))
    return new Map([...files].map((file) => [file, this.#session.file(file)]))
  }

  #isSame({ diagnostics, sources }: Marked, now: ReadonlyArray<Diagnostic>): boolean {
    return (
      diagnostics.length === now.length &&
      diagnostics.every((finding, index) => isSameFinding(finding, now[index])) &&
      [...sources].every(([path, source]) => this.#session.file(path) === source)
    )
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

const mainFile = "programme.yaml"

const startOfFile: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }

const byRange = (a: Range, b: Range): number => a.start.line - b.start.line || a.start.character - b.start.character

const originsOf = ({ origin, related }: Diagnostic): ReadonlyArray<Origin> => [origin, ...related]

/** What is in one of two lists and may not be in the other, where most of them is the same at both ends. */
const differing = function* (before: ReadonlyArray<Diagnostic>, now: ReadonlyArray<Diagnostic>): Generator<Diagnostic> {
  const most = Math.min(before.length, now.length)
  let start = 0
  while (start < most && before[start] === now[start]) start++
  let end = 0
  while (end < most - start && before[before.length - 1 - end] === now[now.length - 1 - end]) end++
  yield* before.slice(start, before.length - end)
  yield* now.slice(start, now.length - end)
}

/** The findings of one file among those of all, which come by file. */
const ofFile = (diagnostics: ReadonlyArray<Diagnostic>, path: string): ReadonlyArray<Diagnostic> => {
  const firstFrom = (isFound: (file: string) => boolean): number => {
    let low = 0
    let high = diagnostics.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (isFound(diagnostics[middle]?.origin.file ?? "")) high = middle
      else low = middle + 1
    }
    return low
  }
  return diagnostics.slice(
    firstFrom((file) => byText(file, path) >= 0),
    firstFrom((file) => byText(file, path) > 0)
  )
}

/** Whether two findings say the same of the same place; those that are made anew each time are not the same object. */
const isSameFinding = (one: Diagnostic, other: Diagnostic | undefined): boolean =>
  one === other ||
  (one.code === other?.code && one.severity === other.severity && JSON.stringify(one) === JSON.stringify(other))

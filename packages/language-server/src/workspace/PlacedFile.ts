import { type Origin, type SourceFile, spansIn } from "@logframe/core"
import type { Range } from "vscode-languageserver"
import { TextDocument } from "vscode-languageserver-textdocument"

/** A file in which places can be told as the protocol has them: lines and UTF-16 columns from 0. */
export class PlacedFile {
  readonly source: SourceFile
  readonly document: TextDocument
  readonly #spanOf: (origin: Origin) => readonly [start: number, end: number]
  #isRead = false

  constructor(source: SourceFile) {
    this.source = source
    this.document = TextDocument.create(source.path, "", 0, source.text)
    this.#spanOf = spansIn(source)
  }

  /** Whether the text was read with its places already, so that seeking another costs next to nothing. */
  get isRead(): boolean {
    return this.#isRead
  }

  /** Where an origin in this file is written, as offsets. */
  spanOf(origin: Origin): readonly [start: number, end: number] {
    this.#isRead = true
    return this.#spanOf(origin)
  }

  /** Where an origin in this file is written. */
  rangeOf(origin: Origin): Range {
    return this.rangeAt(this.spanOf(origin))
  }

  /** The range of a span of offsets. */
  rangeAt([start, end]: readonly [start: number, end: number]): Range {
    return { start: this.document.positionAt(start), end: this.document.positionAt(end) }
  }
}

/** How many files are kept as read; one that was read with its places takes many times the memory of its text. */
const kept = 8

/** Gives files with their places, and keeps the last few that were asked for. */
export const placedFiles = (): ((source: SourceFile) => PlacedFile) => {
  const recent = new Map<SourceFile, PlacedFile>()
  return (source) => {
    const placed = recent.get(source) ?? new PlacedFile(source)
    recent.delete(source)
    recent.set(source, placed)
    const [oldest] = recent.keys()
    if (recent.size > kept && oldest) recent.delete(oldest)
    return placed
  }
}

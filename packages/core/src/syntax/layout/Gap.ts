import type { CST } from "yaml"
import type { Lead, Remark } from "./Layout.js"

/** The comments and empty lines since the last token that matters, until it is known what they belong to. */
export class Gap {
  readonly #text: string
  #remarks: Array<Remark> = []
  // As if a line had ended before the text.
  #lineEnds = 1

  constructor(text: string) {
    this.#text = text
  }

  /** Takes in a space, a line end or a comment; anything else is passed over. */
  add({ type, offset, source }: CST.SourceToken): void {
    if (type === "newline") this.#lineEnds++
    if (type !== "comment") return
    const isFirst = this.#remarks.length === 0
    this.#remarks.push({
      text: source.replace(/[ \t]+$/u, ""),
      column: this.columnOf(offset),
      isOwnLine: this.#lineEnds > 0 || !isFirst,
      afterBlank: this.#lineEnds > 1
    })
    this.#lineEnds = 0
  }

  /** Says that something that matters stands here, with so many line ends at its end. */
  pass(lineEnds = 0): void {
    this.#lineEnds = lineEnds
  }

  /** Says that a comma stands here, which counts as an end of the entry before it. */
  passComma(): void {
    this.#lineEnds = Math.min(this.#lineEnds, 1)
  }

  /** Gives what has been taken in, and begins anew. */
  take(): Lead {
    const taken = { remarks: this.#remarks, endsBlank: this.#lineEnds > 1 }
    this.#remarks = []
    this.#lineEnds = 0
    return taken
  }

  /** The column of an offset, from 0. */
  columnOf(offset: number): number {
    return offset - (this.#text.lastIndexOf("\n", offset - 1) + 1)
  }
}

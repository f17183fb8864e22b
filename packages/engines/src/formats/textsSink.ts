import { readXml } from "./readXml.js"
import type { PartSink } from "./unzipParts.js"

/** Reads the texts of elements of one name: what their `t` hold, without the readings of East Asian scripts. */
export const textsSink = (owner: string, take: (text: string) => void): PartSink => {
  const text = new RichText()
  return readXml({
    open: ({ name }) => {
      if (name === owner) text.begin()
      else text.open(name)
    },
    text: (written) => text.add(written),
    close: (name) => {
      if (name === owner) take(text.whole)
      else text.close(name)
    }
  })
}

/** A text that stands in several `t`, each with its own letters' form. */
export class RichText {
  #parts: Array<string> = []
  #isText = false
  #isReading = false

  begin(): void {
    this.#parts = []
  }

  open(name: string): void {
    if (name === "t") this.#isText = true
    if (name === "rPh") this.#isReading = true
  }

  add(text: string): void {
    if (this.#isText && !this.#isReading) this.#parts.push(text)
  }

  close(name: string): void {
    if (name === "t") this.#isText = false
    if (name === "rPh") this.#isReading = false
  }

  /** Control characters are written `_x000D_` in workbooks. */
  get whole(): string {
    return unescapedText(this.#parts.join(""))
  }
}

/** A text with its characters that workbooks write as `_x000D_`. */
export const unescapedText = (text: string): string =>
  text.replaceAll(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

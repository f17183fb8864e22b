import type { PathStep } from "../diagnostic/Origin.js"
import type { Span } from "./YamlProblem.js"

/** A place inside of a flow collection (`[...]`, `{...}`), with its path from there. */
export interface FlowPlace {
  readonly path: ReadonlyArray<PathStep>
  readonly side: "key" | "value"
  readonly span: Span
}

/** A flow collection as far as it goes, and the place that was sought, where it lies inside. */
export interface FlowReading {
  /** The offset behind it; where its end is missing, the line that cannot belong to it any more. */
  readonly end: number
  readonly place: FlowPlace | undefined
}

interface Frame {
  readonly isMap: boolean
  index: number
  /** The key whose value is read; undefined while a key is read, and in a list. */
  key: string | undefined
}

/**
 * Reads a flow collection from its opening bracket, and finds the place of an offset in it. A closing bracket that is
 * missing (someone is typing) ends it at the next line that is not indented more than what holds it.
 */
export const flowAt = (
  text: string,
  { start, offset, indent }: { readonly start: number; readonly offset: number; readonly indent: number }
): FlowReading => new FlowReader(text, offset, indent).read(start)

class FlowReader {
  readonly #text: string
  readonly #offset: number
  readonly #indent: number
  readonly #frames: Array<Frame> = []
  /** The scalar that is being read, without its quotes. */
  #token: { readonly start: number; end: number } | undefined
  #wasQuoted = false
  #place: FlowPlace | undefined

  constructor(text: string, offset: number, indent: number) {
    this.#text = text
    this.#offset = offset
    this.#indent = indent
  }

  read(start: number): FlowReading {
    let at = start
    while (at < this.#text.length) {
      const next = this.#step(at)
      if (next === undefined) break
      at = next
      if (this.#frames.length === 0) return { end: at, place: this.#place }
    }
    this.#passed(at)
    return { end: at, place: this.#place }
  }

  /** Reads what begins at an offset, and gives where the next thing begins; undefined where the collection breaks off. */
  #step(at: number): number | undefined {
    const character = this.#text[at] ?? ""
    switch (character) {
      case "\n":
        return this.#isBroken(at + 1) ? undefined : at + 1
      case "[":
      case "{":
        return this.#open(at, character === "{")
      case "]":
      case "}":
        return this.#close(at)
      case ",":
        return this.#separate(at)
      default:
        return this.#inScalar(at, character)
    }
  }

  #inScalar(at: number, character: string): number {
    if (character === ":" && this.#isColon(at)) return this.#colon(at)
    if (character === "#" && /\s/u.test(this.#text[at - 1] ?? "")) return this.#comment(at)
    if ((character === '"' || character === "'") && !this.#token) return this.#quoted(at, character)
    if (!/\s/u.test(character)) this.#extend(at)
    return at + 1
  }

  #isBroken(lineStart: number): boolean {
    const line = /^( *)(\S)?/u.exec(this.#text.slice(lineStart, lineStart + 400))
    const first = line?.[2]
    return first !== undefined && first !== "]" && first !== "}" && (line?.[1]?.length ?? 0) <= this.#indent
  }

  #open(at: number, isMap: boolean): number {
    this.#passed(at)
    this.#frames.push({ isMap, index: 0, key: undefined })
    return at + 1
  }

  #close(at: number): number {
    this.#passed(at)
    this.#frames.pop()
    return at + 1
  }

  #separate(at: number): number {
    this.#passed(at)
    const frame = this.#frames.at(-1)
    if (frame) {
      frame.index++
      frame.key = undefined
    }
    return at + 1
  }

  #isColon(at: number): boolean {
    const frame = this.#frames.at(-1)
    return (
      frame?.isMap === true &&
      frame.key === undefined &&
      (this.#wasQuoted || /[\s,[\]{}]|^$/u.test(this.#text[at + 1] ?? ""))
    )
  }

  #colon(at: number): number {
    const name = this.#token ? this.#text.slice(this.#token.start, this.#token.end) : ""
    this.#passed(at)
    const frame = this.#frames.at(-1)
    if (frame) frame.key = name
    return at + 1
  }

  #comment(at: number): number {
    const end = this.#text.indexOf("\n", at)
    return end < 0 ? this.#text.length : end
  }

  #quoted(at: number, quote: string): number {
    let end = at + 1
    while (end < this.#text.length && this.#text[end] !== quote) {
      if (this.#text[end] === "\n" && this.#isBroken(end + 1)) break
      end += quote === '"' && this.#text[end] === "\\" ? 2 : 1
    }
    this.#token = { start: at + 1, end: Math.min(end, this.#text.length) }
    this.#wasQuoted = true
    return this.#text[end] === quote ? end + 1 : end
  }

  #extend(at: number): void {
    if (this.#wasQuoted) return
    if (this.#token) this.#token.end = at + 1
    else this.#token = { start: at, end: at + 1 }
  }

  /** A mark of structure was met: the offset, when it lies before, belongs to what was read until here. */
  #passed(at: number): void {
    const token = this.#token
    this.#token = undefined
    this.#wasQuoted = false
    if (this.#place || this.#offset > at || this.#frames.length === 0) return
    const isInside = token !== undefined && token.start <= this.#offset && this.#offset <= token.end
    const span: Span = isInside ? [token.start, token.end] : [this.#offset, this.#offset]
    const frame = this.#frames.at(-1)
    const isKey = frame?.isMap === true && frame.key === undefined
    const last = isKey ? [this.#text.slice(...span)] : []
    const path = this.#frames.flatMap((each) => (each.isMap ? (each.key ?? []) : each.index))
    this.#place = { path: [...path, ...last], side: isKey ? "key" : "value", span }
  }
}

import type { PathStep } from "../diagnostic/Origin.js"
import { flowAt } from "./flowAt.js"
import type { Span } from "./YamlProblem.js"

/** A place in a YAML text: a path, and which side of the entry there is meant. */
export interface YamlPlace {
  /** On the `key` side the last step is what is written of the key so far; `either`: of the value, a key would come after it. */
  readonly path: ReadonlyArray<PathStep>
  /** `either` where nothing, or one word, stands: it may become a value, or the first key of a map. */
  readonly side: "key" | "value" | "either"
  /** The word around the offset, without its quotes; empty where there is none. */
  readonly span: Span
}

/**
 * Where an offset stands in a YAML text; undefined in comments, and before the first thing of a line.
 *
 * Goes by indentation and brackets alone, line by line, and asks nothing of what comes after the offset: a text that is half
 * typed has its places as well, and one that is no YAML further up has them further down. Where a text is YAML, these are the
 * paths that the parser gives; a test holds the two against each other. Complex keys (`? `) and several documents are not known.
 */
export const pathAt = (text: string, offset: number): YamlPlace | undefined => new Outline(text, offset).find()

interface Level {
  readonly indent: number
  readonly isMap: boolean
  step: PathStep
  /** A plain text has begun here, which deeper lines continue. */
  hasText: boolean
}

type Found = { readonly place: YamlPlace | undefined } | { readonly next: number }

class Outline {
  readonly #text: string
  readonly #offset: number
  readonly #levels: Array<Level> = []
  /** Inside of a block text (`|`, `>`): lines deeper than this belong to it. */
  #blockIndent: number | undefined

  constructor(text: string, offset: number) {
    this.#text = text
    this.#offset = offset
  }

  find(): YamlPlace | undefined {
    let at = 0
    while (at <= this.#text.length) {
      const found = this.#line(at, this.#endOfLine(at))
      if ("place" in found) return found.place
      at = found.next
    }
    return undefined
  }

  #endOfLine(at: number): number {
    const end = this.#text.indexOf("\n", at)
    return end < 0 ? this.#text.length : end
  }

  #line(at: number, end: number): Found {
    const line = this.#text.slice(at, end).trimEnd()
    const indent = /^ */u.exec(line)?.[0].length ?? 0
    if (this.#isText(line, indent)) return this.#here(end, () => this.#valueAt([at + indent, at + line.length]))
    const column = this.#offset - at
    if (line.trim() === "") return this.#here(end, () => this.#onBlank(column))
    if (line.startsWith("#", indent) || /^(?:---|\.\.\.|%)/u.test(line)) {
      return this.#here(end, () => (column <= indent ? this.#onBlank(column) : undefined))
    }
    if (this.#offset < at + indent) return { place: undefined }
    return this.#content({ at, from: at + indent, end: at + line.length, next: end + 1, isItem: false })
  }

  /** The place, where the offset lies before an end; else the next line. */
  #here(end: number, place: () => YamlPlace | undefined): Found {
    return this.#offset <= end ? { place: place() } : { next: end + 1 }
  }

  /** Whether a line belongs to the text of a line above: a block text, or a plain one that goes on. */
  #isText(line: string, indent: number): boolean {
    if (this.#blockIndent !== undefined && (line === "" || indent > this.#blockIndent)) return true
    this.#blockIndent = undefined
    return line !== "" && !line.startsWith("#", indent) && this.#isContinued(line, indent)
  }

  /** Whether a line goes on with the plain text of a line above. */
  #isContinued(line: string, indent: number): boolean {
    const top = this.#levels.at(-1)
    return top !== undefined && top.hasText && indent > top.indent && keyAt(line, indent) === undefined
  }

  /** An empty line: a key of the map whose keys stand at this column, or something below the entry above. */
  #onBlank(column: number): YamlPlace {
    while ((this.#levels.at(-1)?.indent ?? -1) > column) this.#levels.pop()
    const top = this.#levels.at(-1)
    const span: Span = [this.#offset, this.#offset]
    if (top?.indent !== column || !top.isMap) return { path: this.#path(), side: "either", span }
    return { path: [...this.#path().slice(0, -1), ""], side: "key", span }
  }

  #content(line: Line): Found {
    const { at, from, end } = line
    const column = from - at
    if (this.#text[from] === "-" && /[\s]|^$/u.test(this.#text[from + 1] ?? "")) return this.#item(line, column)
    const key = keyAt(this.#text.slice(from, end), 0)
    if (!key) return this.#scalar(line, column)
    this.#enter(column, true, key.name)
    const colon = from + key.end
    if (this.#offset <= colon) {
      const span: Span = [from + key.span[0], from + key.span[1]]
      return this.#found("key", span)
    }
    return this.#value({ ...line, from: colon + 1 }, column)
  }

  #item(line: Line, column: number): Found {
    const top = this.#enterList(column)
    const gap = /^-[ ]*/u.exec(this.#text.slice(line.from, line.end))?.[0].length ?? 1
    const from = line.from + gap
    if (from >= line.end)
      return this.#offset < line.next ? this.#found("either", [this.#offset, this.#offset]) : { next: line.next }
    if (this.#offset < from) return this.#found("either", [this.#offset, this.#offset])
    top.hasText = false
    return this.#content({ ...line, from, isItem: true })
  }

  /** Something on a line that has no colon: an item of a list, a value on its own line, or a key that is half typed. */
  #scalar(line: Line, column: number): Found {
    const top = this.#levels.at(-1)
    const mayBeKey = !line.isItem && column <= (top?.indent ?? column)
    if (mayBeKey && /[\w-]/u.test(this.#text[line.from] ?? ""))
      return this.#here(line.next - 1, () => this.#halfKey(line, column))
    return this.#value({ ...line, isWord: true }, top?.indent ?? -1)
  }

  #halfKey({ from, end }: Line, column: number): YamlPlace {
    while ((this.#levels.at(-1)?.indent ?? -1) > column) this.#levels.pop()
    const path = this.#levels.at(-1)?.indent === column ? this.#path().slice(0, -1) : this.#path()
    return { path: [...path, this.#text.slice(from, end)], side: "key", span: [from, end] }
  }

  /** The value that begins at or after an offset of a line. */
  #value(line: Line, indent: number): Found {
    const rest = this.#text.slice(line.from, line.end)
    const skipped = /^\s*(?:[&!][^\s]*\s+)*/u.exec(rest)?.[0].length ?? 0
    const from = line.from + skipped
    const first = from < line.end ? this.#text[from] : ""
    const empty: Span = [this.#offset, this.#offset]
    if (first === "#" && this.#offset > from) return this.#here(line.next - 1, () => undefined)
    if (first === "" || first === "#" || this.#offset < from)
      return this.#here(line.next - 1, () => this.#valueAt(empty))
    switch (first) {
      case "|":
      case ">":
        this.#blockIndent = indent
        return this.#here(line.next - 1, () => this.#valueAt(empty))
      case "[":
      case "{":
        return this.#flow(from, indent)
      case '"':
      case "'":
        return this.#quoted(from, first, indent)
      default:
        return this.#plain(line, from)
    }
  }

  #plain(line: Line, from: number): Found {
    const top = this.#levels.at(-1)
    const written = this.#text.slice(from, line.end).replace(/\s+#.*$/u, "")
    if (top) top.hasText = true
    return this.#here(line.next - 1, () => {
      const isComment = this.#offset > from + written.length && written.length < line.end - from
      return isComment ? undefined : this.#placeOf(line.isWord ? "either" : "value", [from, from + written.length])
    })
  }

  #flow(from: number, indent: number): Found {
    const { end, place } = flowAt(this.#text, { start: from, offset: this.#offset, indent })
    if (place) return { place: { ...place, path: [...this.#path(), ...place.path] } }
    if (this.#offset <= from) return this.#found("value", [from, from])
    return this.#after(end)
  }

  #quoted(from: number, quote: string, indent: number): Found {
    const pattern = quote === '"' ? /"(?:[^"\\]|\\[\s\S])*"?/uy : /'(?:[^']|'')*'?/uy
    pattern.lastIndex = from
    const whole = pattern.exec(this.#text)?.[0] ?? quote
    const broken = new RegExp(`\\n {0,${Math.max(0, indent)}}[^ \\n]`, "u").exec(whole)
    const end = from + (broken && indent >= 0 ? broken.index : whole.length)
    const isClosed = end - from > 1 && this.#text[end - 1] === quote
    if (this.#offset <= end) return this.#found("value", [from + 1, isClosed ? end - 1 : end])
    return this.#after(end)
  }

  /** What follows a value on its last line: nothing, or a comment. */
  #after(end: number): Found {
    // A collection that breaks off ends where the next line begins.
    if (this.#text[end - 1] === "\n") return { next: end }
    const next = this.#endOfLine(end) + 1
    return this.#offset < next ? { place: undefined } : { next }
  }

  #enter(indent: number, isMap: boolean, step: PathStep): Level {
    const isLeft = (level: Level): boolean =>
      level.indent > indent || (!level.isMap && level.indent === indent && isMap)
    for (let top = this.#levels.at(-1); top && isLeft(top); top = this.#levels.at(-1)) this.#levels.pop()
    const top = this.#levels.at(-1)
    if (top?.isMap === isMap && top.indent === indent) {
      top.step = step
      top.hasText = false
      return top
    }
    const level = { indent, isMap, step, hasText: false }
    this.#levels.push(level)
    return level
  }

  #enterList(indent: number): Level {
    for (let top = this.#levels.at(-1); top && top.indent > indent; top = this.#levels.at(-1)) this.#levels.pop()
    const top = this.#levels.at(-1)
    const isNext = top && !top.isMap && top.indent === indent
    return this.#enter(indent, false, isNext ? Number(top.step) + 1 : 0)
  }

  #path(): ReadonlyArray<PathStep> {
    return this.#levels.map(({ step }) => step)
  }

  #placeOf(side: YamlPlace["side"], span: Span): YamlPlace {
    return { path: this.#path(), side, span }
  }

  #valueAt(span: Span): YamlPlace {
    return this.#placeOf("value", span)
  }

  #found(side: YamlPlace["side"], span: Span): Found {
    return { place: this.#placeOf(side, span) }
  }
}

interface Line {
  /** Where the line begins. */
  readonly at: number
  /** Where what is read begins. */
  readonly from: number
  /** Where its text ends, without spaces at the end. */
  readonly end: number
  /** Where the next line begins. */
  readonly next: number
  /** Whether what is read follows a dash. */
  readonly isItem: boolean
  /** Whether what is read stands where a key might. */
  readonly isWord?: boolean
}

interface Key {
  readonly name: string
  /** Its text, without quotes. */
  readonly span: Span
  /** The colon. */
  readonly end: number
}

/** The key that begins at an offset of a line, where a colon follows it. */
const keyAt = (line: string, from: number): Key | undefined => {
  const rest = line.slice(from)
  const quoted = /^(?:"((?:[^"\\]|\\.)*)"|'((?:[^']|'')*)')\s*:(?=\s|$)/u.exec(rest)
  if (quoted) {
    const name = quoted[1] ?? quoted[2] ?? ""
    const end = from + quoted[0].length - 1
    return { name: name.replaceAll("''", "'"), span: [from + 1, from + 1 + name.length], end }
  }
  const plain = /^(?![[\]{},#&*!|>'"%@`]|[-?:](?:\s|$))((?:[^:#]|:(?!\s|$)|(?<!\s)#)*?)\s*:(?=\s|$)/u.exec(rest)
  if (!plain) return undefined
  const name = plain[1] ?? ""
  return { name, span: [from, from + name.length], end: from + plain[0].length - 1 }
}

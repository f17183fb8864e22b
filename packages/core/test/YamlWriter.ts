/** Texts that fold, quote, escape and mislead. Each is written plain, so what YAML would read otherwise is not here. */
const words = ["wells", "1", "1.10", "-0.50", "true", "no", "~", "2008-03", "a:b", "it's", "ភូមិ", "x#y", "a, b", "é"]
const quotable = [
  "yes",
  "",
  " a ",
  "a: b",
  "# c",
  "- d",
  "it's",
  'say "hi"',
  "[x]",
  "a, b",
  "1.10",
  "null",
  "c:\\d",
  "សួស្តី"
]
const remarkTexts = ["# why", "#", "#tight", "# a: [b", "#  deep   ", '# "quoted"', "# \t tab", "# ភូមិ"]

/** What is known of a text that was written: its comments, and which of them belong to which key. */
export interface WrittenYaml {
  readonly text: string
  readonly comments: ReadonlyArray<string>
  /** Whether texts in it have empty lines or spaces at line ends that count. */
  readonly hasOddLines: boolean
}

/**
 * Writes a YAML text in as many ways as the language has, with comments wherever it allows them. The choices are read
 * from a tape of numbers, so that fast-check can shrink them; where the tape ends each choice is the simplest.
 *
 * A comment `# before k1` stands above the key k1, and `# behind k1` behind its value.
 */
export class YamlWriter {
  readonly #tape: ReadonlyArray<number>
  #at = 0
  #text = ""
  #keys = 0
  readonly #anchors: Array<string> = []
  #hasOddLines = false
  /** After a block scalar: further in, a comment would be a line of it. */
  #ceiling = Number.POSITIVE_INFINITY
  readonly #comments: Array<string> = []

  constructor(tape: ReadonlyArray<number>) {
    this.#tape = tape
  }

  write(): WrittenYaml {
    const isCrlf = this.#pick(6) === 5
    const isMarked = this.#pick(8) === 7
    this.#document()
    // The library takes a mark before a list at the root for a text.
    const hasMark = isMarked && !/^[-?]/u.test(this.#text)
    const text = `${hasMark ? "\uFEFF" : ""}${isCrlf ? this.#text.replaceAll("\n", "\r\n") : this.#text}`
    return { text, comments: this.#comments, hasOddLines: this.#hasOddLines }
  }

  #document(): void {
    this.#loose(0, "")
    if (this.#pick(6) === 5) {
      this.#put("---")
      this.#lineEnd("")
    }
    this.#loose(0, "")
    const form = this.#pick(8)
    if (form === 7) {
      this.#flow(-1, 3)
      this.#lineEnd("")
    } else if (form === 6) this.#seq(0, 3)
    else this.#map(0, 3)
    this.#loose(0, "")
    if (this.#pick(10) === 9) {
      this.#put("...")
      this.#lineEnd("")
      this.#loose(0, "")
    } else if (this.#pick(5) === 4 && !this.#hasOddLines) this.#text = this.#text.replace(/\n+$/u, "")
  }

  #pick(count: number): number {
    return (this.#tape[this.#at++] ?? 0) % count
  }

  #of(items: ReadonlyArray<string>): string {
    return items[this.#pick(items.length)] ?? ""
  }

  #put(text: string): void {
    this.#text += text
  }

  #spaces(least = 1): void {
    this.#put(" ".repeat(least + (this.#pick(5) === 4 ? 2 : 0)))
  }

  #comment(text: string): void {
    this.#put(text)
    this.#comments.push(text.replace(/[ \t]+$/u, ""))
  }

  /** The end of a line, with a comment behind or without. */
  #lineEnd(key: string): void {
    const form = this.#pick(6)
    if (form === 3) this.#put("  ")
    if (form > 3) {
      this.#spaces()
      this.#comment(form === 5 && key !== "" ? `# behind ${key}` : this.#of(remarkTexts))
    }
    this.#put("\n")
  }

  /** Comments and empty lines between entries. */
  #loose(indent: number, key: string, floor = 0): void {
    for (let count = this.#pick(4) - 1; count > 0; count--) {
      const form = this.#pick(7)
      const column = form === 4 ? floor : form === 5 ? indent + this.#pick(5) : indent
      if (form < 2) this.#put(form === 1 && this.#ceiling > indent + 9 ? "   \n" : "\n")
      else {
        this.#put(" ".repeat(Math.min(column, this.#ceiling)))
        this.#comment(form === 2 && key !== "" ? `# before ${key}` : this.#of(remarkTexts))
        this.#put("\n")
      }
    }
  }

  #nextKey(): string {
    return `k${++this.#keys}`
  }

  #map(indent: number, depth: number, { isCompact = false }: { readonly isCompact?: boolean } = {}): void {
    const count = 1 + this.#pick(4)
    for (let index = 0; index < count; index++) {
      const key = this.#nextKey()
      if (!(isCompact && index === 0)) {
        this.#loose(indent, key)
        this.#put(" ".repeat(indent))
      }
      this.#entry(key, indent, depth)
    }
    if (this.#pick(6) === 5 && indent > 0) this.#loose(indent, "")
  }

  #entry(key: string, indent: number, depth: number): void {
    this.#ceiling = Number.POSITIVE_INFINITY
    const form = this.#pick(12)
    const written = form === 9 ? `"${key}"` : form === 10 ? `'${key} it''s'` : key
    if (form === 11) {
      this.#put("?")
      this.#spaces()
      this.#put(key)
      this.#lineEnd("")
      this.#loose(indent, "")
      this.#put(" ".repeat(indent))
    } else this.#put(written)
    if (form === 8) this.#put(" ")
    this.#put(":")
    this.#value(key, { indent, depth, isInMap: true })
  }

  #seq(indent: number, depth: number, { isCompact = false }: { readonly isCompact?: boolean } = {}): void {
    const count = 1 + this.#pick(3)
    for (let index = 0; index < count; index++) {
      if (!(isCompact && index === 0)) {
        this.#loose(indent, "")
        this.#put(" ".repeat(indent))
      }
      this.#ceiling = Number.POSITIVE_INFINITY
      this.#put("-")
      const form = depth > 0 ? this.#pick(4) : 0
      const before = this.#text.length
      if (form > 1) this.#spaces()
      const inner = indent + 1 + this.#text.length - before
      if (form === 3) this.#seq(inner, depth - 1, { isCompact: true })
      else if (form === 2) this.#map(inner, depth - 1, { isCompact: true })
      else this.#value("", { indent, depth, isInMap: false })
    }
  }

  #value(
    key: string,
    { indent, depth, isInMap }: { readonly indent: number; readonly depth: number; readonly isInMap: boolean }
  ): void {
    const form = this.#pick(depth > 0 ? 13 : 9)
    if (form === 8) return this.#lineEnd(key)
    const anchor = this.#pick(12) === 11 ? `a${this.#keys}-${this.#at}` : undefined
    if (anchor !== undefined && form !== 3) this.#put(` &${anchor}`)
    if (form > 8) this.#nested(form, { indent, depth, isInMap })
    else {
      if (this.#pick(9) === 8) this.#below(indent)
      else this.#spaces()
      this.#single(form, key, indent)
    }
    if (anchor !== undefined && form !== 3) this.#anchors.push(anchor)
  }

  #nested(
    form: number,
    { indent, depth, isInMap }: { readonly indent: number; readonly depth: number; readonly isInMap: boolean }
  ): void {
    if (form === 9) {
      this.#spaces()
      this.#flow(indent, depth - 1)
      return this.#lineEnd("")
    }
    this.#lineEnd("")
    const isSeq = form === 10
    const inner = indent + (isSeq && isInMap ? this.#pick(3) : 1 + this.#pick(4))
    this.#loose(inner, "")
    if (isSeq) this.#seq(inner, depth - 1)
    else this.#map(inner, depth - 1)
  }

  /** Comments between a key and its value, which then stands on a line of its own. */
  #below(indent: number): void {
    this.#lineEnd("")
    this.#loose(indent + 1, "", indent + 1)
    this.#put(" ".repeat(indent + 1 + this.#pick(3)))
  }

  /** A scalar or an alias, with the end of its line. */
  #single(form: number, key: string, indent: number): void {
    if (form === 7) return this.#block(indent)
    if (form === 3 && this.#anchors.length > 0) this.#put(`*${this.#of(this.#anchors)} `)
    else if (form === 4) this.#put(this.#quoted())
    else if (form === 5) this.#lines(indent)
    else if (form === 6) this.#put(`!!str ${this.#pick(2) === 0 ? "5" : this.#quoted()}`)
    else this.#put(this.#of(words))
    this.#lineEnd(key)
  }

  #quoted(): string {
    const text = this.#of(quotable)
    const form = this.#pick(3)
    if (form === 2) return `"${text.replaceAll(/["\\]/gu, String.raw`\$&`)}\\u0007\\n"`
    return form === 1 ? `'${text.replaceAll("'", "''")}'` : JSON.stringify(text)
  }

  /** A plain or quoted text over several lines. */
  #lines(indent: number): void {
    const quote = this.#of(["", '"', "'"])
    this.#put(quote)
    if (quote !== "" && this.#pick(4) === 3) this.#put(`${"\n".repeat(1 + this.#pick(2))}${" ".repeat(indent + 1)}`)
    this.#put("some")
    for (let count = 1 + this.#pick(3); count > 0; count--) {
      const blanks = this.#pick(4) === 3 ? 1 + this.#pick(2) : 0
      this.#hasOddLines ||= blanks > 1
      const escape =
        quote === '"' && blanks === 0 && this.#pick(4) === 3 ? this.#of(["\\", "\\ "]) : this.#of(["", " "])
      this.#put(`${escape}${"\n".repeat(1 + blanks)}${" ".repeat(indent + 1 + this.#pick(3))}`)
      const line = this.#of(quote === "" ? ["more", "it's", "- x", "a:b"] : ["more", "a: b", "# x", "- y", "[z", ""])
      this.#hasOddLines ||= line === ""
      this.#put(line)
    }
    this.#put(quote)
  }

  #block(indent: number): void {
    const width = 1 + this.#pick(4)
    const isTold = this.#pick(3) === 2
    const chomp = this.#of(["", "-", "+"])
    this.#put(`${this.#of(["|", ">"])}${isTold ? width : ""}${chomp}`)
    if (this.#pick(4) === 3) {
      this.#spaces()
      this.#comment("# of a block")
    }
    this.#put("\n")
    const pad = " ".repeat(Math.max(indent, 0) + width)
    const lines = ["text", "# no comment", "", "  more", "end  ", "- x: y", "  ", "\ttab"]
    const count = this.#pick(5)
    for (let index = 0; index < count; index++) {
      // A last line of spaces is read otherwise by each parser where the indentation is told.
      const isBare = (index === 0 && !isTold) || (index === count - 1 && isTold)
      const line = isBare ? "first" : this.#of(lines)
      this.#put(line === "" ? "\n" : `${pad}${line}\n`)
      this.#hasOddLines ||= line === "" || line.endsWith(" ")
    }
    if (chomp === "+") this.#hasOddLines = true
    this.#ceiling = Math.max(indent, 0)
  }

  #flow(indent: number, depth: number): void {
    const isMap = this.#pick(2) === 0
    this.#put(isMap ? "{" : "[")
    const count = this.#pick(4)
    let behind = ""
    for (let index = 0; index < count; index++) {
      this.#flowGap(indent, behind)
      behind = isMap ? this.#flowEntry(indent, depth) : this.#flowItem(indent, depth)
      const isLast = index === count - 1
      if (!isLast || this.#pick(4) === 3) {
        this.#put(",")
        if (isLast) this.#flowGap(indent, behind)
      } else this.#flowGap(indent, behind)
      if (isLast) behind = ""
    }
    if (count === 0) this.#flowGap(indent, "")
    this.#put(isMap ? "}" : "]")
  }

  #flowGap(indent: number, key: string): void {
    const form = this.#pick(6)
    if (form < 3) this.#put(form === 1 ? " " : form === 2 ? "  " : "")
    else {
      if (form === 3) this.#put("\n")
      else this.#lineEnd(key)
      if (form === 5) this.#loose(indent + 2, "", 1)
      this.#put(" ".repeat(Math.max(indent, 0) + 1 + this.#pick(3)))
    }
  }

  #flowEntry(indent: number, depth: number): string {
    const key = this.#nextKey()
    const form = this.#pick(8)
    if (form === 7) return this.#putKey(key)
    if (form === 6) this.#put(`"${key}":`)
    else if (form === 5) this.#put(`? ${key} : `)
    else this.#put(`${key}: `)
    if (this.#pick(6) === 5) return key
    return this.#flowValue(indent, depth) ? key : ""
  }

  #putKey(key: string): string {
    this.#put(key)
    return key
  }

  #flowItem(indent: number, depth: number): string {
    if (this.#pick(5) === 4) {
      const key = this.#nextKey()
      this.#put(`${key}: `)
      return this.#flowValue(indent, depth) ? key : ""
    }
    this.#flowValue(indent, depth)
    return ""
  }

  /** Whether the value was a single one. */
  #flowValue(indent: number, depth: number): boolean {
    const form = this.#pick(depth > 0 ? 8 : 6)
    if (form > 5) {
      this.#flow(indent, depth - 1)
      return false
    }
    if (form === 5) this.#put(this.#quoted())
    else if (form === 4) this.#lines(Math.max(indent, 0))
    else if (form === 3) this.#put(`a text of some length that fills the line ${this.#pick(100)}`)
    else this.#put(this.#of(words.filter((word) => word !== "a, b")))
    return true
  }
}

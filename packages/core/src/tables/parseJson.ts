/** A number as it is written, so that nothing of it is lost. */
export interface JsonNumber {
  readonly digits: string
}

/** A list, and the line on which it begins. */
export interface JsonList {
  readonly items: ReadonlyArray<JsonValue>
  readonly line: number
}

/** A map, and the line on which it begins. */
export interface JsonMap {
  readonly entries: ReadonlyMap<string, JsonValue>
  readonly line: number
}

/** A JSON value with its places. */
export type JsonValue = string | boolean | null | JsonNumber | JsonList | JsonMap

/** Why a text is no JSON, and where. */
export interface JsonFault {
  readonly line: number
  /** As a sentence without its end. */
  readonly detail: string
}

const maxDepth = 64

/**
 * Reads JSON (RFC 8259), with the lines on which maps and lists begin and numbers as they are written, which `JSON.parse`
 * loses. A key that is written twice, and what is nested more than 64 deep, is refused.
 */
export const parseJson = (text: string, firstLine = 1): JsonValue | JsonFault => {
  const reader = new JsonReader(text, firstLine)
  try {
    return reader.whole()
  } catch (error) {
    if (error instanceof NoJson) return { line: reader.line, detail: error.message }
    throw error
  }
}

/** Whether reading gave a fault and no value. */
export const isJsonFault = (value: JsonValue | JsonFault): value is JsonFault =>
  typeof value === "object" && value !== null && "detail" in value

class NoJson extends Error {
  override readonly name = "NoJson"
}

const space = /[ \t\r\n]*/uy
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?/uy
const plainText = /"[^"\\\u0000-\u001f]*"/uy
const escapedText = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy

class JsonReader {
  readonly #text: string
  #at: number
  line: number

  constructor(text: string, firstLine: number) {
    this.#text = text
    this.#at = text.startsWith("\ufeff") ? 1 : 0
    this.line = firstLine
  }

  whole(): JsonValue {
    const value = this.#value(0)
    this.#skip()
    if (this.#at < this.#text.length) throw new NoJson("Something follows the end of the JSON")
    return value
  }

  #value(depth: number): JsonValue {
    if (depth > maxDepth) throw new NoJson(`The JSON is nested more than ${maxDepth} deep`)
    this.#skip()
    switch (this.#text[this.#at]) {
      case "{":
        return this.#map(depth)
      case "[":
        return this.#list(depth)
      case '"':
        return this.#string()
      default:
        return this.#wordOrNumber()
    }
  }

  #wordOrNumber(): JsonValue {
    for (const [word, value] of words) {
      if (!this.#text.startsWith(word, this.#at)) continue
      this.#at += word.length
      return value
    }
    return { digits: this.#match(number) ?? this.#refuse() }
  }

  #map(depth: number): JsonMap {
    const { line } = this
    const entries = new Map<string, JsonValue>()
    this.#at++
    if (this.#took("}")) return { entries, line }
    do {
      this.#skip()
      const key = this.#string()
      if (entries.has(key)) throw new NoJson(`The key "${key.slice(0, 60)}" is written twice in one map`)
      if (!this.#took(":")) this.#refuse()
      entries.set(key, this.#value(depth + 1))
    } while (this.#took(","))
    if (!this.#took("}")) this.#refuse()
    return { entries, line }
  }

  #list(depth: number): JsonList {
    const { line } = this
    const items: Array<JsonValue> = []
    this.#at++
    if (this.#took("]")) return { items, line }
    do items.push(this.#value(depth + 1))
    while (this.#took(","))
    if (!this.#took("]")) this.#refuse()
    return { items, line }
  }

  #string(): string {
    const plain = this.#match(plainText)
    if (plain !== undefined) return plain.slice(1, -1)
    const escaped = this.#match(escapedText) ?? this.#refuse()
    const value: unknown = JSON.parse(escaped)
    return String(value)
  }

  #skip(): void {
    const skipped = this.#match(space) ?? ""
    for (let at = skipped.indexOf("\n"); at >= 0; at = skipped.indexOf("\n", at + 1)) this.line++
  }

  #took(mark: string): boolean {
    this.#skip()
    if (this.#text[this.#at] !== mark) return false
    this.#at++
    return true
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at
    const found = pattern.exec(this.#text)?.[0]
    if (found !== undefined) this.#at += found.length
    return found
  }

  #refuse(): never {
    const found = this.#text.slice(this.#at, this.#at + 1)
    throw new NoJson(found === "" ? "The JSON ends too early" : `The JSON cannot be read at ${JSON.stringify(found)}`)
  }
}

const words: ReadonlyArray<readonly [string, boolean | null]> = [
  ["true", true],
  ["false", false],
  ["null", null]
]

import { EVENT_ID, type Event, SCALAR_STYLE, type ScalarEvent, getScalarValue, parseEvents } from "js-yaml"
import type { PathStep } from "../diagnostic/Origin.js"
import type { Span } from "./YamlProblem.js"
import { isPlainKey, isPlainText } from "./isPlainText.js"

/**
 * Finds where paths are written in a YAML text, as `spanFinder` does and several times as fast; undefined for a text with
 * anything doubtful in it. What a place is hangs on the layout (a text over several lines) is left to `spanFinder`: then
 * `unsure` is given.
 *
 * Where it gives a span, `spanFinder` gives the same one: a test holds the two against each other.
 */
export const plainSpanFinder = (
  text: string
): ((path: ReadonlyArray<PathStep>, at: "key" | "value") => Span | typeof unsure) | undefined => {
  const root = rootOf(text)
  return root && ((path, at) => spanOf(root, path, at))
}

/** Said of a place that the fast parser does not tell exactly. */
export const unsure = Symbol("unsure")

type Place = Span | typeof unsure

interface ScalarNode {
  readonly kind: "scalar"
  readonly span: Place
}

interface MapNode {
  readonly kind: "map"
  readonly start: number
  readonly entries: Map<string, { readonly key: Place; readonly value: Node }>
}

interface ListNode {
  readonly kind: "list"
  readonly start: number
  readonly items: Array<Node>
}

type Node = ScalarNode | MapNode | ListNode

const rootOf = (text: string): Node | undefined => {
  if (!isPlainText(text)) return undefined
  try {
    return new Reader(text).read()
  } catch {
    return undefined
  }
}

/** What the reader meets and does not take on. */
class Doubtful extends Error {}

class Reader {
  readonly #text: string
  readonly #events: ReadonlyArray<Event>
  #at = 0

  constructor(text: string) {
    this.#text = text
    this.#events = parseEvents(text, {})
  }

  read(): Node {
    if (this.#next()?.type !== EVENT_ID.DOCUMENT) throw new Doubtful()
    const root = this.#node(this.#next())
    if (this.#next()?.type !== EVENT_ID.POP || this.#next() !== undefined) throw new Doubtful()
    return root
  }

  #next(): Event | undefined {
    return this.#events[this.#at++]
  }

  #node(event: Event | undefined): Node {
    switch (event?.type) {
      case EVENT_ID.SCALAR:
        return { kind: "scalar", span: this.#placeOf(event) }
      case EVENT_ID.MAPPING:
        return this.#map(event.start)
      case EVENT_ID.SEQUENCE:
        return this.#list(event.start)
      default:
        throw new Doubtful()
    }
  }

  #map(start: number): MapNode {
    const entries: MapNode["entries"] = new Map()
    for (let event = this.#next(); event?.type !== EVENT_ID.POP; event = this.#next()) {
      if (event?.type !== EVENT_ID.SCALAR) throw new Doubtful()
      const name = getScalarValue(this.#text, event)
      if (entries.has(name) || !isPlainKey(name)) throw new Doubtful()
      entries.set(name, { key: this.#placeOf(event), value: this.#node(this.#next()) })
    }
    return { kind: "map", start, entries }
  }

  #list(start: number): ListNode {
    const items: Array<Node> = []
    for (let event = this.#next(); event?.type !== EVENT_ID.POP; event = this.#next()) items.push(this.#node(event))
    return { kind: "list", start, items }
  }

  #placeOf({ valueStart, valueEnd, style }: ScalarEvent): Place {
    if (valueStart < 0 || style === SCALAR_STYLE.LITERAL_BLOCK || style === SCALAR_STYLE.FOLDED_BLOCK) return unsure
    if (this.#text.slice(valueStart, valueEnd).includes("\n")) return unsure
    return style === SCALAR_STYLE.PLAIN ? [valueStart, valueEnd] : [valueStart - 1, valueEnd + 1]
  }
}

const startOf = (node: Node): Place => (node.kind === "scalar" ? pointOf(node.span) : [node.start, node.start])

const pointOf = (place: Place): Place => (place === unsure ? unsure : [place[0], place[0]])

const childOf = (node: Node, step: PathStep): { readonly key: Place; readonly value: Node } | undefined => {
  if (node.kind === "map") return node.entries.get(String(step))
  const item = node.kind === "list" && typeof step === "number" ? node.items[step] : undefined
  return item && { key: item.kind === "scalar" ? item.span : startOf(item), value: item }
}

const spanOf = (root: Node, path: ReadonlyArray<PathStep>, at: "key" | "value"): Place => {
  let node = root
  let span = startOf(root)
  for (const [index, step] of path.entries()) {
    const entry = childOf(node, step)
    if (!entry) return span
    node = entry.value
    span = index === path.length - 1 && at === "value" && node.kind === "scalar" ? node.span : entry.key
  }
  return span
}

// A YAML file with the place of every key and value, so that a fault can be planted in one of them and all else stays.
import { LineCounter, isAlias, isMap, isScalar, isSeq, parseDocument } from "yaml"

/**
 * A key with its value.
 *
 * @typedef {object} Pair
 * @property {Tree} tree
 * @property {ReadonlyArray<string>} path the keys and indexes that lead to it
 * @property {string} name the key
 * @property {readonly [number, number]} key
 * @property {readonly [number, number]} value empty where nothing is written
 * @property {"text" | "number" | "boolean" | "null" | "map" | "list" | "alias"} kind
 * @property {unknown} content the plain value of a scalar
 * @property {boolean} flow whether it stands inside of braces
 * @property {Pair | undefined} next
 * @property {Pair | undefined} previous
 * @property {Pair | undefined} owner the pair in whose value it stands
 *
 * @typedef {object} Tree
 * @property {string} path
 * @property {string} text
 * @property {ReadonlyArray<Pair>} pairs
 */

/** @type {(file: { path: string, text: string }) => Tree} */
export const treeOf = (file) => {
  const document = parseDocument(file.text, { lineCounter: new LineCounter(), keepSourceTokens: true })
  if (document.errors.length > 0) throw new Error(`${file.path}: ${document.errors[0].message}`)
  const tree = { path: file.path, text: file.text, pairs: [] }
  walk(document.contents, { tree, path: [], owner: undefined, flow: false })
  return tree
}

const walk = (node, { tree, path, owner, flow }) => {
  if (isMap(node)) {
    const isFlow = flow || node.flow === true
    const pairs = node.items.map((item) => pairOf(item, { tree, path, owner, flow: isFlow }))
    for (const [index, pair] of pairs.entries()) {
      pair.next = pairs[index + 1]
      pair.previous = pairs[index - 1]
      tree.pairs.push(pair)
      walk(node.items[index].value, { tree, path: pair.path, owner: pair, flow: isFlow })
    }
  }
  if (isSeq(node)) {
    for (const [index, item] of node.items.entries())
      walk(item, { tree, path: [...path, String(index)], owner, flow: flow || node.flow === true })
  }
}

const pairOf = ({ key, value }, { tree, path, owner, flow }) => {
  const [keyStart, keyEnd] = key.range
  const range = value?.range ?? [keyEnd, keyEnd]
  const written = tree.text.slice(range[0], range[1]).trimEnd()
  const name = String(key.value)
  return {
    tree,
    path: [...path, name],
    name,
    key: [keyStart, keyEnd],
    value: [range[0], range[0] + written.length],
    kind: kindOf(value),
    content: isScalar(value) ? value.value : undefined,
    flow,
    next: undefined,
    previous: undefined,
    owner
  }
}

const kindOf = (value) => {
  if (isMap(value)) return "map"
  if (isSeq(value)) return "list"
  if (isAlias(value)) return "alias"
  if (!isScalar(value) || value.value === null) return "null"
  return typeof value.value === "string" ? "text" : typeof value.value
}

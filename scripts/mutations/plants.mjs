// Changes of one file, and the lines on which a finding about them may stand.

/**
 * A programme with a fault in it.
 *
 * @typedef {object} Plant
 * @property {ReadonlyArray<import("./Programme.mjs").File>} files
 * @property {string} path the file with the fault
 * @property {ReadonlyArray<number>} lines where it was planted, and the key of the entry in which it stands
 */

const lineAt = (text, offset) => text.slice(0, offset).split("\n").length

/**
 * Replaces a part of a file.
 *
 * @param {import("./Programme.mjs").Programme} programme
 * @param {{ path: string, text: string }} file
 * @param {{ start: number, end: number, text: string, also?: ReadonlyArray<number> }} change `also`: offsets into the
 *   file, as it was, on whose lines the finding may stand as well
 * @returns {Plant}
 */
export const edited = (programme, file, { start, end, text, also = [] }) => {
  const whole = file.text.slice(0, start) + text + file.text.slice(end)
  const first = lineAt(whole, start)
  const last = lineAt(whole, start + Math.max(0, text.trimEnd().length))
  const shift = text.length - (end - start)
  const others = also.map((offset) => lineAt(whole, offset >= end ? offset + shift : Math.min(offset, start)))
  const planted = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  return plantedIn(programme, { path: file.path, text: whole }, [...planted, ...others])
}

const plantedIn = (programme, file, lines) => ({
  files: programme.files.map((each) => (each.path === file.path ? file : each)),
  path: file.path,
  lines
})

const ownerOffsets = (pair) => (pair.owner ? [pair.owner.key[0]] : [])

/** The value of a pair written otherwise. */
export const valued = (programme, pair, text) =>
  edited(programme, pair.tree, {
    start: pair.value[0],
    end: pair.value[1],
    text: pair.value[0] === pair.key[1] ? `: ${text}` : text,
    also: [pair.key[0], ...ownerOffsets(pair)]
  })

/** The key of a pair written otherwise. */
export const renamed = (programme, pair, text) =>
  edited(programme, pair.tree, { start: pair.key[0], end: pair.key[1], text, also: ownerOffsets(pair) })

const lineStart = (text, offset) => text.lastIndexOf("\n", offset - 1) + 1

/** From where to where a pair is written, with what divides it from the others; undefined where it cannot go alone. */
const extent = (pair) => {
  const { text } = pair.tree
  if (pair.flow) {
    if (pair.next) return [pair.key[0], pair.next.key[0]]
    return pair.previous ? [pair.previous.value[1], pair.value[1]] : [pair.key[0], pair.value[1]]
  }
  const start = lineStart(text, pair.key[0])
  const isAlone = !pair.next && !pair.previous
  if (isAlone || text.slice(start, pair.key[0]).trim() !== "") return undefined
  const end = pair.next ? lineStart(text, pair.next.key[0]) : text.indexOf("\n", pair.value[1] - 1) + 1
  return [start, end === 0 ? text.length : end]
}

/** A pair that is not there any more; undefined where it cannot go alone. */
export const removed = (programme, pair) => {
  const place = extent(pair)
  if (!place) return undefined
  const [start, end] = place
  return edited(programme, pair.tree, { start, end, text: "", also: pair.owner ? [pair.owner.key[0]] : [0] })
}

/** A line of its own before a pair of a block, indented like it; undefined where there is no room. */
export const inserted = (programme, pair, line) => {
  const start = lineStart(pair.tree.text, pair.key[0])
  const indent = pair.tree.text.slice(start, pair.key[0])
  if (pair.flow || indent.trim() !== "") return undefined
  return edited(programme, pair.tree, { start, end: start, text: `${indent}${line}\n`, also: ownerOffsets(pair) })
}

/** A pair more in the map that is a pair's value, in the style in which the map is written; undefined where it has none. */
export const added = (programme, pair, line) => {
  const first = pair.tree.pairs.find(({ owner, path }) => owner === pair && path.length === pair.path.length + 1)
  if (!first) return undefined
  if (!first.flow) return inserted(programme, first, line)
  const at = first.key[0]
  return edited(programme, pair.tree, { start: at, end: at, text: `${line}, `, also: [pair.key[0]] })
}

/** A plant of which the finding may stand at another pair of the file as well; that pair must stand before the change. */
export const alsoAt = (plant, pair) => ({
  ...plant,
  lines: [...plant.lines, lineAt(pair.tree.text, pair.key[0])]
})

/** A file with another text; the finding may stand on any of the lines. */
export const rewritten = (programme, path, text, lines) => plantedIn(programme, { path, text }, lines)

/** A programme with files more, or without some. */
export const withFiles = (programme, { more = [], without = [], path, lines }) => ({
  files: [...programme.files.filter((file) => !without.includes(file.path)), ...more],
  path,
  lines
})

/** The number of a line that holds an offset. */
export const lineOf = lineAt

import type { PathStep } from "../diagnostic/Origin.js"
import type { Span } from "./YamlProblem.js"
import { plainSpanFinder, unsure } from "./plainSpanFinder.js"
import { spanFinder } from "./readYaml.js"

type Find = (path: ReadonlyArray<PathStep>, at: "key" | "value") => Span | undefined

/**
 * Finds where paths are written in a YAML text, by the faster of two parsers where that one is sure. The text is read
 * when first something is sought.
 */
export const placeFinder = (text: string): Find => {
  let find: Find | undefined
  return (path, at) => (find ??= finderOf(text))(path, at)
}

const finderOf = (text: string): Find => {
  let found: Find | undefined
  const slow: Find = (path, at) => (found ??= spanFinder(text))(path, at)
  const fast = plainSpanFinder(text)
  if (!fast) return slow
  return (path, at) => {
    const span = fast(path, at)
    return span === unsure ? slow(path, at) : span
  }
}

import {
  CST,
  type Document,
  type Pair,
  Parser,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  visit
} from "yaml"
import type { PathStep } from "../diagnostic/Origin.js"
import type { Span, YamlProblem } from "./YamlProblem.js"
import { firstBreak } from "./firstBreak.js"

/** The values of a YAML text; undefined when they could not be had, and then there is a problem that says why. */
export interface YamlReading {
  readonly value: unknown
  readonly problems: ReadonlyArray<YamlProblem>
}

/**
 * Reads YAML 1.2 (core schema, one document, string keys). This folder is the only one that knows the `yaml` library.
 *
 * Refused beyond what the standard refuses: the `%YAML` directive (1.1 reads `no` as false and `010` as 8), numbers that
 * a double cannot hold exactly, leading zeros (an id such as 007 would lose them), `__proto__` as a key, unknown tags,
 * circular aliases, more aliases than a person writes, and what the library would pass over in silence.
 */
export const readYaml = (text: string): YamlReading => {
  const document = parseYaml(text)
  const problems: Array<YamlProblem> = []
  const found = [...document.errors, ...document.warnings]
  for (const { code, message, pos } of found.filter((each) => readableKinds.has(each.code))) {
    const detail = code === "DUPLICATE_KEY" ? text.slice(pos[0], text.indexOf(":", pos[0])).trim() : firstLine(message)
    problems.push(problem(code, detail, code === "DUPLICATE_KEY" ? [pos[0], pos[0] + detail.length] : [pos[0], pos[1]]))
  }
  const broken = firstBreak(
    found.filter((each) => !readableKinds.has(each.code)),
    document,
    text
  )
  if (broken) problems.push(broken)
  if (/^%YAML/mu.test(text) && document.directives?.yaml.explicit) {
    problems.push(problem("YAML_DIRECTIVE", "%YAML", [text.indexOf("%YAML"), text.indexOf("%YAML") + 5]))
  }
  problems.push(...problemsOfNodes(document), ...unreadTexts(text))
  if (problems.some(({ kind }) => !readableKinds.has(kind))) return { value: undefined, problems }
  try {
    return { value: document.toJS({ maxAliasCount: 100 }), problems }
  } catch (error) {
    const detail = error instanceof Error ? firstLine(error.message) : String(error)
    return { value: undefined, problems: [...problems, problem("ALIAS", detail, [0, 0])] }
  }
}

/**
 * Finds where paths are written in a text: the span of the key or the value, or the key of the nearest thing around it
 * when nothing is there. Undefined when the text holds nothing. The text is parsed once, when first something is sought.
 */
export const spanFinder = (
  text: string
): ((path: ReadonlyArray<PathStep>, at: "key" | "value") => Span | undefined) => {
  let parsed: Document.Parsed | undefined
  return (path, at) => {
    const document = (parsed ??= parseYaml(text))
    let node: unknown = document.contents
    let span = startOf(node)
    for (const [index, step] of path.entries()) {
      const entry = child(resolve(node, document), step, document)
      if (!entry) return span
      node = entry.value
      const key = spanOf(entry.key)
      const wantsValue = index === path.length - 1 && at === "value" && isScalarLike(node)
      span = (wantsValue ? spanOf(node) : undefined) ?? (isScalarLike(entry.key) ? key : startOf(entry.key)) ?? span
    }
    return span
  }
}

/** A map or a list may be pages long: the place to look at is where it begins. */
const startOf = (node: unknown): Span | undefined => {
  const span = spanOf(node)
  return span && [span[0], span[0]]
}

/** Problems that leave the rest of the text readable; after any other, what would be read is not what was meant. */
const readableKinds: ReadonlySet<string> = new Set(["DUPLICATE_KEY", "TAG_RESOLVE_FAILED", "NUMBER", "PROTO_KEY"])

const maxAliases = 500

/** A text as the `yaml` library reads it: YAML 1.2, one document, string keys. */
export const parseYaml = (text: string): Document.Parsed =>
  parseDocument(text, {
    version: "1.2",
    merge: true,
    stringKeys: true,
    prettyErrors: false
  })

const problem = (kind: string, detail: string, span: Span): YamlProblem => ({ kind, detail, span })

const problemsOfNodes = (document: Document.Parsed): ReadonlyArray<YamlProblem> => {
  const problems: Array<YamlProblem> = []
  let aliases = 0
  visit(document, {
    Alias: (_, alias, ancestors) => {
      const span = spanOf(alias) ?? [0, 0]
      if (++aliases > maxAliases) {
        problems.push(problem("ALIAS", `There are more than ${maxAliases} aliases`, span))
        return visit.BREAK
      }
      const anchored = alias.resolve(document)
      if (!anchored) problems.push(problem("ALIAS", `The alias *${alias.source} has no anchor`, span))
      else if (ancestors.includes(anchored))
        problems.push(problem("ALIAS", `The alias *${alias.source} contains itself`, span))
      return undefined
    },
    Pair: (_, pair) => {
      if (isScalar(pair.key) && pair.key.value === "__proto__") {
        problems.push(problem("PROTO_KEY", "__proto__", spanOf(pair.key) ?? [0, 0]))
      }
    },
    Scalar: (_, scalar) => {
      const fault = typeof scalar.value === "number" ? numberFault(scalar.value, scalar.source ?? "") : undefined
      if (fault) problems.push(problem("NUMBER", scalar.source ?? fault, spanOf(scalar) ?? [0, 0]))
    }
  })
  return problems
}

/**
 * What the standard does not allow and the library passes over in silence, with all that stands there: a value after
 * `? key` without its colon, and what follows a carriage return that is no line end to it.
 */
const unreadTexts = (text: string): ReadonlyArray<YamlProblem> => {
  const lone = /\r(?!\n)/u.exec(text)
  const found = lone ? [problem("LONE_CR", "", [lone.index, lone.index + 1])] : []
  if (!/(?:^|[\s-])\?\s/u.test(text)) return found
  for (const token of new Parser().parse(text)) {
    if (token.type !== "document") continue
    CST.visit(token, ({ key, sep, value }) => {
      const hasColon = key === undefined || sep === undefined || sep.some(({ type }) => type === "map-value-ind")
      if (!hasColon && value) found.push(problem("MISSING_COLON", "", [value.offset, value.offset]))
    })
  }
  return found
}

const numberFault = (value: number, source: string): string | undefined => {
  if (!Number.isFinite(value)) return "not finite"
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) return "too large"
  return /^[-+]?0[0-9]/u.test(source) ? "leading zero" : undefined
}

const resolve = (node: unknown, document: Document.Parsed): unknown => (isAlias(node) ? node.resolve(document) : node)

const child = (
  node: unknown,
  step: PathStep,
  document: Document.Parsed
): { key: unknown; value: unknown } | undefined => {
  if (isSeq(node)) {
    const item = typeof step === "number" ? node.items[step] : undefined
    return item === undefined ? undefined : { key: item, value: item }
  }
  if (!isMap(node)) return undefined
  const own = node.items.find((pair) => keyOf(pair) === String(step))
  if (own) return { key: own.key, value: own.value }
  for (const pair of node.items) {
    const merged = keyOf(pair) === "<<" ? child(resolve(pair.value, document), step, document) : undefined
    if (merged) return merged
  }
  return undefined
}

const keyOf = (pair: Pair): string | undefined =>
  isPair(pair) && isScalar(pair.key) ? String(pair.key.value) : undefined

const isScalarLike = (node: unknown): boolean => isScalar(node) || isAlias(node)

const spanOf = (node: unknown): Span | undefined => {
  const range = isNode(node) ? node.range : undefined
  return range ? [range[0], range[1]] : undefined
}

const firstLine = (text: string): string => text.split("\n", 1)[0] ?? text

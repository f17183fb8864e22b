import type * as SchemaAST from "effect/SchemaAST"
import type * as SchemaIssue from "effect/SchemaIssue"
import type { PathStep } from "../diagnostic/Origin.js"
import { suggest } from "../source/suggest.js"

/** One way in which a value does not have the form that a schema asks for. */
export type Fault = { readonly path: ReadonlyArray<PathStep> } & (
  | { readonly kind: "missing" }
  | { readonly kind: "unknown-key"; readonly known: ReadonlyArray<string>; readonly keyPattern: boolean }
  | { readonly kind: "value"; readonly expected: string; readonly actual: unknown }
)

/** The faults behind a decoding failure, in the order in which the file has them. */
export const faultsOf = (issue: SchemaIssue.Issue, path: ReadonlyArray<PathStep> = []): ReadonlyArray<Fault> => {
  switch (issue._tag) {
    case "Pointer":
      return faultsOf(issue.issue, [
        ...path,
        ...issue.path.map((step) => (typeof step === "symbol" ? step.toString() : step))
      ])
    case "Composite":
      return issue.issues.flatMap((inner) => faultsOf(inner, path))
    case "AnyOf":
      return nearestAlternative(issue, path)
    case "Encoding":
      return faultsOf(issue.issue, path)
    case "Filter":
      return filterFaults(issue, path)
    case "MissingKey":
      return [{ kind: "missing", path }]
    case "UnexpectedKey":
      return [{ kind: "unknown-key", path, ...knownKeys(issue.ast) }]
    case "InvalidType":
      return [{ kind: "value", path, expected: expectedOf(issue.ast), actual: issue.input }]
    default:
      return [{ kind: "value", path, expected: "something else", actual: issue.input }]
  }
}

/** The faults of the alternative that a value comes nearest to: by its keys, and by what the schema has first. */
const nearestAlternative = (issue: SchemaIssue.AnyOf, path: ReadonlyArray<PathStep>): ReadonlyArray<Fault> => {
  const [first, ...others] = issue.issues.map((inner) => faultsOf(inner, path))
  if (first === undefined) return [{ kind: "value", path, expected: expectedOf(issue.ast), actual: issue.input }]
  return others.reduce((best, next) => (distanceOf(next, path) < distanceOf(best, path) ? next : best), first)
}

/** How far the keys of a map are from those of an alternative. A map by ids takes any key, so that it is meant least. */
const distanceOf = (faults: ReadonlyArray<Fault>, path: ReadonlyArray<PathStep>): number =>
  faults
    .filter((fault) => fault.path.length === path.length + 1)
    .reduce((sum, fault) => {
      if (fault.kind === "unknown-key") return sum + strangenessOf(fault)
      return fault.kind === "missing" ? sum + 0.5 : sum
    }, 0)

const strangenessOf = (fault: Fault & { readonly kind: "unknown-key" }): number => {
  if (fault.keyPattern) return 2
  return suggest(String(fault.path.at(-1)), fault.known) === undefined ? 1 : 0.25
}

/** A check of several keys together says with a path which of them is missing. */
const filterFaults = (issue: SchemaIssue.Filter, path: ReadonlyArray<PathStep>): ReadonlyArray<Fault> => {
  const inner = issue.issue._tag === "Composite" ? issue.issue.issues : [issue.issue]
  const missing = inner.flatMap((each) => (each._tag === "Pointer" ? each.path : []))
  if (missing.length === 0) return [{ kind: "value", path, expected: filterExpectation(issue), actual: issue.input }]
  return missing.map((step) => ({ kind: "missing", path: [...path, String(step)] }))
}

const filterExpectation = (issue: SchemaIssue.Filter): string => {
  const annotations: { readonly expected?: unknown } | undefined = issue.filter.annotations
  const expected = annotations?.expected
  if (typeof expected !== "string") return "something else"
  return expected.startsWith("a value with a length of at least 1") ? "text that is not empty" : expected
}

const knownKeys = (ast: SchemaAST.AST): { readonly known: ReadonlyArray<string>; readonly keyPattern: boolean } => {
  if (ast._tag !== "Objects") return { known: [], keyPattern: false }
  const known = ast.propertySignatures.map((property) => String(property.name))
  return { known, keyPattern: ast.indexSignatures.length > 0 }
}

const expectedOf = (ast: SchemaAST.AST): string => {
  switch (ast._tag) {
    case "String":
      return "text"
    case "Number":
      return "a number"
    case "Boolean":
      return "true or false"
    case "Arrays":
      return "a list"
    case "Objects":
      return "a map of keys and values"
    case "Literal":
      return String(ast.literal)
    case "Suspend":
      return expectedOf(ast.thunk())
    case "Union":
      return either([...new Set(alternativesOf(ast).map(expectedOf))])
    default:
      return "something else"
  }
}

const alternativesOf = (ast: SchemaAST.AST): ReadonlyArray<SchemaAST.AST> =>
  ast._tag === "Union" ? ast.types.flatMap(alternativesOf) : [ast]

const either = (options: ReadonlyArray<string>): string =>
  options.length < 2 ? (options[0] ?? "something else") : `${options.slice(0, -1).join(", ")} or ${options.at(-1)}`

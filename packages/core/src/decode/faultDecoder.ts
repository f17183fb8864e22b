import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Diagnostic } from "../diagnostic/Diagnostic.js"
import type { SyntaxTree } from "../syntax/SyntaxTree.js"
import type { Decoded } from "./Decoded.js"
import { diagnosticOfFault } from "./diagnosticOfFault.js"
import { type Fault, faultsOf } from "./faultsOf.js"
import { type Path, certainKey, copyOf, meantPath, nodeAt, repair } from "./repair.js"

/**
 * Decodes trees by a schema, finding every fault, and gives the content that is left when what is wrong is
 * taken out.
 *
 * Later stages then still see the rest, so that one run finds everything. A mistyped key is read as the one that is
 * meant, where that one is not there. A missing text is stood in for by the id of
 * the thing that lacks it; anything else that is wrong is removed, a list as a whole so that paths keep their meaning.
 * The value is undefined only when nothing is left.
 */
export const faultDecoder = <S extends Schema.Codec<unknown, unknown>>(
  schema: S
): ((tree: SyntaxTree) => Decoded<S["Type"]>) => {
  const decode = Schema.decodeUnknownResult(schema, { errors: "all", onExcessProperty: "error", reportInput: true })
  return (tree) => {
    const diagnostics: Array<Diagnostic> = []
    const removed: Array<Path> = []
    let value = tree.value
    for (let round = 0; round < maxRounds; round++) {
      const result = decode(value)
      if (Result.isSuccess(result))
        return { value: result.success, diagnostics, removed: removed.map((path) => ({ file: tree.file.path, path })) }
      const faults = withoutMistyped(onePerPath(faultsOf(result.failure.issue)))
      diagnostics.push(
        ...faults
          .filter((fault) => !removed.some((path) => isSame(path, fault.path) || isEmptied(value, path, fault)))
          .map((fault) => diagnosticOfFault(tree.file.path, fault, certainKey(tree.value, fault, faults)))
      )
      if (faults.some((fault) => fault.path.length === 0)) break
      value = copyOf(value)
      for (const fault of faults) removed.push(repair(value, fault))
      // What the whole file cannot do without is told once, and there is nothing left to read.
      if (removed.some((path) => path.length === 0)) break
    }
    return { value: undefined, diagnostics, removed: [] }
  }
}

/** Each round takes something out at least one level further up, so depth bounds the rounds. */
const maxRounds = 16

const isSame = (a: Path, b: Path): boolean => a.length === b.length && a.every((step, index) => step === b[index])

/** Whether a map is blamed only because it lost all that it had. */
const isEmptied = (value: unknown, path: Path, fault: Fault): boolean => {
  const owner = fault.kind === "missing" ? fault.path.slice(0, -1) : fault.path
  return isSame(path.slice(0, -1), owner) && Object.keys(nodeAt(value, owner) ?? { left: true }).length === 0
}

const onePerPath = (faults: ReadonlyArray<Fault>): ReadonlyArray<Fault> =>
  [...new Map(faults.toReversed().map((fault) => [JSON.stringify(fault.path), fault])).values()].toReversed()

/** A key that is missing because it is mistyped is one fault, and not two. */
const withoutMistyped = (faults: ReadonlyArray<Fault>): ReadonlyArray<Fault> => {
  const meant = new Set(faults.flatMap((fault) => JSON.stringify(meantPath(fault)) ?? []))
  return faults.filter((fault) => fault.kind !== "missing" || !meant.has(JSON.stringify(fault.path)))
}

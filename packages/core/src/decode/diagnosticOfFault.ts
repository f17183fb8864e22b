import { type Diagnostic, errorAt } from "../diagnostic/Diagnostic.js"
import { type Origin, nameOf } from "../diagnostic/Origin.js"
import { suggest } from "../source/suggest.js"
import type { Fault } from "./faultsOf.js"

/**
 * The finding for a fault of form; `meant` is the key that a mistyped one stands for, where no other key could mean it.
 */
export const diagnosticOfFault = (file: string, fault: Fault, meant?: string): Diagnostic => {
  const origin: Origin = { file, path: fault.path }
  const name = String(fault.path.at(-1) ?? "")
  switch (fault.kind) {
    case "missing":
      return errorAt(
        "require-key",
        { file, path: fault.path.slice(0, -1), at: "key" },
        { key: name, of: ownerOf(fault) }
      )
    case "unknown-key":
      if (fault.keyPattern) return errorAt("valid-id", nameOf(origin), { text: name })
      return {
        ...errorAt("known-key", nameOf(origin), {
          key: name,
          nearest: suggest(name, fault.known),
          known: fault.known.join(", ")
        }),
        ...(meant === undefined ? {} : { fix: { edits: [{ kind: "rename-key", origin: nameOf(origin), to: meant }] } })
      }
    default:
      return errorAt("valid-value", origin, { key: name, expected: fault.expected, actual: shown(fault.actual) })
  }
}

const ownerOf = (fault: Fault): string => {
  const owner = fault.path.filter((step) => typeof step === "string").at(-2)
  return owner ?? ""
}

const shown = (value: unknown): string => {
  if (value === null || value === undefined) return "nothing"
  if (Array.isArray(value)) return "a list"
  if (typeof value === "object") return "a map"
  const text = JSON.stringify(value) ?? "something else"
  return text.length > 60 ? `${text.slice(0, 57)}..."` : text
}

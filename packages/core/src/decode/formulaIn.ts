import { errorAt } from "../diagnostic/Diagnostic.js"
import { type Origin, within } from "../diagnostic/Origin.js"
import { parseFormula } from "../formula/parseFormula.js"
import type { IndicatorFormula } from "../model/Indicator.js"
import type { LibraryIndicatorContent } from "../schema/IndicatorEntry.js"
import type { Draft } from "./Draft.js"

/** The formula of an indicator, with a finding where it cannot be read, is missing, or stands with another entry. */
export const formulaIn = (
  draft: Draft,
  { entry, formula: text }: Pick<LibraryIndicatorContent, "entry" | "formula">,
  origin: Origin
): IndicatorFormula | undefined => {
  const at = within(origin, "formula")
  if (text === undefined) {
    if (entry === "formula") draft.diagnostics.push(errorAt("require-key", { ...origin, at: "key" }, missing(origin)))
    return undefined
  }
  if (entry !== "formula") {
    const expected = "with `entry: formula` alone"
    draft.diagnostics.push(errorAt("valid-value", at, { key: "formula", expected, actual: `with entry ${entry}` }))
    return undefined
  }
  const result = parseFormula(text)
  if ("formula" in result) return { text, tree: result.formula }
  draft.diagnostics.push(errorAt("valid-formula", at, { text, fault: result.fault }))
  draft.removed.push(at)
  return undefined
}

const missing = (origin: Origin) => ({ key: "formula", of: String(origin.path.at(-1) ?? "") })

import type { FormulaTree } from "../formula/FormulaTree.js"
import { isPercent } from "../model/isPercent.js"

/**
 * What a formula is measured in: a pure number, one unit, or a unit made of several (wells per household), which free text
 * cannot be held against; or unknown, where a part is not known.
 */
export type Dimension =
  | { readonly kind: "pure" }
  | { readonly kind: "unit"; readonly name: string }
  | { readonly kind: "compound"; readonly over: ReadonlyArray<string>; readonly under: ReadonlyArray<string> }
  | { readonly kind: "unknown" }

/** Two parts that are added and have different units. */
export interface Clash {
  readonly left: string
  readonly right: string
}

/** The dimension of a formula, or the first sum of unlike things in it. A number alone takes the unit of what it is added to. */
export const unitOf = (formula: FormulaTree, unitNamed: (name: string) => string | undefined): Dimension | Clash => {
  if (formula.kind === "number") return { kind: "pure" }
  if (formula.kind === "indicator") {
    const unit = unitNamed(formula.name)
    return unit === undefined ? { kind: "unknown" } : dimensionOf(unit)
  }
  const left = unitOf(formula.left, unitNamed)
  if ("left" in left) return left
  const right = unitOf(formula.right, unitNamed)
  if ("left" in right) return right
  if (left.kind === "unknown" || right.kind === "unknown") return { kind: "unknown" }
  if (formula.operator === "*") return reduced([...over(left), ...over(right)], [...under(left), ...under(right)])
  if (formula.operator === "/") return reduced([...over(left), ...under(right)], [...under(left), ...over(right)])
  if (formula.left.kind === "number") return right
  if (formula.right.kind === "number" || dimensionName(left) === dimensionName(right)) return left
  return { left: dimensionName(left), right: dimensionName(right) }
}

/** A dimension in words. */
export const dimensionName = (dimension: Dimension): string => {
  switch (dimension.kind) {
    case "pure":
      return "a pure number"
    case "unit":
      return dimension.name
    case "compound":
      return `${dimension.over.join(" x ") || "1"} per ${dimension.under.join(" x ") || "1"}`
    case "unknown":
      return "something unknown"
  }
}

const pureUnits: ReadonlySet<string> = new Set(["ratio", "share"])

const dimensionOf = (unit: string): Dimension => {
  const name = unit.trim()
  return isPercent(name) || pureUnits.has(name.toLowerCase()) ? { kind: "pure" } : { kind: "unit", name }
}

const over = (dimension: Dimension): ReadonlyArray<string> => {
  if (dimension.kind === "unit") return [dimension.name]
  return dimension.kind === "compound" ? dimension.over : []
}

const under = (dimension: Dimension): ReadonlyArray<string> => (dimension.kind === "compound" ? dimension.under : [])

const reduced = (above: ReadonlyArray<string>, below: ReadonlyArray<string>): Dimension => {
  const left = [...above]
  const rest = below.filter((unit) => {
    const index = left.findIndex((candidate) => candidate.toLowerCase() === unit.toLowerCase())
    if (index >= 0) left.splice(index, 1)
    return index < 0
  })
  const [only, ...others] = left
  if (rest.length > 0 || others.length > 0) return { kind: "compound", over: left.toSorted(), under: rest.toSorted() }
  return only === undefined ? { kind: "pure" } : { kind: "unit", name: only }
}

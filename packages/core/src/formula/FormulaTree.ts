/** What a formula does with two parts. */
export type Operator = "+" | "-" | "*" | "/"

/** A formula over indicators, as a tree. */
export type FormulaTree =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "indicator"; readonly name: string; readonly span: readonly [start: number, end: number] }
  | { readonly kind: "operation"; readonly operator: Operator; readonly left: FormulaTree; readonly right: FormulaTree }

/** The indicators that a formula names, as it names them, each once and in order. */
export const namesIn = (formula: FormulaTree): ReadonlyArray<string> => [...new Set(allNames(formula))]

const allNames = (formula: FormulaTree): ReadonlyArray<string> => {
  if (formula.kind === "indicator") return [formula.name]
  return formula.kind === "number" ? [] : [...allNames(formula.left), ...allNames(formula.right)]
}

/**
 * What a formula comes to, given the value of each indicator that it names; undefined when one has none or where it divides
 * by zero.
 */
export const valueOf = (formula: FormulaTree, valueNamed: (name: string) => number | undefined): number | undefined => {
  if (formula.kind === "number") return formula.value
  if (formula.kind === "indicator") return valueNamed(formula.name)
  const left = valueOf(formula.left, valueNamed)
  const right = valueOf(formula.right, valueNamed)
  if (left === undefined || right === undefined) return undefined
  switch (formula.operator) {
    case "+":
      return left + right
    case "-":
      return left - right
    case "*":
      return left * right
    case "/":
      return right === 0 ? undefined : left / right
  }
}

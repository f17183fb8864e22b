import { type FormulaTree, type IndicatorAssessment, namesIn } from "@logframe/core"
import { figureText } from "../print/trackingTable.js"

/** How a formula gives a figure: as it is written, and with the figure of each indicator in its place. */
export const computedBy = ({ indicator, measured }: IndicatorAssessment): ReadonlyArray<string> => {
  if (!indicator.formula) return []
  const { text, tree } = indicator.formula
  if (measured.kind === "none") return [`computed: ${text}`, `          it needs ${namesIn(tree).join(", ")}`]
  const values = new Map(measured.actual.parts.map(({ name, value }) => [name, value]))
  const spans = spansIn(tree).toSorted((a, b) => b.span[0] - a.span[0])
  const inNumbers = spans.reduce(
    (written, { name, span: [start, end] }) =>
      `${written.slice(0, start)}${figureText(values.get(name) ?? 0)}${written.slice(end)}`,
    text
  )
  return [`computed: ${text}`, `          ${inNumbers} = ${figureText(measured.actual.value)}`]
}

type Named = Extract<FormulaTree, { readonly kind: "indicator" }>

const spansIn = (tree: FormulaTree): ReadonlyArray<Named> => {
  if (tree.kind === "indicator") return [tree]
  return tree.kind === "number" ? [] : [...spansIn(tree.left), ...spansIn(tree.right)]
}

import { escapeXml } from "../charts/escapeXml.js"
import type { CellCheck } from "./CellCheck.js"

/** Checks of cells as the element `dataValidations` of a worksheet (ECMA-376 part 1, 18.3.1.33); nothing for none. */
export const cellChecksXml = (checks: ReadonlyArray<CellCheck>): string =>
  checks.length === 0
    ? ""
    : `<dataValidations count="${checks.length}">${checks.map(checkXml).join("")}</dataValidations>`

const checkXml = ({ cells, allows, prompt, refused }: CellCheck): string => {
  const said = `showInputMessage="1" prompt="${shortened(prompt)}" showErrorMessage="1" error="${shortened(refused)}"`
  const about = `allowBlank="1" ${said} sqref="${cells}"`
  switch (allows.kind) {
    case "list":
      return validation(`type="list" ${about}`, allows.from)
    case "words":
      return validation(`type="list" ${about}`, `"${allows.words.join(",")}"`)
    case "date":
      return validation(`type="date" operator="between" ${about}`, `${allows.first}`, `${allows.last}`)
    case "anything":
      return `<dataValidation ${about}/>`
    default: {
      const type = `type="${allows.kind}"`
      if (allows.most !== undefined)
        return validation(`${type} operator="between" ${about}`, `${allows.least}`, `${allows.most}`)
      return validation(`${type} operator="greaterThanOrEqual" ${about}`, `${allows.least}`)
    }
  }
}

const validation = (attributes: string, ...formulas: ReadonlyArray<string>): string =>
  `<dataValidation ${attributes}>${formulas
    .map((formula, index) => `<formula${index + 1}>${escapeXml(formula)}</formula${index + 1}>`)
    .join("")}</dataValidation>`

/** A spreadsheet refuses a file with a longer text. */
const shortened = (text: string): string => escapeXml([...text].slice(0, 250).join(""))

import type { Cell, MergedCells, SheetRow } from "@logframe/core"
import { WorkbookFault } from "./WorkbookFault.js"
import type { WorkbookParts } from "./WorkbookParts.js"
import { dateCell } from "./dateCell.js"
import { type XmlElement, attributeOf, readXml } from "./readXml.js"
import { RichText, unescapedText } from "./textsSink.js"
import type { PartSink } from "./unzipParts.js"

/** More cells than a person's tables have; what has more is for an engine that does not hold it in memory. */
export const maxCells = 5_000_000
const maxColumns = 16_384
const maxRows = 1_048_576

/** The rows of a sheet, and its cells that are shown as one. */
export interface SheetContent {
  readonly rows: Array<SheetRow>
  readonly merged: Array<MergedCells>
}

/** Reads a sheet as its bytes come: the values of cells, and of formulas those that were computed last. */
export const sheetSink = (parts: WorkbookParts, { rows, merged }: SheetContent): PartSink => {
  const reader = new CellReader(parts)
  let cells: Array<Cell> = []
  let line = 0
  let count = 0
  return readXml({
    open: (element) => {
      if (element.name === "row") {
        line = Number(attributeOf(element, "r") ?? line + 1)
        cells = []
        reader.column = -1
      } else if (element.name === "c") reader.begin(element)
      else if (element.name === "mergeCell") merged.push(...mergedIn(attributeOf(element, "ref") ?? ""))
      else reader.open(element.name)
    },
    text: (text) => reader.add(text),
    close: (name) => {
      if (name === "c") {
        const cell = reader.end()
        if (cell === undefined) return
        if (++count > maxCells) throw new WorkbookFault(`a sheet of it has more than ${maxCells} cells`)
        cells[reader.column] = cell
      } else if (name === "row") {
        if (!Number.isInteger(line) || line < 1 || line > maxRows) throw new WorkbookFault("a row of it has no number")
        if (cells.length > 0) rows.push({ line, cells: Array.from(cells) })
      } else reader.close(name)
    }
  })
}

/** Reads one cell after the other. */
class CellReader {
  /** Of the cell that is being read, from 0. */
  column = -1
  readonly #parts: WorkbookParts
  readonly #rich = new RichText()
  #type = "n"
  #style = 0
  #value: string | undefined
  #isValue = false
  #hasFormula = false

  constructor(parts: WorkbookParts) {
    this.#parts = parts
  }

  begin(element: XmlElement): void {
    const written = attributeOf(element, "r")
    this.column = written === undefined ? this.column + 1 : columnIn(written)
    this.#type = attributeOf(element, "t") ?? "n"
    this.#style = Number(attributeOf(element, "s") ?? 0)
    this.#value = undefined
    this.#hasFormula = false
    this.#rich.begin()
  }

  open(name: string): void {
    if (name === "v") {
      this.#isValue = true
      this.#value = ""
    } else if (name === "f") this.#hasFormula = true
    else this.#rich.open(name)
  }

  add(text: string): void {
    if (this.#isValue) this.#value += text
    else this.#rich.add(text)
  }

  close(name: string): void {
    if (name === "v") this.#isValue = false
    else this.#rich.close(name)
  }

  end(): Cell {
    if (this.#type === "inlineStr") return this.#rich.whole || undefined
    const value = this.#value
    if (value === undefined)
      return this.#hasFormula ? { kind: "error", text: "a formula that was never computed" } : undefined
    switch (this.#type) {
      case "s":
        return this.#parts.texts[Number(value)] || undefined
      case "str":
        return unescapedText(value) || undefined
      case "b":
        return value === "1" || value === "true"
      case "e":
        return { kind: "error", text: `the error ${value}` }
      case "d":
        return { kind: "day", text: value.slice(0, 10) }
      default:
        return this.#number(value)
    }
  }

  #number(written: string): Cell {
    if (written.trim() === "") return undefined
    const number = Number(written)
    if (!Number.isFinite(number)) return { kind: "large-number", text: written }
    const shown = this.#parts.dateStyles[this.#style]
    if (shown) return dateCell(number, { shown, is1904: this.#parts.is1904 })
    const isExact = !Number.isInteger(number) || Number.isSafeInteger(number)
    return isExact ? number : { kind: "large-number", text: written }
  }
}

/** The column of a reference such as `AB12`, from 0. */
const columnIn = (reference: string): number => {
  const letters = /^[A-Z]{1,3}/u.exec(reference)?.[0] ?? ""
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  if (column < 0 || column >= maxColumns) throw new WorkbookFault("a cell of it has no column")
  return column
}

const mergedIn = (reference: string): ReadonlyArray<MergedCells> => {
  const [, first = "", top, last = "", bottom] = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/u.exec(reference) ?? []
  if (top === undefined || bottom === undefined) return []
  return [{ top: Number(top), left: columnIn(first) + 1, bottom: Number(bottom), right: columnIn(last) + 1 }]
}

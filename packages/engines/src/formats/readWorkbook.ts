import type { Sheet, Workbook } from "@logframe/core"
import { WorkbookFault } from "./WorkbookFault.js"
import { readWorkbookParts } from "./WorkbookParts.js"
import { type SheetContent, sheetSink } from "./sheetSink.js"
import { unzipParts } from "./unzipParts.js"

/**
 * Reads a workbook (XLSX, ECMA-376) into cells; or says why not, as the end of a sentence that begins with the file. What comes
 * out of the zip is counted as it comes, and refused above a quarter of a gigabyte.
 */
export const readWorkbook = (path: string, bytes: Uint8Array): Workbook | { readonly problem: string } => {
  const isOld = bytes[0] === 0xd0 && bytes[1] === 0xcf
  if (isOld) return { problem: "it is an older workbook (XLS), or one with a password; save it as XLSX without one" }
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return { problem: "it is no XLSX" }
  try {
    return { path, sheets: sheetsIn(bytes) }
  } catch (error) {
    if (error instanceof WorkbookFault) return { problem: error.message }
    throw error
  }
}

const sheetsIn = (bytes: Uint8Array): ReadonlyArray<Sheet> => {
  const parts = readWorkbookParts(bytes)
  const contents = new Map<string, SheetContent>(parts.sheets.map(({ part }) => [part, { rows: [], merged: [] }]))
  const whole = new Set<string>()
  unzipParts(bytes, (name) => {
    const content = contents.get(name)
    const sink = content && sheetSink(parts, content)
    return (
      sink &&
      ((piece, isLast) => {
        sink(piece, isLast)
        if (isLast) whole.add(name)
      })
    )
  })
  if (parts.sheets.some(({ part }) => !whole.has(part))) throw new WorkbookFault("it is damaged")
  return parts.sheets.map(({ name, isHidden, part }) => {
    const { rows = [], merged = [] } = contents.get(part) ?? {}
    return { name, isHidden, rows, merged }
  })
}

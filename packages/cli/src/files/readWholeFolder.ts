import { readFileSync } from "node:fs"
import { join } from "node:path"
import type { Diagnostic, Workbook } from "@logframe/core"
import type { DataFile } from "./listDataFiles.js"
import { type ProgrammeFolder, readProgrammeFolder, unreadableBecause } from "./readProgrammeFolder.js"
import { maxBytes, unreadableFile } from "./readableFile.js"

/** Reads a programme's folder with the data files that are no texts. What reads these is loaded only where there are some. */
export const readWholeFolder = async (
  folder: string,
  options: { readonly evaluation: boolean }
): Promise<ProgrammeFolder> => {
  const read = readProgrammeFolder(folder, options)
  if (read.binaries.length === 0) return read
  const results: Array<Workbook | Diagnostic> = []
  for (const file of read.binaries) results.push(await readBinary(folder, file))
  return {
    ...read,
    binaries: [],
    workbooks: results.flatMap((result) => ("sheets" in result ? result : [])),
    unreadable: [...read.unreadable, ...results.flatMap((result) => ("code" in result ? result : []))]
  }
}

const readCells = async (path: string, bytes: Uint8Array, format: DataFile["format"]) => {
  if (format === "parquet") {
    const { readParquet } = await import("@logframe/engines/parquet")
    return readParquet(path, bytes)
  }
  const { readWorkbook } = await import("@logframe/engines/formats")
  return readWorkbook(path, bytes)
}

const readBinary = async (folder: string, { path, format }: DataFile): Promise<Workbook | Diagnostic> => {
  try {
    const bytes = readFileSync(join(folder, path))
    if (bytes.length > maxBytes) return unreadableFile(path, `it is larger than ${maxBytes / 1024 / 1024} MB`)
    const workbook = await readCells(path, bytes, format)
    return "problem" in workbook ? unreadableFile(path, workbook.problem) : workbook
  } catch (error) {
    return unreadableBecause(path, error)
  }
}

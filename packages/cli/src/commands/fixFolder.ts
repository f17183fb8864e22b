import { join } from "node:path"
import { type LocatedDiagnostic, type SourceFile, fixProgramme } from "@logframe/core"
import type { ValidatedFolder } from "../encoders/FindingsEncoder.js"
import { readProgrammeFolder } from "../files/readProgrammeFolder.js"
import { replaceFile } from "../files/replaceFile.js"
import { pathIn } from "../print/printFindings.js"
import { plain } from "../print/plain.js"
import { type FolderOptions, validateFolder } from "./validateFolder.js"

/** A folder after its fixes: what is left to find, and what was mended, in words. */
export interface FixedFolder extends ValidatedFolder {
  readonly said: string
}

/**
 * Mends in a programme's folder what can be mended without asking, and validates what is there then. Files are written
 * before anything is said; data are never touched.
 */
export const fixFolder = (folder: string, options: FolderOptions): FixedFolder => {
  const read = options.read ?? readProgrammeFolder(folder, { evaluation: true })
  const { files, fixed } = fixProgramme(read.files, options)
  const before = new Map(read.files.map((file) => [file.path, file.text]))
  const changed = files.filter(({ path, text }) => before.get(path) !== text)
  for (const { path, text } of changed) replaceFile(join(folder, path), text)
  return { ...validateFolder(folder, { ...options, read: { ...read, files } }), said: sayFixed(folder, fixed, changed) }
}

const sayFixed = (
  folder: string,
  fixed: ReadonlyArray<LocatedDiagnostic>,
  changed: ReadonlyArray<SourceFile>
): string => {
  const lines = fixed.map(
    ({ code, location: { file, line, column }, message }) =>
      `fixed  ${code}  ${pathIn(folder, file)}:${line}:${column}  ${plain(message)}\n`
  )
  const total = `${fixed.length} fixed in ${changed.length} file${changed.length === 1 ? "" : "s"}`
  return `${lines.join("")}${folder}: ${total}\n\n`
}

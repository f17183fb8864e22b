import { type LoadOptions, loadProgramme, locateDiagnostics, locateSuppressed } from "@logframe/core"
import type { ValidatedFolder } from "../encoders/FindingsEncoder.js"
import { type ProgrammeFolder, readProgrammeFolder } from "../files/readProgrammeFolder.js"

/** How a folder is validated: for which donor, and with what there is of it from before. */
export interface FolderOptions extends LoadOptions {
  /** The folder as it was just read. */
  readonly read?: ProgrammeFolder
}

/** Parses, decodes, links and lints a programme's folder. */
export const validateFolder = (folder: string, { read, ...options }: FolderOptions = {}): ValidatedFolder => {
  const { files, unreadable } = read ?? readProgrammeFolder(folder, { evaluation: true })
  const { diagnostics, suppressed } = loadProgramme(files, { ...options, unreadable })
  return {
    folder,
    files,
    findings: locateDiagnostics(diagnostics, files),
    suppressed: locateSuppressed(suppressed, files)
  }
}

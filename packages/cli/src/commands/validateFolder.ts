import {
  type LoadOptions,
  gatherAlike,
  loadProgramme,
  locateDiagnostics,
  locateSuppressed,
  rejectedRows
} from "@logframe/core"
import type { ValidatedFolder } from "../encoders/FindingsEncoder.js"
import { type ProgrammeFolder, readProgrammeFolder } from "../files/readProgrammeFolder.js"

/** How a folder is validated: for which donor, and with what there is of it from before. */
export interface FolderOptions extends LoadOptions {
  /** The folder as it was just read. */
  readonly read?: ProgrammeFolder
  /** Whether findings in rows of data that are alike are told once. */
  readonly gathered?: boolean
  /** Whether rows of data with an error are asked for. */
  readonly rejects?: boolean
}

/** Parses, decodes, links and lints a programme's folder. */
export const validateFolder = (
  folder: string,
  { read, gathered = false, rejects = false, ...options }: FolderOptions = {}
): ValidatedFolder => {
  const { files, unreadable, workbooks } = read ?? readProgrammeFolder(folder, { evaluation: true })
  const { diagnostics, suppressed, setAside } = loadProgramme(files, { ...options, unreadable, workbooks })
  return {
    folder,
    files,
    findings: locateDiagnostics(gathered ? gatherAlike(diagnostics) : diagnostics, files),
    suppressed: locateSuppressed(suppressed, files),
    rejected: rejects ? rejectedRows({ diagnostics, setAside }, [...files, ...workbooks]) : []
  }
}

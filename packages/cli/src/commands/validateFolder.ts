import { type LoadMemory, loadProgramme, locateDiagnostics } from "@logframe/core"
import type { ValidatedFolder } from "../encoders/FindingsEncoder.js"
import { type ProgrammeFolder, readProgrammeFolder } from "../files/readProgrammeFolder.js"
import { withUnreadable } from "./assessed.js"

/** What there is of a folder from before. */
export interface Before {
  readonly read?: ProgrammeFolder
  /** Of earlier validations of the same folder; it changes the time, never the result. */
  readonly memory?: LoadMemory
}

/** Parses, decodes, links and lints a programme's folder. */
export const validateFolder = (folder: string, { read, memory }: Before = {}): ValidatedFolder => {
  const { files, unreadable } = read ?? readProgrammeFolder(folder, { evaluation: true })
  const { diagnostics } = loadProgramme(files, memory ? { memory } : {})
  return { folder, files, findings: locateDiagnostics(withUnreadable(diagnostics, unreadable), files) }
}

import { loadProgramme, locateDiagnostics } from "@logframe/core"
import type { ValidatedFolder } from "../encoders/FindingsEncoder.js"
import { type ProgrammeFolder, readProgrammeFolder } from "../files/readProgrammeFolder.js"
import { withUnreadable } from "./assessed.js"

/** Parses, decodes, links and lints a programme's folder; what was read of it already may be handed in. */
export const validateFolder = (
  folder: string,
  { files, unreadable }: ProgrammeFolder = readProgrammeFolder(folder, { evaluation: true })
): ValidatedFolder => {
  const findings = locateDiagnostics(withUnreadable(loadProgramme(files).diagnostics, unreadable), files)
  return { folder, files, findings }
}

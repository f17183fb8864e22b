import {
  type ContractRule,
  type DataContract,
  type Programme,
  contractRules,
  dataContract,
  loadProgramme,
  locateDiagnostics,
  weighRules
} from "@logframe/core"
import { readProgrammeFolder } from "../files/readProgrammeFolder.js"
import { countFindings, printFindings } from "../print/printFindings.js"
import type { Terminal } from "../terminal/Terminal.js"
import { donorFrom } from "./donorFrom.js"

/** A programme with the contract of its rows, as its policy has it; and whether its files have errors. */
export interface ContractOfFolder {
  /** Undefined where there is no programme to read. */
  readonly found: { readonly programme: Programme; readonly contract: DataContract } | undefined
  readonly hasErrors: boolean
}

/** Reads a programme's folder without its data, and tells the errors in its files. */
export const contractIn = (folder: string, donor: string | undefined, terminal: Terminal): ContractOfFolder => {
  const options = donorFrom(donor)
  const { files, unreadable } = readProgrammeFolder(folder, { evaluation: false, data: false })
  const { programme, diagnostics } = loadProgramme(files, {
    ...options,
    unreadable,
    measured: { observations: [], diagnostics: [] }
  })
  const errors = diagnostics.filter(({ severity }) => severity === "error")
  if (errors.length > 0) {
    const findings = locateDiagnostics(errors, files)
    terminal.err(`${printFindings({ findings, files, folder }, terminal.paintErr)}\n${countFindings(errors)}\n`)
  }
  const { rules } = weighRules(
    files.find(({ path }) => path === "policy.yaml"),
    options.donor
  )
  const settings = Object.fromEntries(
    rules.flatMap(({ rule: { id }, setting }) => (isOfContract(id) ? [[id, setting] as const] : []))
  )
  return {
    found: programme && { programme, contract: dataContract(programme, settings) },
    hasErrors: errors.length > 0
  }
}

const isOfContract = (id: string): id is ContractRule => id in contractRules

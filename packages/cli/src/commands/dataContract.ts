import { contractSchema } from "@logframe/core"
import { contractJson } from "../print/contractJson.js"
import { contractText } from "../print/contractText.js"
import type { ExitCode, Terminal } from "../terminal/Terminal.js"
import { UsageError } from "../terminal/UsageError.js"
import { contractIn } from "./contractIn.js"

/** What `logframe data contract` may be told. */
export interface DataContractOptions {
  /** Print the contract as a JSON Schema of one row. */
  readonly jsonSchema?: boolean
  readonly json?: boolean
  /** The schema refuses what is only warned of as well. */
  readonly strict?: boolean
  /** The id of the donor's profile that counts, before the one that a policy names. */
  readonly donor?: string
}

/** Prints what a row of a programme's data must be. Exit code 1 when its files have an error. */
export const dataContract = (folder: string, options: DataContractOptions, terminal: Terminal): ExitCode => {
  const { json = false, jsonSchema = false, strict = false, donor } = options
  if (strict && !jsonSchema)
    throw new UsageError("--strict says how exacting a schema is, and goes with --json-schema.")
  const { found, hasErrors } = contractIn(folder, donor, terminal)
  if (!found) return 1
  const { contract } = found
  if (jsonSchema) terminal.out(`${JSON.stringify(contractSchema(contract, { strict }), undefined, 2)}\n`)
  else
    terminal.out(
      json
        ? contractJson(contract)
        : contractText(contract, found.programme, { width: terminal.width, paint: terminal.paintOut })
    )
  return hasErrors ? 1 : 0
}

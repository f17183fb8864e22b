import * as check from "./commands/check.js"
import * as validate from "./commands/validate.js"
import { runCommand } from "./runCommand.js"
import type { ExitCode } from "./terminal/Terminal.js"

/** Runs a command line that begins with `check` or `validate`, which are loaded at once and together. */
export const frequentCommand = (argv: ReadonlyArray<string>, version: string): Promise<ExitCode> =>
  runCommand(argv, {
    version,
    modules: { check: () => Promise.resolve(check), validate: () => Promise.resolve(validate) }
  })

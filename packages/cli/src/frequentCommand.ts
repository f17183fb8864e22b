import type { CommandModules } from "./CommandModules.js"
import * as check from "./commands/check.js"
import * as validate from "./commands/validate.js"
import { runCommand } from "./runCommand.js"
import type { ExitCode } from "./terminal/Terminal.js"

/** What this part of the program does not hold; who calls it looks at the command's name first. */
const elsewhere = (): Promise<never> => Promise.reject(new Error("this command is run by another part"))

const modules: CommandModules = {
  check: () => Promise.resolve(check),
  validate: () => Promise.resolve(validate),
  init: elsewhere,
  fmt: elsewhere,
  diff: elsewhere,
  report: elsewhere,
  rules: elsewhere,
  explain: elsewhere,
  lsp: elsewhere
}

/** Runs a command line that begins with `check` or `validate`, which are loaded at once and together. */
export const frequentCommand = (argv: ReadonlyArray<string>, version: string): Promise<ExitCode> =>
  runCommand(argv, { version, modules })

import { runCommand } from "./runCommand.js"
import type { ExitCode } from "./terminal/Terminal.js"

/** Runs any command line; each command is loaded only when it is called. */
export const everyCommand = (argv: ReadonlyArray<string>, version: string): Promise<ExitCode> =>
  runCommand(argv, {
    version,
    modules: { check: () => import("./commands/check.js"), validate: () => import("./commands/validate.js") }
  })

import type { CommandModules } from "./CommandModules.js"
import { runCommand } from "./runCommand.js"
import type { ExitCode } from "./terminal/Terminal.js"

const modules: CommandModules = {
  init: () => import("./commands/init.js"),
  validate: () => import("./commands/validate.js"),
  fmt: () => import("./commands/fmt.js"),
  check: () => import("./commands/check.js"),
  diff: () => import("./commands/diff.js"),
  report: () => import("./commands/report.js"),
  rules: () => import("./commands/rules.js"),
  explain: () => import("./commands/explain.js"),
  lsp: () => import("./commands/lsp.js")
}

/** Runs any command line; each command is loaded only when it is called. */
export const everyCommand = (argv: ReadonlyArray<string>, version: string): Promise<ExitCode> =>
  runCommand(argv, { version, modules })

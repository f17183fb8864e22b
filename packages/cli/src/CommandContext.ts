import type { Command } from "commander"
import type { FrequentModules } from "./FrequentModules.js"
import type { ExitCode, Terminal } from "./terminal/Terminal.js"

/** Where commands are described: the program, the terminal they speak to, and what is told how they ended. */
export interface CommandContext {
  readonly program: Command
  readonly terminal: Terminal
  /** Of this program. */
  readonly version: string
  readonly modules: FrequentModules
  readonly ended: (code: ExitCode) => void
}

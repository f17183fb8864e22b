import { Command, CommanderError } from "commander"
import type { FrequentModules } from "./FrequentModules.js"
import { describeCommands } from "./describeCommands.js"
import { paintFor } from "./print/paint.js"
import type { ExitCode, Terminal } from "./terminal/Terminal.js"

/** Runs the command line `argv` and gives the exit code: 0 done, 1 findings, 2 wrong usage, 3 a fault of this program. */
export const runCommand = async (
  argv: ReadonlyArray<string>,
  { version, modules }: { readonly version: string; readonly modules: FrequentModules }
): Promise<ExitCode> => {
  const terminal = terminalOf(process)
  const ends: Array<ExitCode> = []
  const program = new Command("logframe")
    .description("Logframes as code: validate, check and report programmes.")
    .version(version)
    .showHelpAfterError("(logframe --help lists the commands)")
  describeCommands({ program, terminal, version, modules, ended: (code) => void ends.push(code) })
  for (const command of [program, ...program.commands, ...program.commands.flatMap(({ commands }) => commands)]) {
    command.exitOverride().configureOutput({ writeOut: terminal.out, writeErr: terminal.err })
  }
  try {
    await program.parseAsync(argv)
    return ends[0] ?? 0
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (error instanceof Error && namesOfUsage.includes(error.name)) {
      terminal.err(`logframe: ${error.message}\n`)
      return 2
    }
    const message = error instanceof Error ? error.message : String(error)
    terminal.err(`logframe: this program failed, and the fault is its own: ${message}\n`)
    return 3
  }
}

/** By name, since a part of this program that is loaded on its own has classes of its own. */
const namesOfUsage: ReadonlyArray<string> = ["UsageError", "NoSuchFolder"]

const terminalOf = ({ stdout, stderr, env }: typeof process): Terminal => {
  const columns = Number(env["COLUMNS"])
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    paintOut: paintFor({ isTerminal: stdout.isTTY, env }),
    paintErr: paintFor({ isTerminal: stderr.isTTY, env }),
    isTerminal: stdout.isTTY,
    isErrTerminal: stderr.isTTY,
    width: stdout.columns ?? (Number.isInteger(columns) && columns > 0 ? columns : 110)
  }
}

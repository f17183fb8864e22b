import { Command, CommanderError, Option } from "commander"
import type { ExitCode, Terminal } from "./terminal/Terminal.js"
import { UsageError } from "./terminal/UsageError.js"
import type { CheckCommandOptions } from "./commands/check.js"
import type { ReportOptions } from "./commands/report.js"
import { NoSuchFolder } from "./files/readProgrammeFolder.js"
import { paintFor } from "./print/paint.js"

/** Runs the command line `argv` and gives the exit code: 0 done, 1 findings, 2 wrong usage, 3 a fault of this program. */
export const runCommand = async (argv: ReadonlyArray<string>, version: string): Promise<ExitCode> => {
  const terminal = terminalOf(process)
  let exitCode: ExitCode = 0
  const program = describeProgram(version, terminal, (code) => {
    exitCode = code
  })
  try {
    await program.parseAsync(argv)
    return exitCode
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (error instanceof UsageError || error instanceof NoSuchFolder) {
      terminal.err(`logframe: ${error.message}\n`)
      return 2
    }
    const message = error instanceof Error ? error.message : String(error)
    terminal.err(`logframe: this program failed, and the fault is its own: ${message}\n`)
    return 3
  }
}

const describeProgram = (version: string, terminal: Terminal, ended: (code: ExitCode) => void): Command => {
  const program = new Command("logframe")
    .description("Logframes as code: validate, check and report programmes.")
    .version(version)
    .exitOverride()
    .showHelpAfterError("(logframe --help lists the commands)")
  program
    .command("validate")
    .description("find everything that is wrong or weak in a programme's files")
    .argument("<folder...>", "programme folders, each with a programme.yaml")
    .option("--json", "print the findings as JSON")
    .action(async (folders: ReadonlyArray<string>, options: { json?: boolean }) => {
      const { validate } = await import("./commands/validate.js")
      ended(await validate(folders, options, terminal))
    })
  program
    .command("check")
    .description("hold a programme's data against its targets")
    .argument("<folder>", "the programme's folder")
    .option("--logframe <id>", "only this logframe")
    .option(
      "--as-of <day>",
      "look at the programme as it stood on a day (2010-12-31, or today); the last day of its data unless said"
    )
    .addOption(
      new Option("--fail-on <status>", "exit with 1 when an indicator is so or worse")
        .choices(["off-track", "at-risk", "no-data", "never"])
        .default("off-track")
    )
    .option("--json", "print the assessment as JSON")
    .action(async (folder: string, options: CheckCommandOptions) => {
      const { check } = await import("./commands/check.js")
      ended(await check(folder, options, terminal))
    })
  program
    .command("report")
    .description("write reports for donors")
    .argument("<folder>", "the programme's folder")
    .option(
      "--criterion <name>",
      "relevance, effectiveness, sustainability or another criterion of the OECD-DAC, or all; several with commas",
      "all"
    )
    .option("--format <names>", "html, md, or both with a comma", "html,md")
    .option("--as-of <day>", "report the programme as it stood on a day; the last day of its data unless said")
    .option("--out <folder>", "where to write; out/<programme> unless said")
    .action(async (folder: string, options: ReportOptions) => {
      const { report } = await import("./commands/report.js")
      ended(await report(folder, options, terminal))
    })
  program
    .command("explain")
    .description("explain a finding's code, or how an indicator's figure came about")
    .argument("<name>", "a code such as require-baseline, or an indicator such as 2012-2014/prevalence")
    .argument("[folder]", "the programme's folder, for an indicator", ".")
    .option("--as-of <day>", "as it stood on a day; the last day of the data unless said")
    .action(async (name: string, folder: string, options: Record<string, string | undefined>) => {
      const { explain } = await import("./commands/explain.js")
      ended(await explain({ name, folder, asOf: options["asOf"] }, terminal))
    })
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({ writeOut: terminal.out, writeErr: terminal.err })
  }
  return program
}

const terminalOf = ({ stdout, stderr, env }: typeof process): Terminal => {
  const columns = Number(env["COLUMNS"])
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    paintOut: paintFor({ isTerminal: stdout.isTTY, env }),
    paintErr: paintFor({ isTerminal: stderr.isTTY, env }),
    width: stdout.columns ?? (Number.isInteger(columns) && columns > 0 ? columns : 110)
  }
}

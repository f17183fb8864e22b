import type { ExitCode } from "./terminal/Terminal.js"

declare const __LOGFRAME_VERSION__: string

const run = async (): Promise<ExitCode> => {
  const [first] = process.argv.slice(2)
  if (process.argv.length === 3 && (first === "--version" || first === "-V")) {
    process.stdout.write(`${__LOGFRAME_VERSION__}\n`)
    return 0
  }
  const { runCommand } = await import("./runCommand.js")
  return runCommand(process.argv, __LOGFRAME_VERSION__)
}

process.exitCode = await run()

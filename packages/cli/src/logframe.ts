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

/** A reader that has seen enough (`| head`) closes the pipe: what is left to say is dropped, and the exit code stays. */
const mindStream = (stream: NodeJS.WriteStream): void => {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") return
    if (stream !== process.stderr) process.stderr.write(`logframe: the output cannot be written: ${error.code}.\n`)
    process.exit(3)
  })
}

mindStream(process.stdout)
mindStream(process.stderr)
process.exitCode = await run()

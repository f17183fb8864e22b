import { join } from "node:path"
import { loadCompiled } from "./startup/loadCompiled.js"
import type { ExitCode } from "./terminal/Terminal.js"

declare const __LOGFRAME_VERSION__: string
/** The file names, beside this one, of what runs the commands that are called most, and of what runs every command. */
declare const __LOGFRAME_FREQUENT__: string
declare const __LOGFRAME_EVERY__: string

/** Commands that people wait for again and again. */
const frequent: ReadonlyArray<string | undefined> = ["check", "validate"]

interface Runner {
  readonly run: (argv: ReadonlyArray<string>, version: string) => Promise<ExitCode>
}

const run = async (): Promise<void> => {
  const [first] = process.argv.slice(2)
  if (process.argv.length === 3 && (first === "--version" || first === "-V")) {
    process.stdout.write(`${__LOGFRAME_VERSION__}\n`)
    return
  }
  if (!frequent.includes(first)) {
    const { run: runAny } = (await import(__LOGFRAME_EVERY__)) as Runner
    process.exitCode = await runAny(process.argv, __LOGFRAME_VERSION__)
    return
  }
  const { exported, keep } = loadCompiled<Runner>(join(__dirname, __LOGFRAME_FREQUENT__), { use: String(first) })
  process.exitCode = await exported.run(process.argv, __LOGFRAME_VERSION__)
  keep()
  // Nothing is left to be done; waiting for the engine to tidy up would only cost time.
  if (process.stdout.writableLength === 0 && process.stderr.writableLength === 0) process.exit()
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
void run()

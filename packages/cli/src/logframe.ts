import { join } from "node:path"
import type * as frequentCommand from "./frequentCommand.js"
import { loadCompiled } from "./startup/loadCompiled.js"
import { optimiseLater } from "./startup/optimiseLater.js"

declare const __LOGFRAME_VERSION__: string
/** The name of the file beside this one that runs the commands which are called most. */
declare const __LOGFRAME_FREQUENT__: string

/** Commands that people wait for again and again. */
const frequent: ReadonlyArray<string | undefined> = ["check", "validate"]

const run = async (): Promise<void> => {
  const [first] = process.argv.slice(2)
  if (process.argv.length === 3 && (first === "--version" || first === "-V")) {
    process.stdout.write(`${__LOGFRAME_VERSION__}\n`)
    return
  }
  if (!frequent.includes(first)) {
    const { everyCommand } = await import("./everyCommand.js")
    process.exitCode = await everyCommand(process.argv, __LOGFRAME_VERSION__)
    return
  }
  // What V8 compiled it knows again only where it was told the same.
  const use = optimiseLater(process.argv.slice(3)) ? `${first}-small` : String(first)
  const { exported, keep } = loadCompiled<typeof frequentCommand>(join(__dirname, __LOGFRAME_FREQUENT__), {
    use
  })
  process.exitCode = await exported.frequentCommand(process.argv, __LOGFRAME_VERSION__)
  keep()
  // Nothing is left to be done but to hear of what could not be written; to tidy up in memory would only cost time.
  if (process.stdout.writableLength === 0 && process.stderr.writableLength === 0) setImmediate(() => process.exit())
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

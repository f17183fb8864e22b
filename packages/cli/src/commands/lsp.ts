import { serve } from "@logframe/language-server"
import type { ExitCode } from "../terminal/Terminal.js"

/** Serves an editor over standard input and output. The server itself ends the process, as the protocol has it. */
export const lsp = (version: string): Promise<ExitCode> => {
  serve({ version, input: process.stdin, output: process.stdout, exit: (code) => process.exit(code) })
  return new Promise(() => {})
}

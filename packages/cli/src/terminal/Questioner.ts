import { createInterface } from "node:readline/promises"

/** Asks one question after the other in a terminal. */
export interface Questioner {
  /** The line that is typed; rejects with `Interrupted` at Ctrl+C and Ctrl+D. */
  readonly ask: (question: string) => Promise<string>
  readonly close: () => void
}

/** The user ended the questions before the last one. */
export class Interrupted extends Error {
  override readonly name = "Interrupted"
}

/** A questioner on the standard input. Questions go to the standard error, so that the output can be kept apart. */
export const questioner = (): Questioner => {
  const lines = createInterface({ input: process.stdin, output: process.stderr })
  const ended = new AbortController()
  const end = (): void => ended.abort()
  lines.once("SIGINT", end)
  lines.once("close", end)
  return {
    ask: async (question) => {
      try {
        return await lines.question(question, { signal: ended.signal })
      } catch (error) {
        if (ended.signal.aborted) throw new Interrupted("The questions were ended.")
        throw error
      }
    },
    close: () => lines.close()
  }
}

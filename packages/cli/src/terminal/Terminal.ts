import type { Paint } from "../print/paint.js"

/** What a command may touch of the world outside: the two streams, their paint and width. */
export interface Terminal {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly paintOut: Paint
  readonly paintErr: Paint
  /** Whether a person looks at the standard output, and not a program or a file. */
  readonly isTerminal: boolean
  /** Whether a person looks at the standard error. */
  readonly isErrTerminal: boolean
  /** Columns of the standard output. */
  readonly width: number
}

/** How a command ended; 130 is what shells give for Ctrl+C. */
export type ExitCode = 0 | 1 | 2 | 3 | 130

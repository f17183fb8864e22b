import type { Progress } from "@logframe/core"
import type { Terminal } from "./Terminal.js"

/** A line on the standard error that says how far long work is, where a person looks at it. */
export interface ProgressLine {
  /** Undefined where nobody looks. */
  readonly tell: ((progress: Progress) => void) | undefined
  readonly clear: () => void
}

/** Nothing is said of work that is done sooner than this, in milliseconds. */
const patience = 1000

/** Begins to tell of work that starts now. */
export const progressLine = ({ isErrTerminal, err }: Pick<Terminal, "isErrTerminal" | "err">): ProgressLine => {
  if (!isErrTerminal) return { tell: undefined, clear: () => undefined }
  const started = performance.now()
  let isShown = false
  return {
    tell: (progress) => {
      const passed = performance.now() - started
      if (passed < patience) return
      isShown = true
      err(`\r\u001b[2K${wordsOf(progress, passed)}`)
    },
    clear: () => {
      if (isShown) err("\r\u001b[2K")
    }
  }
}

const wordsOf = ({ rows, of }: Progress, passed: number): string => {
  const counted = `measuring: ${rows.toLocaleString("en")} rows`
  if (of === undefined || rows === 0 || of <= 0) return counted
  const share = Math.min(1, rows / of)
  const left = Math.ceil(((passed / share) * (1 - share)) / 1000)
  return `${counted}, ${Math.floor(share * 100)} %, ${left < 90 ? `${left} seconds` : `${Math.ceil(left / 60)} minutes`} left`
}

import { spawnSync } from "node:child_process"
import { UsageError } from "../terminal/UsageError.js"

/** What git answered. */
export interface GitAnswer {
  readonly isDone: boolean
  readonly bytes: Uint8Array
  /** The answer as text, without the line end. */
  readonly text: string
  /** The first line that git wrote about what is wrong. */
  readonly complaint: string
}

/** What git may be asked: nothing that writes. */
export type GitQuestion = readonly [verb: "rev-parse" | "ls-tree" | "cat-file", ...rest: ReadonlyArray<string>]

/** The most that git may answer, in bytes. */
const maxAnswer = 1024 * 1024 * 1024

/**
 * Asks git a question in a folder, without a shell, and without letting it write, ask back or fetch. Fails as wrong usage
 * where there is no git.
 */
export const runGit = (folder: string, question: GitQuestion, input = ""): GitAnswer => {
  const { status, stdout, stderr, error } = spawnSync(
    "git",
    ["--no-pager", "--literal-pathspecs", "-C", folder, ...question],
    { input, env: { ...process.env, ...quiet }, maxBuffer: maxAnswer, windowsHide: true }
  )
  if (error) throw new UsageError(problemOf(error))
  return {
    isDone: status === 0,
    bytes: stdout,
    text: stdout.toString("utf8").replace(/\r?\n$/u, ""),
    complaint: stderr.toString("utf8").split("\n")[0] ?? ""
  }
}

const quiet = {
  LC_ALL: "C",
  GIT_OPTIONAL_LOCKS: "0",
  GIT_TERMINAL_PROMPT: "0",
  GIT_NO_LAZY_FETCH: "1"
}

const problemOf = (error: Error): string => {
  const code = "code" in error ? String(error.code) : "unknown"
  return code === "ENOENT"
    ? "Revisions are read with the program git, and it is not found here. Install it, or compare two logframes."
    : `Revisions are read with the program git, and it cannot be run: the system says ${code}.`
}

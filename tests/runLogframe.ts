import { spawnSync } from "node:child_process"
import { fileURLToPath } from "node:url"

/** The repository's root folder. */
export const root = fileURLToPath(new URL("..", import.meta.url))

/** What a command printed, and how it ended. */
export interface Ended {
  readonly stdout: string
  readonly stderr: string
  readonly code: number | null
}

/** Runs the built command as a user would, with no terminal and a width of 110 columns. */
export const runLogframe = (
  args: ReadonlyArray<string>,
  { cwd = root, env = {} }: { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> } = {}
): Ended => {
  const command = [`${root}packages/cli/dist/logframe.js`, ...args]
  const environment = { PATH: process.env["PATH"] ?? "", COLUMNS: "110", ...env }
  const { stdout, stderr, status } = spawnSync(process.execPath, command, { cwd, env: environment, encoding: "utf8" })
  return { stdout, stderr, code: status }
}

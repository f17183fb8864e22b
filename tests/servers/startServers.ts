import { spawn } from "node:child_process"
import { createInterface } from "node:readline"
import { fileURLToPath } from "node:url"

/** Where the servers of a test run are. Each address has the password in it, and may do everything. */
export interface Servers {
  readonly postgresql: { readonly url: string }
  /** One address a shard of the cluster. */
  readonly clickhouse: { readonly cluster: string; readonly urls: readonly [string, string] }
}

/** Servers that run, and how they are ended. */
export interface RunningServers {
  readonly servers: Servers
  readonly stop: () => Promise<void>
}

const keeper = fileURLToPath(new URL("keepServers.mjs", import.meta.url))

/** Starts a PostgreSQL and two shards of ClickHouse, empty and on loopback. Rejects where one is missing or will not start. */
export const startServers = async (): Promise<RunningServers> => {
  // A group of its own: an interrupt at the terminal is for us, and our end is told to it by its standard input.
  const child = spawn(process.execPath, [keeper], { detached: true, stdio: ["pipe", "pipe", "inherit"] })
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()))
  const stop = async () => {
    child.stdin.end()
    await ended
  }
  const line = await firstLine(child.stdout)
  const answer = line === undefined ? { failure: "The servers' keeper ended early." } : (JSON.parse(line) as Answer)
  if (!("failure" in answer)) return { servers: answer, stop }
  await stop()
  throw new Error(answer.failure)
}

type Answer = Servers | { readonly failure: string }

const firstLine = async (stream: NodeJS.ReadableStream): Promise<string | undefined> => {
  for await (const line of createInterface({ input: stream })) return line
  return undefined
}

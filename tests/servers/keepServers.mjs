// Keeps servers while whoever started this program lives: until its standard input ends. Then they end, and their folder
// goes. So nothing stays when a test run fails, is interrupted, or is killed. Prints one line of JSON, once they answer.
import { chmodSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { endServers } from "./runServer.mjs"
import { startClickhouse } from "./startClickhouse.mjs"
import { startPostgresql } from "./startPostgresql.mjs"

const folder = mkdtempSync(join(tmpdir(), "logframe-servers-"))
// The servers may run as another user than we do.
chmodSync(folder, 0o755)

const end = async () => {
  await endServers()
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  process.exit(0)
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => void end())
process.stdin
  .on("end", () => void end())
  .on("error", () => void end())
  .resume()
process.stdout.on("error", () => void end())

try {
  const [postgresql, clickhouse] = await Promise.all([startPostgresql(folder), startClickhouse(folder)])
  process.stdout.write(`${JSON.stringify({ postgresql, clickhouse })}\n`)
} catch (error) {
  process.stdout.write(`${JSON.stringify({ failure: error instanceof Error ? error.message : String(error) })}\n`)
}

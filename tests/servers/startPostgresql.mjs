// A PostgreSQL of the tests' own: an empty cluster on loopback, which need not survive a crash.
import { randomBytes } from "node:crypto"
import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { freePort, handOver, runServer, runToEnd } from "./runServer.mjs"
import { postgresql } from "./serverPrograms.mjs"

/**
 * Whether the server of a folder takes connections: it says so in its own file, and that is how pg_ctl knows.
 *
 * @param {string} data
 */
const isReady = (data) => /^ready\b/m.test(readFileSync(join(data, "postmaster.pid"), "utf8"))

/**
 * @param {string} folder a folder that is there and may be filled
 * @returns {Promise<{ readonly url: string }>} the connection of the owner of all
 */
export const startPostgresql = async (folder) => {
  const initdb = postgresql.path()
  if (!initdb) throw new Error("There is no PostgreSQL: run node tests/install-servers.mjs")
  const home = join(folder, "postgresql")
  const data = join(home, "data")
  const password = randomBytes(12).toString("hex")
  const passwordFile = join(home, "password")
  mkdirSync(home)
  writeFileSync(passwordFile, password, { mode: 0o600 })
  for (const path of [home, passwordFile]) handOver(path)
  const asked = ["--no-sync", "--no-instructions", "--encoding=UTF8", "--locale=C", "--auth=scram-sha-256"]
  await runToEnd({
    program: initdb,
    args: [`--pgdata=${data}`, "--username=owner", `--pwfile=${passwordFile}`, ...asked],
    folder: home,
    end: "SIGTERM"
  })
  const port = await freePort()
  const settings = [
    "listen_addresses=127.0.0.1",
    `port=${port}`,
    "unix_socket_directories=",
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "max_connections=50"
  ]
  await runServer({
    program: join(dirname(initdb), "postgres"),
    args: ["-D", data, ...settings.flatMap((setting) => ["-c", setting])],
    folder: home,
    end: "SIGQUIT",
    answers: async () => isReady(data)
  })
  return { url: `postgresql://owner:${password}@127.0.0.1:${port}/postgres` }
}

// A PostgreSQL of the tests' own: an empty cluster on loopback, which need not survive a crash.
import { randomBytes } from "node:crypto"
import { mkdirSync, writeFileSync } from "node:fs"
import { connect } from "node:net"
import { dirname, join } from "node:path"
import { freePort, handOver, runServer, runToEnd } from "./runServer.mjs"
import { postgresql } from "./serverPrograms.mjs"

/**
 * Whether a PostgreSQL that takes connections listens: it answers a request for TLS with one letter once it does.
 *
 * @param {number} port
 * @returns {Promise<boolean>}
 */
const answers = (port) =>
  new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1")
    socket.once("connect", () => socket.write(Buffer.from([0, 0, 0, 8, 4, 210, 22, 47])))
    socket.once("data", () => (socket.destroy(), resolve(true)))
    socket.once("error", () => resolve(false))
    socket.once("close", () => resolve(false))
  })

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
    answers: () => answers(port)
  })
  return { url: `postgresql://owner:${password}@127.0.0.1:${port}/postgres` }
}

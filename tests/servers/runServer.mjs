// A server's process: started, waited for until it answers, and ended.
import { spawn } from "node:child_process"
import { chownSync, readFileSync } from "node:fs"
import { createServer } from "node:net"
import { setTimeout as pause } from "node:timers/promises"

const patience = 60_000
const grace = 5_000

/**
 * How each running process is to be ended.
 *
 * @type {Map<import("node:child_process").ChildProcess, NodeJS.Signals>}
 */
const running = new Map()
let isEnding = false

/**
 * A port of loopback that was free a moment ago.
 *
 * @returns {Promise<number>}
 */
export const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once("error", reject)
    server.listen(0, "127.0.0.1", () => {
      const address = server.address()
      const port = typeof address === "object" && address ? address.port : 0
      server.close(() => resolve(port))
    })
  })

/**
 * Who serves: servers refuse to run as root, so another user where we are root.
 *
 * @returns {{ readonly uid: number, readonly gid: number } | undefined}
 */
const servant = () => {
  if (process.getuid?.() !== 0) return undefined
  const users = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"))
  const [, , uid, gid] = users.find(([name]) => name === "postgres") ?? users.find(([name]) => name === "nobody") ?? []
  return { uid: Number(uid ?? 65_534), gid: Number(gid ?? 65_534) }
}

/**
 * Gives a file or folder to who serves.
 *
 * @param {string} path
 */
export const handOver = (path) => {
  const user = servant()
  if (user) chownSync(path, user.uid, user.gid)
}

/**
 * @typedef {object} Command
 * @property {string} program
 * @property {ReadonlyArray<string>} args
 * @property {string} folder its working folder
 * @property {NodeJS.Signals} end the signal that ends it at once, with its children
 */

/** @param {Command} command */
const start = ({ program, args, folder, end }) => {
  if (isEnding) throw new Error("The servers are ending.")
  const child = spawn(program, [...args], {
    cwd: folder,
    env: { PATH: process.env["PATH"], LC_ALL: "C", TZ: "UTC" },
    stdio: ["ignore", "pipe", "pipe"],
    ...servant()
  })
  let said = ""
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => (said = `${said}${String(chunk)}`.slice(-4_000)))
  /** @type {Promise<string>} */
  const ended = new Promise((resolve) => {
    child.once("error", (error) => resolve(String(error)))
    child.once("exit", (code, signal) => resolve(`${program} ended with ${code ?? signal}: ${said}`))
  })
  running.set(child, end)
  void ended.then(() => running.delete(child))
  return { child, ended }
}

/**
 * Runs a program to its end; rejects with what it said where it fails.
 *
 * @param {Command} command
 */
export const runToEnd = async (command) => {
  const { child, ended } = start(command)
  const said = await ended
  if (child.exitCode !== 0) throw new Error(said)
}

/**
 * Starts a server and waits until it answers; rejects with what it said when it ends before, or does not answer.
 *
 * @param {Command & { readonly answers: () => Promise<boolean> }} command
 */
export const runServer = async ({ answers, ...command }) => {
  const { ended } = start(command)
  const failed = ended.then((said) => {
    throw new Error(said)
  })
  // Later on a server ends because it is told to.
  failed.catch(() => undefined)
  const until = Date.now() + patience
  while (Date.now() < until) {
    if (await Promise.race([answers().catch(() => false), failed])) return
    await Promise.race([pause(20), failed])
  }
  throw new Error(`${command.program} did not answer within ${patience / 1000} seconds`)
}

/** Ends every process that was started, without waiting for what it would still save. */
export const endServers = async () => {
  isEnding = true
  const gone = Promise.all([...running].map(([child]) => new Promise((resolve) => child.once("exit", resolve))))
  for (const [child, signal] of running) child.kill(signal)
  await Promise.race([gone, pause(grace)])
  for (const [child] of running) child.kill("SIGKILL")
  await gone
}

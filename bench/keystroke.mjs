// How long an editor waits for the findings after a keystroke: in a workspace of one logframe, of 1,000 in 250 programmes,
// and of 1,000 in one programme, in turns within one run. The ratio to the first says whether a keystroke costs one file or all.
//
//   node bench/keystroke.mjs [--keystrokes N] [--logframes N]
import { spawn } from "node:child_process"
import { existsSync } from "node:fs"
import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"
import { parseArgs } from "node:util"
import { median } from "./measure.mjs"
import { writePortfolio } from "./portfolio.mjs"

const { values } = parseArgs({
  options: { keystrokes: { type: "string", default: "60" }, logframes: { type: "string", default: "1000" } }
})
const keystrokes = Number(values.keystrokes)
const logframes = Number(values.logframes)
const goal = 1.5
const warmUp = 10

const command = fileURLToPath(new URL("../packages/cli/dist/logframe.js", import.meta.url))
if (!existsSync(command)) throw new Error("There is no packages/cli/dist/logframe.js: npm run build")

/** An editor with one open file, which speaks the protocol over the command's standard streams. */
class Editor {
  #buffer = Buffer.alloc(0)
  /** Who waits for the findings of a version, by URI and version. */
  /** @readonly */
  #awaited = new Map()
  /** @readonly */
  #answered = new Map()
  /** @readonly */
  #versions = new Map()
  #next = 1

  constructor(folder) {
    this.folder = folder
    this.server = spawn(process.execPath, [command, "lsp"], { stdio: ["pipe", "pipe", "inherit"] })
    this.server.stdout.on("data", (data) => this.#read(data))
  }

  #read(data) {
    this.#buffer = Buffer.concat([this.#buffer, data])
    for (;;) {
      const head = /^Content-Length: (\d+)\r\n(?:[^\r\n]+\r\n)*\r\n/.exec(this.#buffer.toString("latin1"))
      if (!head || this.#buffer.length < head[0].length + Number(head[1])) return
      const body = this.#buffer.subarray(head[0].length, head[0].length + Number(head[1]))
      this.#buffer = this.#buffer.subarray(head[0].length + Number(head[1]))
      const message = JSON.parse(body.toString("utf8"))
      if (message.method === "textDocument/publishDiagnostics") {
        this.lastHeard = performance.now()
        this.#awaited.get(`${message.params.uri} ${message.params.version}`)?.()
      } else if (message.method === undefined) this.#answered.get(message.id)?.(message.result)
    }
  }

  #send(message) {
    const text = JSON.stringify({ jsonrpc: "2.0", ...message })
    this.server.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`)
  }

  notify(method, params) {
    this.#send({ method, params })
  }

  request(method, params) {
    const id = this.#next++
    return new Promise((resolve) => {
      this.#answered.set(id, resolve)
      this.#send({ id, method, params })
    })
  }

  async start() {
    const uri = pathToFileURL(this.folder).href
    await this.request("initialize", { processId: null, rootUri: uri, capabilities: {} })
    this.notify("initialized", {})
  }

  async open(path) {
    this.text = await readFile(path, "utf8")
    this.uri = pathToFileURL(path).href
    const published = this.#findings(1)
    this.notify("textDocument/didOpen", {
      textDocument: { uri: this.uri, languageId: "yaml", version: 1, text: this.text }
    })
    await published
  }

  #findings(version) {
    this.#versions.set(this.uri, version)
    return new Promise((resolve) => this.#awaited.set(`${this.uri} ${version}`, resolve))
  }

  /** Writes or takes back a letter in the title, and gives the time until the findings of that version are there. */
  async type(isLetter) {
    const line = this.text.split("\n").findIndex((each) => each.startsWith("title:"))
    const start = { line, character: 8 }
    const version = this.#versions.get(this.uri) + 1
    const published = this.#findings(version)
    const change = isLetter
      ? { range: { start, end: start }, text: "x" }
      : { range: { start, end: { line, character: 9 } }, text: "" }
    const began = performance.now()
    this.notify("textDocument/didChange", { textDocument: { uri: this.uri, version }, contentChanges: [change] })
    await published
    return performance.now() - began
  }

  /** The time until a hover on the first indicator is answered. */
  async hover() {
    const line = this.text.split("\n").findIndex((each) => /^ {4}goal-1:/.test(each))
    const began = performance.now()
    await this.request("textDocument/hover", { textDocument: { uri: this.uri }, position: { line, character: 6 } })
    return performance.now() - began
  }

  /** The processor time that the server has used so far, in ms; undefined where the system does not tell it. */
  async processorTime() {
    const stat = await readFile(`/proc/${this.server.pid}/stat`, "utf8").catch(() => "")
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ")
    return fields.length > 13 ? (Number(fields[11]) + Number(fields[12])) * 10 : undefined
  }

  /** The memory that the server holds, in MiB. */
  async memory() {
    const status = await readFile(`/proc/${this.server.pid}/status`, "utf8").catch(() => "")
    return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) / 1024
  }

  /** Waits until the server was at rest for a while: it publishes the findings of other files when it has nothing else to do. */
  async quiet() {
    while (performance.now() - this.lastHeard < 5000) await new Promise((resolve) => setTimeout(resolve, 100))
  }

  stop() {
    this.server.stdin.end()
  }
}

const folder = await mkdtemp(join(tmpdir(), "logframe-keystroke-"))
const shapes = [
  { name: "one logframe", programmes: 1, logframes: 1 },
  { name: `${logframes / 4} programmes of 4`, programmes: logframes / 4, logframes: 4 },
  { name: `one programme of ${logframes}`, programmes: 1, logframes }
]

/** Takes one means of verification out of each logframe, so that each has a finding. */
const leaveOut = async (programme) => {
  for (const name of await readdir(join(programme, "logframes"))) {
    const path = join(programme, "logframes", name)
    const text = await readFile(path, "utf8")
    await writeFile(path, text.replace(/^ +verification: .*\n/m, ""))
  }
}

/** One turn of every editor. The first turns warm the machine up, and are not counted. */
const turnOf = async (editors, turn) => {
  for (const { editor, times } of editors) {
    const time = await editor.type(turn % 2 === 0)
    if (turn >= warmUp) times.push(time)
  }
}

const repeat = async (count, act) => {
  const results = []
  while (results.length < count) results.push(await act())
  return results
}

const row = (cells) =>
  console.log(
    cells.map((cell, index) => String(cell)[index === 0 ? "padEnd" : "padStart"](index === 0 ? 22 : 14)).join("  ")
  )

try {
  console.log(`node ${process.version} on ${process.platform} ${process.arch}`)
  const editors = []
  for (const { name, ...size } of shapes) {
    const workspace = join(folder, name.replaceAll(" ", "-"))
    const folders = await writePortfolio(workspace, { seed: 2004, ...size })
    for (const path of folders) await leaveOut(path)
    const [programme] = folders
    const editor = new Editor(workspace)
    await editor.start()
    const began = performance.now()
    await editor.open(join(programme, "logframes/area-1.yaml"))
    editors.push({ name, editor, opened: performance.now() - began, times: [] })
    await editor.quiet()
  }
  for (let turn = 0; turn < warmUp; turn++) await turnOf(editors, turn)
  for (const each of editors) each.before = await each.editor.processorTime()
  for (let turn = warmUp; turn < keystrokes + warmUp; turn++) await turnOf(editors, turn)
  for (const each of editors) each.used = ((await each.editor.processorTime()) - each.before) / keystrokes
  for (const each of editors) each.hover = median(await repeat(15, () => each.editor.hover()))
  for (const each of editors) each.memory = await each.editor.memory()
  const base = median(editors[0].times)
  console.log(
    `\nFrom a keystroke to its findings, median of ${keystrokes} in turns; 10 ms of it are waited, to gather edits`
  )
  row(["", "ms", "ratio", "goal", "processor ms", "ratio", "hover ms", "opening ms", "MiB"])
  for (const { name, times, used, hover, opened, memory } of editors) {
    const ratio = median(times) / base
    const verdict = ratio <= goal ? `met (<= ${goal}x)` : `missed (<= ${goal}x)`
    row([
      name,
      median(times).toFixed(1),
      `${ratio.toFixed(2)}x`,
      verdict,
      used.toFixed(1),
      `${(used / editors[0].used).toFixed(2)}x`,
      hover.toFixed(1),
      opened.toFixed(0),
      memory.toFixed(0)
    ])
  }
  for (const { editor } of editors) editor.stop()
} finally {
  await rm(folder, { recursive: true, force: true })
}

import { spawn, spawnSync } from "node:child_process"
import { describe, expect, it } from "vitest"
import { root } from "../runLogframe.js"

const command = `${root}packages/cli/dist/logframe.js`

const framed = (message: unknown): string => {
  const text = typeof message === "string" ? message : JSON.stringify({ jsonrpc: "2.0", ...(message as object) })
  return `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`
}

const initialize = { id: 1, method: "initialize", params: { processId: null, rootUri: null, capabilities: {} } }
const shutdown = { id: 2, method: "shutdown" }
const exit = { method: "exit" }

const converse = (...messages: ReadonlyArray<unknown>) => {
  const input = messages.map(framed).join("")
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, "lsp"], { input, encoding: "utf8" })
  return { status, stdout, stderr }
}

describe("the end of a conversation", () => {
  it.each([
    ["0 after shutdown and exit", [initialize, shutdown, exit], 0],
    ["1 after exit alone", [initialize, exit], 1],
    ["0 when the input ends after shutdown", [initialize, shutdown], 0],
    ["1 when the input ends without shutdown", [initialize], 1],
    ["1 when nothing is said at all", [], 1]
  ])("is %s", (_, messages, code) => {
    const { status, stdout, stderr } = converse(...messages)
    expect({ status, stderr }).toEqual({ status: code, stderr: "" })
    // Whoever says exit does not wait for answers any more.
    const isAnswered = messages.length > 0 && messages.at(-1) !== exit
    if (isAnswered) expect(stdout).toContain('"serverInfo":{"name":"logframe"')
  })

  it("comes also while the editor's process lives on, and when it no longer reads", async () => {
    const server = spawn(process.execPath, [command, "lsp"])
    const ended = new Promise((resolve) => void server.on("exit", resolve))
    server.stdin.write(framed({ ...initialize, params: { ...initialize.params, processId: process.pid } }))
    await new Promise((resolve) => void server.stdout.once("data", resolve))
    server.stdout.destroy()
    server.stdin.end(framed({ id: 3, method: "textDocument/hover", params: {} }))
    expect(await ended).toBe(1)
  })
})

describe("what is not as the protocol has it", () => {
  it.each([
    ["no JSON", "{not json"],
    ["no message", "[1, 2, 3]"],
    ["a request that nobody knows", { id: 9, method: "nobody/knows" }],
    ["parameters of another form", { id: 9, method: "textDocument/definition", params: { textDocument: 7 } }],
    ["no parameters", { id: 9, method: "textDocument/rename" }],
    ["a place that is not there", { id: 9, method: "textDocument/hover", params: place("untitled:Untitled-1", 99) }],
    ["a URI that is none", { id: 9, method: "textDocument/hover", params: place("::::", 0) }],
    ["a URI of another machine", { id: 9, method: "textDocument/hover", params: place("file://there/x.yaml", 0) }],
    ["an edit of a file that was never opened", edit("file:///nowhere/programme.yaml")],
    ["an edit without a version", edit("file:///nowhere/programme.yaml", null)],
    ["the opening of no document", { method: "textDocument/didOpen", params: {} }],
    ["changes of nothing on the disk", { method: "workspace/didChangeWatchedFiles", params: { changes: [{}] } }]
  ])("is passed over: %s", (_, message) => {
    const { status, stdout, stderr } = converse(initialize, message, { ...shutdown, id: 77 })
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" })
    expect(stdout).toContain('"id":77,"result":null')
  })
})

function place(uri: string, line: number) {
  return { textDocument: { uri }, position: { line, character: 0 } }
}

function edit(uri: string, version: number | null = 2) {
  return {
    method: "textDocument/didChange",
    params: { textDocument: { uri, version }, contentChanges: [{ text: "a" }] }
  }
}

import { PassThrough } from "node:stream"
import {
  type Connection,
  type DataCallback,
  StreamMessageReader,
  StreamMessageWriter,
  createConnection
} from "vscode-languageserver/node"

/** The two streams to an editor, and how the process ends. */
export interface Streams {
  readonly input: NodeJS.ReadableStream
  readonly output: NodeJS.WritableStream
  readonly exit: (code: 0 | 1) => void
}

/** A connection, and how it is told that the editor has said `shutdown`. */
export interface OpenConnection {
  readonly connection: Connection
  readonly wasShutDown: () => void
}

/** How many turns of the event loop without a message mean that none is left; one message takes about three. */
const quietTurns = 32

/**
 * Opens the connection to an editor. When the input ends, what was read before is still answered, and then the process
 * ends: with 0 when the editor had said `shutdown`, else with 1. (The library would end it at once, with 1.) What cannot be
 * read as a message is told to the editor's log and passed over.
 */
export const openConnection = ({
  input,
  output,
  exit
}: Streams): { connection: Connection; wasShutDown: () => void } => {
  let messages = 0
  let code: 0 | 1 = 1
  class CountingReader extends StreamMessageReader {
    override listen(callback: DataCallback) {
      return super.listen((message) => {
        messages++
        callback(message)
      })
    }
  }
  // The library would close the connection with the input, and leave unanswered what it has read already.
  const kept = new PassThrough()
  input.pipe(kept, { end: false })
  const reader = new CountingReader(kept)
  const connection = createConnection(reader, new StreamMessageWriter(output))
  reader.onError((error) => connection.console.error(`logframe: a message cannot be read: ${error.message}`))
  const endWhenQuiet = (seen: number, turns: number): void => {
    if (turns >= quietTurns) exit(code)
    else setImmediate(() => endWhenQuiet(messages, messages === seen ? turns + 1 : 0))
  }
  let isEnding = false
  const end = (): void => {
    if (!isEnding) endWhenQuiet(messages, 0)
    isEnding = true
  }
  input.on("end", end)
  input.on("close", end)
  // Nobody reads any more: there is nothing left to do.
  output.on("error", () => exit(code))
  output.on("close", () => exit(code))
  return { connection, wasShutDown: () => void (code = 0) }
}

import { afterAll, afterEach, expect } from "vitest"
import { Editor, makeFolder } from "./editor.js"
import { inFolders, world } from "./world.js"

/** A server on the world for tests that ask and change nothing on the disk or in a document. */
let asked: Editor | undefined
/** That server, with a file open as the disk has it. */
export const askWorld = async (path: string): Promise<Editor> => {
  asked ??= await Editor.start(makeFolder(inFolders(world)))
  await asked.open(path)
  return asked
}

afterAll(async () => {
  if (!asked) return
  expect(await asked.stop()).toBe(0)
  expect({ stderr: asked.stderr, log: asked.log }).toEqual({ stderr: [], log: [] })
})

let editor: Editor | undefined
/** A server on a folder, which is ended after the test. */
export const start = async (folder: string): Promise<Editor> => (editor = await Editor.start(folder))

/** A server on a world of its own. */
export const startWorld = async (): Promise<Editor> => start(makeFolder(inFolders(world)))

afterEach(async () => {
  const running = editor
  editor = undefined
  if (!running) return
  expect(await running.stop()).toBe(0)
  expect({ stderr: running.stderr, log: running.log }).toEqual({ stderr: [], log: [] })
})

import { createHash } from "node:crypto"
import { createReadStream } from "node:fs"
import { stat } from "node:fs/promises"
import { type Diagnostic, withoutRepeatedFiles } from "@logframe/core"
import type { DataFile } from "./DataFile.js"

/**
 * Files without those that hold, byte for byte, what an earlier one holds, and a finding for each of these. Only files of one size
 * are read for that.
 */
export const distinctFiles = async (
  files: ReadonlyArray<DataFile>
): Promise<{ readonly files: ReadonlyArray<DataFile>; readonly diagnostics: ReadonlyArray<Diagnostic> }> => {
  const sizes = await Promise.all(files.map(async ({ location }) => (await stat(location)).size))
  const hashed = await Promise.all(
    files.map(async (file, index) => {
      const isAlone = sizes.filter((size) => size === sizes[index]).length === 1
      return { ...file, content: isAlone ? undefined : await hashOf(file.location) }
    })
  )
  return withoutRepeatedFiles(hashed)
}

const hashOf = async (location: string): Promise<string> => {
  const hash = createHash("sha256")
  const chunks: AsyncIterable<Uint8Array> = createReadStream(location)
  for await (const chunk of chunks) hash.update(chunk)
  return hash.digest("hex")
}

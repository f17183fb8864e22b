import { type Diagnostic, type SourceFile, type TextEncoding, textOfBytes } from "@logframe/core"

/** The largest file that is read, in bytes; larger data wait for an engine that does not hold them in memory. */
export const maxBytes = 256 * 1024 * 1024

/** A file's bytes as text; or a finding, where they are too many or no text. */
export const readableFile = (path: string, bytes: Uint8Array, encoding?: TextEncoding): SourceFile | Diagnostic => {
  if (bytes.length > maxBytes) return unreadableFile(path, `it is larger than ${maxBytes / 1024 / 1024} MB`)
  const read = textOfBytes(bytes, encoding)
  return "problem" in read ? unreadableFile(path, read.problem) : { path, text: read.text }
}

/** The finding for a file that is there and cannot be read. */
export const unreadableFile = (path: string, problem: string): Diagnostic => ({
  code: "require-file",
  severity: "error",
  params: { file: path, problem },
  origin: { file: path, path: [] },
  related: []
})

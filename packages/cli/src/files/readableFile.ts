import type { Diagnostic, SourceFile } from "@logframe/core"

/** The largest file that is read, in bytes; larger data wait for an engine that does not hold them in memory. */
export const maxBytes = 256 * 1024 * 1024

/** A file's bytes as text; or a finding, where they are too many or no text. */
export const readableFile = (path: string, bytes: Uint8Array): SourceFile | Diagnostic => {
  if (bytes.length > maxBytes) return unreadableFile(path, `it is larger than ${maxBytes / 1024 / 1024} MB`)
  try {
    return { path, text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes) }
  } catch {
    return unreadableFile(path, "it is not UTF-8 text")
  }
}

/** The finding for a file that is there and cannot be read. */
export const unreadableFile = (path: string, problem: string): Diagnostic => ({
  code: "require-file",
  severity: "error",
  params: { file: path, problem },
  origin: { file: path, path: [] },
  related: []
})

import { createHash } from "node:crypto"
import { closeSync, openSync, readFileSync, readSync } from "node:fs"
import type { DataFileFound } from "./dataFilesIn.js"

/** A data file, and what tells its content from that of others: a hash, where another is as long; undefined where it holds no rows. */
export interface FileContent extends DataFileFound {
  readonly content: string | undefined
}

/** Tells files of the same content apart from others. Only those of one length are read, piece by piece. */
export const fileContents = (files: ReadonlyArray<DataFileFound>): ReadonlyArray<FileContent> =>
  files.map((file) => {
    const isAlone = files.every((other) => other === file || other.bytes !== file.bytes)
    return { ...file, content: isAlone || !holdsRows(file) ? undefined : hashOf(file.location) }
  })

/** Longer tables hold more than their header. */
const mostHeader = 65_536

const holdsRows = ({ path, location, bytes }: DataFileFound): boolean =>
  bytes > mostHeader || !path.endsWith(".csv") || /\n[^\S\n]*\S/u.test(readFileSync(location, "utf8").trimStart())

const hashOf = (location: string): string => {
  const hash = createHash("sha256")
  const piece = Buffer.alloc(1_048_576)
  const file = openSync(location, "r")
  try {
    for (let read = readSync(file, piece); read > 0; read = readSync(file, piece)) hash.update(piece.subarray(0, read))
  } finally {
    closeSync(file)
  }
  return hash.digest("hex")
}

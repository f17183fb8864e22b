import { Unzip, UnzipInflate } from "fflate"
import { WorkbookFault } from "./WorkbookFault.js"

/** What takes the bytes of a part as they come; called once more, with no bytes, when they are all there. */
export type PartSink = (bytes: Uint8Array, isLast: boolean) => void

/** The most that all parts together may come to, in bytes. A megabyte of zip can hold a gigabyte of nothing. */
export const maxUnzipped = 256 * 1024 * 1024

/**
 * Unzips the parts for which there is a sink, in the order of the file, and counts what really comes out of them: what a zip
 * says of its sizes is believed by nobody. Throws a `WorkbookFault` for more than `limit` bytes, and for what is no zip.
 */
export const unzipParts = (
  zip: Uint8Array,
  sinkOf: (name: string) => PartSink | undefined,
  limit = maxUnzipped
): void => {
  let total = 0
  const seen = new Set<string>()
  const unzip = new Unzip((file) => {
    const sink = sinkOf(file.name)
    if (!sink) return
    if (seen.has(file.name)) throw new WorkbookFault("it holds a part twice")
    seen.add(file.name)
    file.ondata = (error, bytes, isLast) => {
      // What a sink throws comes back here as well.
      if (error) throw error instanceof WorkbookFault ? error : new WorkbookFault("it is damaged")
      total += bytes.length
      if (total > limit) throw new WorkbookFault(`it unpacks to more than ${limit / 1024 / 1024} MB`)
      sink(bytes, isLast)
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  try {
    for (let start = 0; start < zip.length; start += portion) {
      unzip.push(zip.subarray(start, start + portion), start + portion >= zip.length)
    }
  } catch (error) {
    if (error instanceof WorkbookFault) throw error
    throw new WorkbookFault("it is damaged")
  }
}

/** Small, so that little comes out of it before it is counted: deflate packs at most a thousand to one. */
const portion = 16 * 1024

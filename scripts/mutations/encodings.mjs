// Files whose bytes are not the text that they should be: read by the command, since it is the command that reads bytes.
import { spawnSync } from "node:child_process"
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

const command = fileURLToPath(new URL("../../packages/cli/dist/logframe.js", import.meta.url))

const utf16 = (text, swap) => {
  const bytes = Buffer.from(`\ufeff${text}`, "utf16le")
  return swap ? bytes.swap16() : bytes
}

/** By name: the bytes of a text as another program may write them. Each must be told as a file that cannot be read. */
const encodings = {
  "Latin-1 instead of UTF-8": (text) => Buffer.from(`${text}# é\n`, "latin1"),
  "UTF-16, as Windows calls Unicode": (text) => utf16(text, false),
  "UTF-16, the other way round": (text) => utf16(text, true),
  "letter that is cut in half": (text) => Buffer.concat([Buffer.from(text), Buffer.from([0xc3])]),
  "picture instead of text": () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0xff])
}

const run = (folder) =>
  JSON.parse(spawnSync(process.execPath, [command, "validate", folder, "--json"], { encoding: "utf8" }).stdout).findings

/**
 * @param {import("./Programme.mjs").Programme} programme
 * @returns {ReadonlyArray<{ kind: { id: string, codes: ReadonlyArray<string> }, outcomes: ReadonlyArray<import("./faults.mjs").Outcome> }>}
 */
export const plantEncodings = (programme) => {
  const folder = mkdtempSync(join(tmpdir(), "logframe-mutations-"))
  const write = (path, bytes) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), bytes)
  }
  const codes = ["require-file"]
  const results = Object.entries(encodings).map(([id, bytesOf]) => {
    const outcomes = programme.files.map(({ path, text }) => {
      for (const file of programme.files) write(file.path, file.text)
      write(path, bytesOf(text))
      const found = run(folder)
      const [named] = found.filter(({ code }) => codes.includes(code))
      const isThere = named?.location.file === `${folder}/${path}` && named.location.line === 1
      return {
        programme: programme.name,
        found: named ? (isThere ? "at its place" : "elsewhere") : found.length > 0 ? "as something else" : "not",
        codes: named ? [named.code] : [],
        shadows: found
          .filter((finding) => finding !== named)
          .map(({ code, location, message }) => `${code} ${location.file}:${location.line} ${message}`),
        plant: { files: [], path, lines: [1] }
      }
    })
    return { kind: { id, codes }, outcomes }
  })
  rmSync(folder, { recursive: true })
  return results
}

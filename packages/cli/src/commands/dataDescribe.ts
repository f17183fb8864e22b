import { readFileSync } from "node:fs"
import { join } from "node:path"
import {
  type DataSource,
  type SourceFile,
  describeData,
  gatherAlike,
  loadProgramme,
  locateDiagnostics,
  textOfBytes
} from "@logframe/core"
import { readWholeFolder } from "../files/readWholeFolder.js"
import { descriptionJson } from "../print/descriptionJson.js"
import { descriptionText } from "../print/descriptionText.js"
import { countFindings, printFindings } from "../print/printFindings.js"
import type { ExitCode, Terminal } from "../terminal/Terminal.js"

/** What `logframe data describe` may be told. */
export interface DataDescribeOptions {
  readonly json?: boolean
}

/**
 * Prints what each source of a programme's data holds and how it is read: files, columns and what they mean, and what was found
 * in them. Exit code 1 when the programme's files have an error.
 */
export const dataDescribe = async (
  folder: string,
  { json }: DataDescribeOptions,
  terminal: Terminal
): Promise<ExitCode> => {
  const { files, unreadable, workbooks } = await readWholeFolder(folder, { evaluation: false })
  const { programme, diagnostics } = loadProgramme(files, { unreadable, workbooks })
  const errors = diagnostics.filter(({ severity }) => severity === "error")
  if (errors.length > 0) {
    const findings = locateDiagnostics(gatherAlike(errors), files)
    terminal.err(`${printFindings({ findings, files, folder }, terminal.paintErr)}\n${countFindings(errors)}\n`)
  }
  if (!programme) return 1
  const texts = new Map(files.map((file) => [file.path, file]))
  const sources = describeData(programme, [...files, ...workbooks]).map((described) => {
    const encodings = described.files.flatMap(({ path }) => encodingOf(folder, texts.get(path), described.source))
    return { ...described, encodings: new Map(encodings) }
  })
  terminal.out(
    json ? descriptionJson(sources) : descriptionText(sources, { width: terminal.width, paint: terminal.paintOut })
  )
  return errors.length > 0 ? 1 : 0
}

const encodingOf = (
  folder: string,
  file: SourceFile | undefined,
  source: DataSource | undefined
): ReadonlyArray<readonly [path: string, encoding: string]> => {
  if (!file) return []
  const read = textOfBytes(readFileSync(join(folder, file.path)), source?.reading.encoding)
  return "encoding" in read ? [[file.path, read.encoding]] : []
}

import { realpathSync } from "node:fs"
import { join } from "node:path"
import { type SourceFile, formatFile, locateDiagnostics } from "@logframe/core"
import { type YamlFiles, readYamlFiles } from "../files/readYamlFiles.js"
import { replaceFile } from "../files/replaceFile.js"
import { pathIn, printFindings } from "../print/printFindings.js"
import type { ExitCode, Terminal } from "../terminal/Terminal.js"
import { UsageError } from "../terminal/UsageError.js"

/** What `logframe fmt` may be told. */
export interface FmtOptions {
  /** Changes nothing, and ends with 1 when a file would change. */
  readonly check?: boolean
}

/**
 * Lays out YAML files in the canonical way, and says which changed. A file that cannot be formatted is left as it is with
 * the reason, and does not keep the others from it. Exit code 1 when there is such a file, or when one would change; 2
 * when a file could not be written.
 */
export const fmt = (paths: ReadonlyArray<string>, { check = false }: FmtOptions, terminal: Terminal): ExitCode => {
  const groups = eachOnce(paths.map(readYamlFiles)).map(formatted)
  const total = groups.reduce((sum, { files, unreadable }) => sum + files.length + unreadable.length, 0)
  let changes = 0
  let faults = 0
  for (const { folder, findings, files, changed } of groups) {
    if (findings.length > 0) terminal.out(`${printFindings({ findings, files, folder }, terminal.paintOut)}\n`)
    for (const file of changed) {
      const path = pathIn(folder, file.path)
      const fault = check ? undefined : faultOf(() => replaceFile(path, file.text))
      if (fault === undefined) terminal.out(`${check ? "would change" : "changed"}  ${path}\n`)
      else terminal.err(`logframe: ${fault}\n`)
      if (fault === undefined) changes++
      else faults++
    }
  }
  const left = groups.reduce((sum, group) => sum + group.left, 0)
  terminal.out(`${inWords({ total, changes, left }, check)}\n`)
  if (faults > 0) return 2
  return left > 0 || (check && changes > 0) ? 1 : 0
}

/** A file that several folders share (a library) is formatted once. */
const eachOnce = (groups: ReadonlyArray<YamlFiles>): ReadonlyArray<YamlFiles> => {
  const seen = new Set<string>()
  const isNew = (path: string): boolean => {
    const known = seen.size
    return seen.add(realpathSync(path)).size > known
  }
  return groups.map(({ folder, files, unreadable }) => ({
    folder,
    files: files.filter(({ path }) => isNew(join(folder, path))),
    unreadable
  }))
}

const formatted = ({ folder, files, unreadable }: YamlFiles) => {
  const results = files.map((file) => ({ file, ...formatFile(file) }))
  const changed: ReadonlyArray<SourceFile> = results.flatMap(({ file, value }) =>
    value === undefined || value === file.text ? [] : [{ path: file.path, text: value }]
  )
  const findings = locateDiagnostics([...unreadable, ...results.flatMap(({ diagnostics }) => diagnostics)], files)
  const left = unreadable.length + results.filter(({ value }) => value === undefined).length
  return { folder, files, unreadable, findings, changed, left }
}

const faultOf = (write: () => void): string | undefined => {
  try {
    write()
    return undefined
  } catch (error) {
    if (error instanceof UsageError) return error.message
    throw error
  }
}

const inWords = (
  { total, changes, left }: { readonly total: number; readonly changes: number; readonly left: number },
  isCheck: boolean
): string =>
  [
    `${total} file${total === 1 ? "" : "s"}`,
    `${changes} ${isCheck ? "would change" : "changed"}`,
    ...(left > 0 ? [`${left} left as ${left === 1 ? "it is" : "they are"}`] : [])
  ].join(", ")

import { statSync } from "node:fs"
import { basename, dirname } from "node:path"
import type { Diagnostic, SourceFile } from "@logframe/core"
import { UsageError } from "../terminal/UsageError.js"
import { readProgrammeFolder, readText } from "./readProgrammeFolder.js"

/** YAML files below a folder, as read, and findings for those that cannot be. */
export interface YamlFiles {
  /** As the user named it, or the folder of a file that was named. */
  readonly folder: string
  readonly files: ReadonlyArray<SourceFile>
  readonly unreadable: ReadonlyArray<Diagnostic>
}

/** The YAML files of a programme's folder with its libraries, or the one file that a path names. */
export const readYamlFiles = (path: string): YamlFiles => {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (!stats) throw new UsageError(`There is no file or folder ${path}.`)
  if (!stats.isDirectory()) return readOne(path)
  const { files, unreadable } = readProgrammeFolder(path, { evaluation: true, data: false })
  if (files.length + unreadable.length > 0) return { folder: path, files, unreadable }
  throw new UsageError(`There is nothing to format in ${path}: a programme's folder has a programme.yaml.`)
}

const readOne = (path: string): YamlFiles => {
  if (!/\.ya?ml$/u.test(path))
    throw new UsageError(`${path} is no YAML file: its name ends with neither .yaml nor .yml.`)
  const read = readText(dirname(path), basename(path))
  return { folder: dirname(path), files: "text" in read ? [read] : [], unreadable: "code" in read ? [read] : [] }
}

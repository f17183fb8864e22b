// Where a program is that the tests run.
import { accessSync, constants } from "node:fs"
import { delimiter, join } from "node:path"

/** @param {string} path */
const isExecutable = (path) => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * The first of the names that can be run: by the variable, which alone counts where it is set, or on PATH, or in a folder.
 *
 * @param {string} variable
 * @param {ReadonlyArray<string>} names
 * @param {ReadonlyArray<string>} folders
 * @returns {string | undefined}
 */
export const findProgram = (variable, names, folders = []) => {
  const given = process.env[variable]
  if (given) return isExecutable(given) ? given : undefined
  const known = [...(process.env["PATH"] ?? "").split(delimiter), ...folders]
  return names.flatMap((name) => known.map((folder) => join(folder, name))).find(isExecutable)
}

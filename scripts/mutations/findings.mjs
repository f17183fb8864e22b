import { loadProgramme, locateDiagnostics } from "@logframe/core"

/**
 * What is found in files.
 *
 * @param {ReadonlyArray<{ path: string, text: string }>} files
 */
export const findingsIn = (files) => locateDiagnostics(loadProgramme(files).diagnostics, files)

const nameOf = ({ code, location, message }) => [code, location.file, message].join("\n")

/** The findings that were not among the earlier ones, wherever those stood. */
export const newAmong = (found, earlier) => {
  const left = new Map()
  for (const finding of earlier) left.set(nameOf(finding), (left.get(nameOf(finding)) ?? 0) + 1)
  return found.filter((finding) => {
    const count = left.get(nameOf(finding)) ?? 0
    left.set(nameOf(finding), count - 1)
    return count <= 0
  })
}

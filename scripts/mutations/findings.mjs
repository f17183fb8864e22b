import { loadProgramme, locateDiagnostics } from "@logframe/core"

/**
 * What is found in files.
 *
 * @param {ReadonlyArray<{ path: string, text: string }>} files
 */
export const findingsIn = (files) => locateDiagnostics(loadProgramme(files).diagnostics, files)

const nameOf = ({ code, location, message }) => [code, location.file, message].join("\n")

const kindOf = ({ code, location }) => [code, location.file].join("\n")

/** What is in the first list and not in the second, by name and number. */
const without = (findings, others, name) => {
  const left = new Map()
  for (const finding of others) left.set(name(finding), (left.get(name(finding)) ?? 0) + 1)
  return findings.filter((finding) => {
    const count = left.get(name(finding)) ?? 0
    left.set(name(finding), count - 1)
    return count <= 0
  })
}

/**
 * The findings that were not among the earlier ones, wherever those stood. One that only has other words now, such as
 * another count, is no new one.
 */
export const newAmong = (found, earlier) =>
  without(without(found, earlier, nameOf), without(earlier, found, nameOf), kindOf)

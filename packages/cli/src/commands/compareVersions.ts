import { type Programme, diffProgrammes, loadProgramme, withoutLost } from "@logframe/core"
import type { ComparedSides } from "../print/diff/ComparedSides.js"
import type { DiffedVersion } from "./diffedVersion.js"

/**
 * Compares two versions of a programme; undefined where neither can be read. Where one has no programme.yaml that can be
 * read, its logframes are read with the other's, so that the rest is compared.
 */
export const compareVersions = (before: DiffedVersion, after: DiffedVersion): ComparedSides | undefined => {
  const [was, is] = [programmeOf(before, after), programmeOf(after, before)]
  if (!was || !is) return undefined
  const lost = { before: before.loaded.removed, after: after.loaded.removed }
  const diff = diffProgrammes(was, is)
  const own = withoutLost(diff.changes, lost)
  const logframes = diff.logframes.map((logframe) => ({
    logframe,
    sure: withoutLost(logframe.changes, lost, [logframe.before.file, logframe.after.file])
  }))
  return {
    programme: is.id,
    language: is.language,
    before: before.side,
    after: after.side,
    changes: own.changes,
    logframes: logframes.map(({ logframe, sure }) => ({ ...logframe, changes: sure.changes })),
    unsure: own.unsure + logframes.reduce((sum, { sure }) => sum + sure.unsure, 0)
  }
}

const programmeOf = ({ loaded, files }: DiffedVersion, other: DiffedVersion): Programme | undefined => {
  if (loaded.programme) return loaded.programme
  const frame = other.files.find(({ path }) => path === "programme.yaml")
  if (!frame) return undefined
  const rest = files.filter(({ path }) => path !== "programme.yaml")
  return loadProgramme([frame, ...rest]).programme
}

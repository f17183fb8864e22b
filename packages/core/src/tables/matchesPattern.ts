/**
 * Whether a path is meant by a pattern, in which `*` stands for any part of a name and `**` for any folders, none
 * included. Compares step by step, so that no pattern takes long.
 */
export const matchesPattern = (pattern: string, path: string): boolean =>
  matchesSteps(pattern.split("/"), path.split("/"))

/** The folder that all files of a pattern are in or below: what stands before its first `*`; empty for the programme's own. */
export const folderOfPattern = (pattern: string): string => {
  const steps = pattern.split("/").slice(0, -1)
  const first = steps.findIndex((step) => step.includes("*"))
  return steps.slice(0, first < 0 ? undefined : first).join("/")
}

const matchesSteps = (pattern: ReadonlyArray<string>, path: ReadonlyArray<string>): boolean => {
  // The positions in the pattern that the path can have come to.
  let reached = closed(pattern, new Set([0]))
  for (const step of path) {
    const next = new Set<number>()
    for (const at of reached) {
      const wanted = pattern[at]
      if (wanted === undefined) continue
      if (wanted === "**") next.add(at)
      else if (matchesStep(wanted, step)) next.add(at + 1)
    }
    reached = closed(pattern, next)
  }
  return reached.has(pattern.length)
}

/** `**` may stand for nothing. */
const closed = (pattern: ReadonlyArray<string>, reached: ReadonlySet<number>): ReadonlySet<number> => {
  const all = new Set(reached)
  for (const at of all) if (pattern[at] === "**") all.add(at + 1)
  return all
}

const matchesStep = (wanted: string, step: string): boolean => {
  const [start = "", ...rest] = wanted.split("*")
  if (rest.length === 0) return wanted === step
  const end = rest.at(-1) ?? ""
  if (!step.startsWith(start) || !step.endsWith(end) || step.length < start.length + end.length) return false
  let from = start.length
  for (const part of rest.slice(0, -1)) {
    const at = step.indexOf(part, from)
    if (at < 0 || at + part.length > step.length - end.length) return false
    from = at + part.length
  }
  return true
}

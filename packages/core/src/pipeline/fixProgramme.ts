import type { SourceFile } from "../source/SourceFile.js"
import { LoadMemory } from "./LoadMemory.js"
import { type Fixed, applyFixes } from "./applyFixes.js"
import { type LoadOptions, type Loaded, loadProgramme } from "./loadProgramme.js"
import { type LocatedDiagnostic, locateDiagnostics } from "./locateDiagnostics.js"

/** A programme after its fixes, with what is left to find in it. */
export interface FixedProgramme extends Fixed<LocatedDiagnostic> {
  /** The programme as it is then. */
  readonly loaded: Loaded
}

/** One fix may make room for another; more rounds than this nobody needs. */
const maxRounds = 10

/**
 * Loads a programme and mends what can be mended without asking, again until nothing more is. Each mended finding is told
 * with its place in the file as it was found.
 */
export const fixProgramme = (files: ReadonlyArray<SourceFile>, options: LoadOptions = {}): FixedProgramme => {
  const memory = options.memory ?? new LoadMemory()
  const fixed: Array<LocatedDiagnostic> = []
  let current = files
  for (let round = 0; ; round++) {
    const loaded = loadProgramme(current, { ...options, memory })
    const next = applyFixes(current, loaded.diagnostics)
    const isDone = next.files.every((file, index) => file === current[index])
    if (isDone || round === maxRounds) return { files: current, fixed, loaded }
    fixed.push(...locateDiagnostics(next.fixed, current))
    current = next.files
  }
}

import {
  type Diagnostic,
  type LoadMemory,
  type Loaded,
  type SourceFile,
  loadProgramme,
  locateDiagnostics,
  locationsIn,
  stageWords
} from "@logframe/core"
import type { ComparedSide } from "../print/diff/ComparedSides.js"

/** A programme as one side of a comparison has it. */
export interface DiffedVersion {
  readonly side: ComparedSide
  readonly files: ReadonlyArray<SourceFile>
  readonly loaded: Loaded
}

/** What was read for a side, and how the side is called. */
export interface VersionSource {
  readonly name: Pick<ComparedSide, "kind" | "name" | "commit">
  readonly files: ReadonlyArray<SourceFile>
  readonly unreadable: ReadonlyArray<Diagnostic>
  /** What was read of other versions: a file that is the same in both is read once. */
  readonly memory: LoadMemory
}

/** Reads a version of a programme; its side bears the findings of what could not be read, and no others. */
export const diffedVersion = ({ name, files, unreadable, memory }: VersionSource): DiffedVersion => {
  const loaded = loadProgramme(files, { memory, measured: noData })
  const gone = unreadable.map(({ origin }) => origin)
  const findings = [...unreadable, ...loaded.diagnostics.filter((finding) => isOfReading(finding, unreadable))]
  const place = locationsIn(files)
  return {
    files,
    loaded: { ...loaded, removed: [...loaded.removed, ...gone] },
    side: {
      ...name,
      findings: locateDiagnostics(findings, files),
      placeOf: (origin) => {
        const { file, line, column } = place(origin)
        return { file, line, column }
      }
    }
  }
}

/** Data are not compared, and not read. */
const noData = { observations: [], diagnostics: [] }

/** A name that leads nowhere is compared as it stands. */
const ofNames: ReadonlySet<string> = new Set(["known-reference", "no-duplicate-id", "no-cycle"])

const isOfReading = ({ code, severity, origin, params }: Diagnostic, unreadable: ReadonlyArray<Diagnostic>): boolean =>
  severity === "error" &&
  code in stageWords &&
  !ofNames.has(code) &&
  !origin.file.startsWith("data/") &&
  !unreadable.some((known) => known.params["file"] === params["file"])

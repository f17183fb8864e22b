import { type Checked, type Diagnostic, errorAt } from "../diagnostic/Diagnostic.js"
import { within } from "../diagnostic/Origin.js"
import { grouped } from "../measure/grouped.js"
import { readObservations } from "../measure/readObservations.js"
import type { Recall } from "../memory/Recall.js"
import type { DataSource } from "../model/DataSource.js"
import type { Observation } from "../model/Observation.js"
import type { ProgrammeFrame } from "../model/Programme.js"
import type { SourceFile } from "../source/SourceFile.js"
import { fileKindOf } from "../source/fileKind.js"
import type { Workbook } from "../tables/Workbook.js"
import { matchesPattern } from "../tables/matchesPattern.js"
import { type ContentOf, withoutRepeatedFiles } from "./withoutRepeatedFiles.js"

/** The data files of a programme. */
export interface DataFiles {
  /** Texts and workbooks, the programme's other files among them. */
  readonly files: ReadonlyArray<SourceFile | Workbook>
  /** The paths of data files that are there and were not handed over. */
  readonly others: ReadonlyArray<string>
}

/** Rows by the file that they were read from. */
export type RowRecall = Recall<Checked<ReadonlyArray<Observation>>>

/** A data file, and the source that names it; undefined for one that has our own columns. */
export interface SourcedFile {
  readonly file: SourceFile | Workbook
  readonly source: DataSource | undefined
}

/** The sources that are files, by the data file that each names; files in `data/` that none names come first. */
export const sourcedFiles = (
  { data }: Pick<ProgrammeFrame, "data">,
  files: ReadonlyArray<SourceFile | Workbook>
): ReadonlyArray<SourcedFile> => {
  const named = data.flatMap((source) =>
    files.filter(({ path }) => isOf(source, path)).map((file): SourcedFile => ({ file, source }))
  )
  const own = files.filter((file) => fileKindOf(file.path) === "data" && !named.some((each) => each.file === file))
  return [...own.map((file) => ({ file, source: undefined })), ...named]
}

/** Whether a source names a file. */
export const isOf = ({ place }: Pick<DataSource, "place">, path: string): boolean =>
  place.kind === "files" && matchesPattern(place.pattern, path) && !isOfLanguage(path)

/** Files that say what a programme is hold no data. */
const isOfLanguage = (path: string): boolean => {
  const kind = fileKindOf(path)
  return kind !== undefined && kind !== "data"
}

/** Reads the rows of each data file; one that holds what another holds is found, and not read again. */
export const readData = (
  frame: ProgrammeFrame,
  files: DataFiles["files"],
  recall: RowRecall
): ReadonlyArray<Checked<ReadonlyArray<Observation>>> => {
  const sourced = contentsOf(sourcedFiles(frame, files))
  const { files: different, diagnostics } = withoutRepeatedFiles(sourced)
  const read = different.map(({ file, source }) =>
    recall.get(`${file.path}\n${source?.id ?? ""}`, {
      from: ["text" in file ? file.text : file, frame],
      make: () => readObservations(file, frame, source)
    })
  )
  return diagnostics.length === 0 ? read : [...read, { value: [], diagnostics }]
}

/** Files with what tells each from others that are read in the same way; only of those that are as long as another. */
const contentsOf = (sourced: ReadonlyArray<SourcedFile>): ReadonlyArray<SourcedFile & ContentOf> => {
  const lengthOf = ({ file, source }: SourcedFile): string =>
    `${source?.id ?? ""} ${"text" in file ? file.text.length : file.sheets.map(({ rows }) => rows.length).join(" ")}`
  const lengths = grouped(sourced, lengthOf)
  return sourced.map((each) => {
    const isAlone = (lengths.get(lengthOf(each))?.length ?? 0) < 2
    return { ...each, path: each.file.path, content: isAlone ? undefined : contentOf(each) }
  })
}

/** A header alone may be like another. */
const contentOf = ({ file, source }: SourcedFile): string | undefined => {
  const content = "text" in file ? file.text : JSON.stringify(file.sheets)
  const holdsRows = !("text" in file) || /\n[^\S\n]*\S/u.test(file.text.trimStart())
  return holdsRows ? `${source?.id ?? ""}\n${content}` : undefined
}

/** The sources of data of which there is no file. */
export const missingData = ({ data }: ProgrammeFrame, { files, others }: DataFiles): ReadonlyArray<Diagnostic> => {
  const paths = [...files.map(({ path }) => path), ...others]
  return data.flatMap((source) => {
    const { place, origin } = source
    if (place.kind !== "files" || paths.some((path) => isOf(source, path))) return []
    return [errorAt("require-data-file", within(origin, "files"), { pattern: place.pattern })]
  })
}

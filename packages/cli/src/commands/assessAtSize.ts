import {
  type DataSource,
  LoadMemory,
  type Measurement,
  type Observation,
  type Programme,
  check,
  dataSourcesIn,
  loadProgramme,
  locateDiagnostics,
  measureRows,
  planMeasure,
  rejectedRows,
  rowsByIndicator,
  withoutRepeatedFiles
} from "@logframe/core"
import { type EngineName, chosenEngine } from "../engines/chosenEngine.js"
import { groupingFrom } from "../engines/groupingFrom.js"
import { type DataFileFound, dataFilesIn } from "../files/dataFilesIn.js"
import { fileContents } from "../files/fileContents.js"
import { listDataFiles } from "../files/listDataFiles.js"
import { readProgrammeFolder, readText } from "../files/readProgrammeFolder.js"
import { readWholeFolder } from "../files/readWholeFolder.js"
import type { Terminal } from "../terminal/Terminal.js"
import { UsageError } from "../terminal/UsageError.js"
import { interruptible } from "../terminal/interruptible.js"
import { progressLine } from "../terminal/progressLine.js"
import { type Assessed, type Question, assessFolder, dayFrom } from "./assessed.js"

/** What is looked at, how figures are told apart, and what measures them. */
export interface QuestionAtSize extends Question {
  /** Disaggregations and a level of places, with commas. */
  readonly by: string | undefined
  /** The engine that is asked for; the one that is done sooner where none is. */
  readonly engine: EngineName | undefined
  /** What the database may use before it spills to disk, such as `4GB`; most of the machine's where nothing is said. */
  readonly memory?: string | undefined
}

/** A programme's folder, checked, with the figures of groups where they are asked for. */
export interface AssessedAtSize extends Assessed {
  readonly groups: Measurement["groups"]
}

/** Reads and checks a programme's folder, with data of any size; undefined when it was interrupted. */
export const assessAtSize = async (
  { by, engine, memory, ...plain }: QuestionAtSize,
  terminal: Terminal
): Promise<AssessedAtSize | undefined> => {
  const sources = serverSourcesIn(plain.folder)
  if (sources.length > 0) return assessServers(plain, { by, sources })
  const data = dataFilesIn(plain.folder)
  const isLarge = chosenEngine(data, engine) === "duckdb"
  if (isLarge && (engine !== undefined || !hasOtherData(plain.folder)))
    return assessFiles(plain, { by, memory, data, terminal })
  const assessed = await assessFolder(plain)
  const { programme, observations } = assessed
  const grouping = programme && groupingFrom(by, programme)
  const groups = programme && grouping ? measureRows(observations, { programme, grouping }).groups : []
  return { ...assessed, groups }
}

/** The sources of a programme's data that are on servers. */
const serverSourcesIn = (folder: string): ReadonlyArray<DataSource> => {
  const main = readText(folder, "programme.yaml")
  return "text" in main ? dataSourcesIn(main).filter(({ place }) => place.kind !== "files") : []
}

interface OnServers extends Pick<QuestionAtSize, "by"> {
  readonly sources: ReadonlyArray<DataSource>
}

/** The rows of files are measured in memory, and those of servers where they are. */
const assessServers = async (
  { folder, asOf, evaluation, ...options }: Question,
  { by, sources }: OnServers
): Promise<AssessedAtSize | undefined> => {
  const day = dayFrom(asOf)
  const { files, unreadable, workbooks } = await readWholeFolder(folder, { evaluation })
  const memory = new LoadMemory()
  const known = { ...options, unreadable, workbooks, memory }
  const { programme, observations } = loadProgramme(files, known)
  const grouping = programme && groupingFrom(by, programme)
  const { measureServers } = await import("../engines/measureServers.js")
  const elsewhere =
    programme &&
    (await interruptible((signal) => measureServers({ sources, request: { programme, grouping }, signal })))
  if (programme && !elsewhere) return undefined
  if (programme && elsewhere) refuseDivided(programme, observations, elsewhere)
  const result = check(files, {
    ...known,
    ...(elsewhere && { elsewhere }),
    ...(day === undefined ? {} : { asOf: day })
  })
  const inFiles = programme && grouping ? measureRows(observations, { programme, grouping }).groups : []
  const locate: Assessed["locate"] = (chosen = result.diagnostics) => locateDiagnostics(chosen, files)
  const groups = [...inFiles, ...(elsewhere?.groups ?? [])]
  return { ...result, files, locate, rejected: () => rejectedRows(result, files), groups }
}

/** Rows of one indicator in a file and on a server would each be compacted by themselves. */
const refuseDivided = (
  programme: Programme,
  observations: ReadonlyArray<Observation>,
  { observations: elsewhere }: Measurement
): void => {
  const onServers = new Set(elsewhere.map(({ indicator }) => indicator))
  const rowsOf = rowsByIndicator(observations)
  const twice = planMeasure(programme).find((planned) => onServers.has(planned.reference) && rowsOf(planned).length > 0)
  if (twice)
    throw new UsageError(
      `The rows of "${twice.reference}" are in ${rowsOf(twice)[0]?.origin.file} and on a server: have all of an indicator's rows in one place.`
    )
}

/** Whether a programme has data in other columns than our own, or other formats, which are read in memory alone. */
const hasOtherData = (folder: string): boolean => {
  const main = readText(folder, "programme.yaml")
  const sources = "text" in main ? dataSourcesIn(main) : []
  return sources.length > 0 || listDataFiles(folder, []).some(({ path }) => !/\.(?:csv|parquet)$/u.test(path))
}

interface Data extends Pick<QuestionAtSize, "by" | "memory"> {
  readonly data: ReadonlyArray<DataFileFound>
  readonly terminal: Terminal
}

const assessFiles = async (
  { folder, asOf, evaluation, ...options }: Question,
  use: Data
): Promise<AssessedAtSize | undefined> => {
  const day = dayFrom(asOf)
  const { files, unreadable } = readProgrammeFolder(folder, { evaluation, data: false })
  const memory = new LoadMemory()
  const nothing = { observations: [], diagnostics: [] }
  const { programme } = loadProgramme(files, { ...options, unreadable, memory, measured: nothing })
  const figures = programme && (await interruptible((signal) => measured({ ...use, programme, signal })))
  if (programme && !figures) return undefined
  const result = check(files, {
    ...options,
    unreadable,
    memory,
    measured: figures ?? nothing,
    ...(day === undefined ? {} : { asOf: day })
  })
  const locate: Assessed["locate"] = (chosen = result.diagnostics) => locateDiagnostics(chosen, files)
  return { ...result, files, locate, rejected: () => rejectedRows(result, files), groups: figures?.groups ?? [] }
}

interface Measuring extends Data {
  readonly programme: Programme
  readonly signal: AbortSignal
}

/** What the database makes of the data. It is loaded only now: small data do without. */
const measured = async ({ programme, signal, ...use }: Measuring): Promise<Measurement | undefined> => {
  const { by, memory, data, terminal } = use
  const grouping = groupingFrom(by, programme)
  const { measureFiles } = await import("../engines/measureFiles.js")
  const progress = progressLine(terminal)
  try {
    const { files, diagnostics } = withoutRepeatedFiles(fileContents(data))
    const made = await measureFiles({
      files,
      memory,
      request: { programme, grouping },
      signal,
      onProgress: progress.tell
    })
    return made && { ...made, diagnostics: [...diagnostics, ...made.diagnostics] }
  } finally {
    progress.clear()
  }
}

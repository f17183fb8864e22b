import { decodeEvaluation } from "../decode/decodeEvaluation.js"
import { type DecodedLibrary, decodeLibrary } from "../decode/decodeLibrary.js"
import { type Surroundings, decodeLogframe } from "../decode/decodeLogframe.js"
import { decodePolicy } from "../decode/decodePolicy.js"
import { decodeProgramme } from "../decode/decodeProgramme.js"
import type { Decoded } from "../decode/Decoded.js"
import { type Checked, type Diagnostic, errorAt } from "../diagnostic/Diagnostic.js"
import { type Origin, originOf } from "../diagnostic/Origin.js"
import type { Parts } from "../link/Parts.js"
import { linkProgramme } from "../link/linkProgramme.js"
import { type RulesInForce, rulesInForce } from "../lint/rulesInForce.js"
import { runRules } from "../lint/runRules.js"
import type { Measurement } from "../measure/Engine.js"
import type { Recall } from "../memory/Recall.js"
import type { LintPolicy } from "../model/LintPolicy.js"
import type { Observation } from "../model/Observation.js"
import type { Programme, ProgrammeFrame } from "../model/Programme.js"
import { type Calendar, plainCalendar } from "../period/Calendar.js"
import type { ProfileId } from "../profiles/Profile.js"
import { rules as allRules } from "../rules/index.js"
import type { SourceFile } from "../source/SourceFile.js"
import { byText } from "../source/byText.js"
import { fileKindOf } from "../source/fileKind.js"
import type { Workbook } from "../tables/Workbook.js"
import { parseSyntax } from "../syntax/parseSyntax.js"
import type { SyntaxTree } from "../syntax/SyntaxTree.js"
import { Doubt } from "./Doubt.js"
import { LoadMemory } from "./LoadMemory.js"
import { inReadingOrder } from "./inReadingOrder.js"
import { type DataFiles, isOf, missingData, readData } from "./readData.js"
import { type SetAside, setRowsAside } from "./setRowsAside.js"
import { settingsOf } from "./settingsOf.js"
import { spansIn } from "./spansIn.js"
import { type SuppressedDiagnostic, suppress } from "./suppress.js"
import { withoutEchoes } from "./withoutEchoes.js"
import { withoutExcused } from "./withoutExcused.js"

/** A programme as its files have it, with everything found in them. */
export interface Loaded {
  /** Undefined only when programme.yaml is missing or cannot be read. */
  readonly programme: Programme | undefined
  readonly observations: ReadonlyArray<Observation>
  /** By file, place and code. */
  readonly diagnostics: ReadonlyArray<Diagnostic>
  /** What rules found and a comment asks to ignore; by file and code. */
  readonly suppressed: ReadonlyArray<SuppressedDiagnostic>
  /** Bad rows that the policy sets aside; undefined where it does not. */
  readonly setAside: SetAside | undefined
  /** Places whose content was wrong and is in none of the above; a whole file where none of it could be read. */
  readonly removed: ReadonlyArray<Origin>
}

/** What `loadProgramme` may be told. */
export interface LoadOptions {
  /** The id of the donor's profile that counts, before the one that policy.yaml names. */
  readonly donor?: ProfileId
  /** What earlier loadings of the same programme found, kept between calls; it changes the time, never the result. */
  readonly memory?: LoadMemory
  /** What an engine made of the data, in the place of the data files. */
  readonly measured?: Pick<Measurement, "observations" | "diagnostics"> &
    Partial<Pick<Measurement, "rows" | "setAside">>
  /** What engines made of data that are in no file, besides those of the files. */
  readonly elsewhere?: Pick<Measurement, "observations" | "diagnostics" | "rows" | "setAside">
  /** Data files that are no texts, read into cells. */
  readonly workbooks?: ReadonlyArray<Workbook>
  /** The paths of data files that are there and are not handed over, since whoever loads cannot read them. */
  readonly others?: ReadonlyArray<string>
  /** The findings for files that are there and could not be read, each with its path in the parameter `file`. */
  readonly unreadable?: ReadonlyArray<Diagnostic>
}

/**
 * Reads, links and lints the files of one programme: `programme.yaml`, `logframes/*.yaml`, `evaluation.yaml` where there
 * is one, `policy.yaml` where there is one, and data files. Other files are passed over. Finds everything at once: what one stage takes out because it is
 * wrong is not blamed again by a later one.
 */
export const loadProgramme = (
  files: ReadonlyArray<SourceFile>,
  { donor, memory = new LoadMemory(), workbooks = [], others = [], unreadable = [], ...engines }: LoadOptions = {}
): Loaded => {
  memory.turn()
  const sorted = files.toSorted(byPath)
  const main = sorted.find((file) => file.path === "programme.yaml")
  const logframeFiles = sorted.filter(({ path }) => isLogframePath(path))
  const { present, missing } = presenceOf(sorted, unreadable)
  const frame = decoded(main, decodeProgramme, { recall: memory.frames })
  const named = new Set(frame.value?.libraries.map(({ path }) => path))
  const libraries = sorted
    .filter(({ path }) => named.has(path))
    .map((file) => decoded(file, decodeLibrary, { recall: memory.libraries }))
  const surroundings = surroundingsOf(frame.value, libraries, memory)
  const logframes = logframeFiles.map((file) =>
    decoded(file, (tree) => decodeLogframe(tree, surroundings), {
      recall: memory.logframes,
      from: inputsOf(file, surroundings, memory)
    })
  )
  const evaluation = decoded(
    sorted.find((file) => file.path === "evaluation.yaml"),
    decodeEvaluation,
    { recall: memory.evaluations }
  )
  const policy = decoded(
    sorted.find((file) => file.path === "policy.yaml"),
    decodePolicy,
    { recall: memory.policies }
  )
  const stages = [frame, ...libraries, ...logframes, evaluation]
  for (const { path, origin } of frame.value?.libraries ?? []) {
    if (!present.includes(path)) missing.push(missingFile(origin, path))
  }
  const found = [...missing, ...[...stages, policy].flatMap((stage) => stage.diagnostics)]
  const unread = [
    [main, frame] as const,
    ...logframeFiles.map((file, index) => [file, logframes[index]] as const)
  ].flatMap(([file, { value } = nothing]) => (file && value === undefined ? [originOf(file.path)] : []))
  const removed = [...unread, ...stages.flatMap((stage) => stage.removed)]
  if (!frame.value) return { ...nobody, diagnostics: inReadingOrder(found), removed }
  const parts = {
    frame: frame.value,
    logframes: logframes.flatMap((logframe) => logframe.value ?? []),
    evaluation: evaluation.value,
    libraries: libraries.flatMap((library) => library.value?.library ?? []),
    removed,
    // Names are given in files of the language alone: a data file that cannot be read leaves none in doubt.
    incomplete:
      missing.some(({ params }) => !isDataFile(frame.value, String(params["file"]))) ||
      stages.some((stage) => stage.value === undefined && stage.diagnostics.length > 0)
  }
  const { rules, limits } = memory.rules.get("", {
    from: [policy.value, donor],
    make: () => rulesInForce(allRules, settingsOf(policy.value, donor))
  })
  const data = dataIn(sorted, { workbooks, others, unreadable })
  return finish(parts, { files: sorted, data, found, rules, limits, memory, engines, policy: policy.value })
}

const noneElsewhere: NonNullable<LoadOptions["elsewhere"]> = { observations: [], diagnostics: [], rows: 0, setAside: 0 }

/** What there is without a programme. */
const nobody = { programme: undefined, observations: [], suppressed: [], setAside: undefined }

const dataIn = (
  files: ReadonlyArray<SourceFile>,
  { workbooks, others, unreadable }: Required<Pick<LoadOptions, "workbooks" | "others" | "unreadable">>
): DataFiles => ({
  files: [...files, ...workbooks].toSorted(byPath),
  others: [...others, ...unreadable.map(({ params }) => String(params["file"]))]
})

const isDataFile = (frame: ProgrammeFrame | undefined, path: string): boolean =>
  fileKindOf(path) === "data" || (frame?.data.some((source) => isOf(source, path)) ?? false)

const byPath = (a: { readonly path: string }, b: { readonly path: string }): number => byText(a.path, b.path)

const isLogframePath = (path: string): boolean => /^logframes\/[^/]+\.ya?ml$/u.test(path)

/** The paths of the files that are there, whether they could be read or not, and what is found to be missing of the others. */
const presenceOf = (
  files: ReadonlyArray<SourceFile>,
  unreadable: ReadonlyArray<Diagnostic>
): { readonly present: ReadonlyArray<string>; readonly missing: Array<Diagnostic> } => {
  const present = [...files.map(({ path }) => path), ...unreadable.map(({ params }) => String(params["file"]))]
  const missing = [
    ...unreadable,
    ...(present.includes("programme.yaml") ? [] : [missingFile(originOf("programme.yaml"), "programme.yaml")]),
    ...(present.some(isLogframePath) ? [] : [missingFile(originOf("logframes"), "logframes/*.yaml")])
  ]
  return { present, missing }
}

const missingFile = (origin: Origin, file: string): Diagnostic => errorAt("require-file", origin, { file })

const surroundingsOf = (
  frame: ProgrammeFrame | undefined,
  libraries: ReadonlyArray<Decoded<DecodedLibrary>>,
  memory: LoadMemory
): Surroundings => {
  const calendar = frame?.calendar ?? plainCalendar
  const read = libraries.flatMap(({ value }) => value ?? [])
  return {
    calendar: memory.calendars.get("", { from: [calendarText(calendar)], make: () => calendar }),
    currency: frame?.currency,
    definitions: memory.definitions.get("", { from: read, make: () => read.flatMap(({ definitions }) => definitions) }),
    definitionsComplete:
      frame !== undefined && read.length === new Set((frame?.libraries ?? []).map(({ path }) => path)).size
  }
}

/** All that a calendar says: one that says the same is the same. */
const calendarText = ({ fiscalYearStart, named }: Calendar): string => JSON.stringify([fiscalYearStart, ...named])

/** What decoding a logframe hangs on. A key `from` can only be written as such, or escaped with a backslash. */
const inputsOf = (
  { path, text }: SourceFile,
  { calendar, currency, definitions, definitionsComplete }: Surroundings,
  { borrowers }: LoadMemory
): ReadonlyArray<unknown> => {
  const isBorrower = borrowers.get(path, { from: [text], make: () => /from|\\/u.test(text) })
  return [calendar, currency, ...(isBorrower ? [definitions, definitionsComplete] : [])]
}

interface Reading extends RulesInForce {
  readonly files: ReadonlyArray<SourceFile>
  readonly found: ReadonlyArray<Diagnostic>
  readonly memory: LoadMemory
  readonly engines: Pick<LoadOptions, "measured" | "elsewhere">
  readonly data: DataFiles
  readonly policy: LintPolicy | undefined
}

const finish = (parts: Parts, reading: Reading): Loaded => {
  const { files, data, found, rules, limits, memory, policy } = reading
  const { measured, elsewhere = noneElsewhere } = reading.engines
  const { frame } = parts
  const linked = linkProgramme(parts, memory.link)
  const tables = measured ? [] : readData(frame, data.files, memory.tables)
  const observations = memory.observations.get("", {
    from: [...(measured ? [measured.observations] : tables), elsewhere.observations],
    make: () => [...(measured?.observations ?? tables.flatMap((table) => table.value ?? [])), ...elsewhere.observations]
  })
  const programme = linked.value
  const subject = programme && { programme, frame, observations, limits }
  const linted = subject ? runRules(rules, subject, memory.lint) : []
  const doubt = new Doubt({ ...parts, linked: linked.diagnostics })
  const blamed = suppress(withoutEchoes(withoutExcused(linted, doubt), doubt), { ...parts, files, rules, memory })
  const ofData = measured?.diagnostics ?? [...missingData(frame, data), ...tables.flatMap((table) => table.diagnostics)]
  const ofStages = [...linked.diagnostics, ...ofData, ...elsewhere.diagnostics]
  const told = [...found, ...withoutExcused(ofStages, doubt), ...blamed.diagnostics]
  const kept = setRowsAside(policy, {
    observations,
    diagnostics: told,
    rows: () => elsewhere.rows + (measured?.rows ?? tables.reduce((sum, table) => sum + rowsOf(table), 0)),
    engine: {
      diagnostics: [...(measured?.diagnostics ?? []), ...elsewhere.diagnostics],
      setAside: (measured?.setAside ?? 0) + elsewhere.setAside
    },
    unread: new Set(tables.flatMap(({ value, diagnostics: [first] }) => (value || !first ? [] : [first.origin.file])))
  })
  return {
    programme,
    ...kept,
    diagnostics: inReadingOrder(kept.diagnostics),
    suppressed: blamed.suppressed,
    removed: parts.removed
  }
}

/** How many rows a table has, those that could not be read included; a wide row makes several observations. */
const rowsOf = ({ value = [], diagnostics }: Checked<ReadonlyArray<Observation>>): number =>
  new Set([...value, ...diagnostics].map(({ origin: { path } }) => path[0])).size

interface Remembered<A> {
  readonly recall: Recall<Decoded<A>>
  /** What decoding hangs on besides the file's text. */
  readonly from?: ReadonlyArray<unknown>
}

const nothing = { value: undefined, diagnostics: [], removed: [] }

const decoded = <A>(
  file: SourceFile | undefined,
  decode: (tree: SyntaxTree) => Decoded<A>,
  { recall, from = [] }: Remembered<A>
): Decoded<A> => {
  if (!file) return nothing
  const make = (): Decoded<A> => {
    const tree = parseSyntax(file)
    const content = tree.value ? decode(tree.value) : nothing
    return { ...content, diagnostics: [...tree.diagnostics, ...withoutRepeated(file, tree.diagnostics, content)] }
  }
  return recall.get(file.path, { from: [file.text, ...from], make })
}

/** What decoding found, without what stands where reading found something already: a number that cannot be kept, say. */
const withoutRepeated = (
  file: SourceFile,
  read: ReadonlyArray<Diagnostic>,
  { diagnostics }: Pick<Decoded<unknown>, "diagnostics">
): ReadonlyArray<Diagnostic> => {
  if (read.length === 0 || diagnostics.length === 0) return diagnostics
  const spanOf = spansIn(file)
  const told = new Set(read.flatMap(({ origin }) => (origin.range ? [origin.range[0]] : [])))
  return diagnostics.filter(({ origin }) => !told.has(spanOf(origin)[0]))
}

import { decodeEvaluation } from "../decode/decodeEvaluation.js"
import { decodeLibrary } from "../decode/decodeLibrary.js"
import { decodeLogframe } from "../decode/decodeLogframe.js"
import { decodeProgramme } from "../decode/decodeProgramme.js"
import type { Decoded } from "../decode/contentDecoder.js"
import { type Diagnostic, errorAt } from "../diagnostic/Diagnostic.js"
import { type Origin, type PathStep, originOf } from "../diagnostic/Origin.js"
import { type Parts, linkProgramme } from "../link/linkProgramme.js"
import { runRules } from "../lint/runRules.js"
import { standardLimits } from "../model/Limits.js"
import { readObservations } from "../measure/readObservations.js"
import type { Observation } from "../model/Observation.js"
import type { Programme } from "../model/Programme.js"
import { plainCalendar } from "../period/Calendar.js"
import { rules } from "../rules/index.js"
import type { SourceFile } from "../source/SourceFile.js"
import { byText } from "../source/byText.js"
import { parseSyntax } from "../syntax/parseSyntax.js"
import type { SyntaxTree } from "../syntax/SyntaxTree.js"
import { inReadingOrder } from "./inReadingOrder.js"

/** A programme as its files have it, with everything found in them. */
export interface Loaded {
  /** Undefined only when programme.yaml is missing or cannot be read. */
  readonly programme: Programme | undefined
  readonly observations: ReadonlyArray<Observation>
  /** By file, place and code. */
  readonly diagnostics: ReadonlyArray<Diagnostic>
}

/**
 * Reads, links and lints the files of one programme: `programme.yaml`, `logframes/*.yaml`, `evaluation.yaml` where there
 * is one, and `data/*.csv`. Other files are passed over. Finds everything at once: what one stage takes out because it is
 * wrong is not blamed again by a later one.
 */
export const loadProgramme = (files: ReadonlyArray<SourceFile>): Loaded => {
  const sorted = files.toSorted((a, b) => byText(a.path, b.path))
  const main = sorted.find((file) => file.path === "programme.yaml")
  const logframeFiles = sorted.filter((file) => /^logframes\/[^/]+\.ya?ml$/u.test(file.path))
  const missing = [
    ...(main ? [] : [errorAt("require-file", originOf("programme.yaml"), { file: "programme.yaml" })]),
    ...(logframeFiles.length > 0 ? [] : [errorAt("require-file", originOf("logframes"), { file: "logframes/*.yaml" })])
  ]
  const frame = decoded(main, decodeProgramme)
  const named = new Set((frame.value?.libraries ?? []).map(({ path }) => path))
  const libraries = sorted.filter(({ path }) => named.has(path)).map((file) => decoded(file, decodeLibrary))
  const surroundings = {
    calendar: frame.value?.calendar ?? plainCalendar,
    currency: frame.value?.currency,
    definitions: libraries.flatMap((library) => library.value?.definitions ?? []),
    definitionsComplete: libraries.filter(({ value }) => value !== undefined).length === named.size
  }
  const logframes = logframeFiles.map((file) => decoded(file, (tree) => decodeLogframe(tree, surroundings)))
  const evaluation = decoded(
    sorted.find((file) => file.path === "evaluation.yaml"),
    decodeEvaluation
  )
  const stages = [frame, ...libraries, ...logframes, evaluation]
  for (const { path, origin } of frame.value?.libraries ?? []) {
    if (!sorted.some((file) => file.path === path)) missing.push(errorAt("require-file", origin, { file: path }))
  }
  const found = [...missing, ...stages.flatMap((stage) => stage.diagnostics)]
  if (!frame.value) return { programme: undefined, observations: [], diagnostics: inReadingOrder(found) }
  const parts = {
    frame: frame.value,
    logframes: logframes.flatMap((logframe) => logframe.value ?? []),
    evaluation: evaluation.value,
    libraries: libraries.flatMap((library) => library.value?.library ?? []),
    removed: stages.flatMap((stage) => stage.removed),
    incomplete: missing.length > 0 || stages.some((stage) => stage.value === undefined && stage.diagnostics.length > 0)
  }
  return finish(parts, sorted, found)
}

const finish = (parts: Parts, files: ReadonlyArray<SourceFile>, found: ReadonlyArray<Diagnostic>): Loaded => {
  const linked = linkProgramme(parts)
  const tables = files
    .filter((file) => /^data\/.+\.csv$/u.test(file.path))
    .map((file) => readObservations(file, parts.frame))
  const observations = tables.flatMap((table) => table.value ?? [])
  const programme = linked.value
  const linted = programme
    ? runRules(rules, { programme, frame: parts.frame, observations, limits: standardLimits })
    : []
  const names = new Set(parts.removed.flatMap(({ path }) => path))
  const blamed = linted.filter((finding) => !isExcused(finding, parts, names))
  const diagnostics = [...found, ...linked.diagnostics, ...tables.flatMap((table) => table.diagnostics), ...blamed]
  return { programme, observations, diagnostics: inReadingOrder(diagnostics) }
}

/** Whether a finding is only the shadow of another: of something that was taken out, or of a file that could not be read. */
const isExcused = (
  { code, origin, params }: Diagnostic,
  { removed, incomplete }: Parts,
  names: ReadonlySet<PathStep>
): boolean => {
  const isUnder = removed.some((place) => place.file === origin.file && startsWith(origin, place))
  const isNamed = [params["id"], params["name"]].some((name) => name !== undefined && names.has(name))
  const isReference =
    code === "known-indicator" || code === "known-place" || code === "no-silent-drop" || code === "valid-data-period"
  return isUnder || (isReference && (incomplete || isNamed))
}

const startsWith = (origin: Origin, place: Origin): boolean =>
  place.path.every((step, index) => String(origin.path[index]) === String(step))

const decoded = <A>(file: SourceFile | undefined, decode: (tree: SyntaxTree) => Decoded<A>): Decoded<A> => {
  if (!file) return { value: undefined, diagnostics: [], removed: [] }
  const tree = parseSyntax(file)
  const content = tree.value ? decode(tree.value) : { value: undefined, diagnostics: [], removed: [] }
  return { ...content, diagnostics: [...tree.diagnostics, ...content.diagnostics] }
}

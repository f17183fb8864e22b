import type { Diagnostic } from "../diagnostic/Diagnostic.js"
import type { Origin, PathStep } from "../diagnostic/Origin.js"
import type { Doubt } from "./Doubt.js"

/**
 * The findings of link, measure and lint that are not only the shadow of another: of something that was taken out because
 * it was wrong, of a file that could not be read, or of a name that leads nowhere. One fault is told once, and what it
 * draws after it is seen when it is mended.
 */
export const withoutExcused = (findings: ReadonlyArray<Diagnostic>, doubt: Doubt): ReadonlyArray<Diagnostic> =>
  doubt.isNone ? findings : findings.filter((finding) => !excuses.some((isExcused) => isExcused(finding, doubt)))

type Excuse = (finding: Diagnostic, doubt: Doubt) => boolean

/** It is about what was taken out. */
const isUnderRemoved: Excuse = ({ origin }, doubt) =>
  doubt.removedIn(origin.file).some((place) => startsWith(origin.path, place.path))

/** It misses what was there, and was taken out. */
const missesRemoved: Excuse = ({ code, origin }, doubt) => {
  if (!code.startsWith("require-")) return false
  const key = code.slice("require-".length)
  const places = [
    ...(origin.at === "key" && origin.path.at(-1) !== "targets" ? [] : [origin.path]),
    [...origin.path, key],
    [...origin.path.slice(0, -1), key]
  ]
  return doubt.removedIn(origin.file).some(({ path }) => places.some((place) => startsWith(path, place)))
}

const references: ReadonlySet<string> = new Set([
  "known-column",
  "known-indicator",
  "known-place",
  "known-reference",
  "no-silent-drop",
  "valid-data-period"
])

/** Kinds of names that are all in programme.yaml. */
const ofProgramme: ReadonlySet<unknown> = new Set(["source", "framework", "disaggregation", "category", "place"])

/** It looks for a name, and the name may well be that of what was taken out. */
const seeksLost: Excuse = ({ code, params }, doubt) => {
  if (!references.has(code)) return false
  const names = [params["id"], params["name"], params["column"]].filter((name) => name !== undefined)
  return (doubt.isWide && !ofProgramme.has(params["kind"])) || names.some((name) => doubt.isLost(String(name)))
}

const keysThatDefine: ReadonlySet<PathStep> = new Set(["title", "unit", "entry"])

/** It rests on what defines an indicator, of this logframe or an earlier one, and its id had to stand in for that. */
const restsOnStandIn: Excuse = ({ code, origin, related }, doubt) =>
  !code.startsWith("require-") &&
  [origin, ...related].some(({ file, path }) => {
    const length = path.lastIndexOf("indicators") + 2
    return (
      length > 1 &&
      doubt
        .removedIn(file)
        .some(
          ({ path: gone }) => gone.length === length + 1 && startsWith(gone, path.slice(0, length)) && defines(gone)
        )
    )
  })

const defines = (path: ReadonlyArray<PathStep>): boolean => keysThatDefine.has(path.at(-1) ?? "")

const ofThePast: ReadonlySet<string> = new Set([
  "consistent-lineage",
  "no-changed-meaning",
  "no-silent-drop",
  "valid-lineage"
])

const isAboutPast = ({ code, origin: { path } }: Diagnostic): boolean =>
  ofThePast.has(code) ||
  (code === "known-reference" && (path[0] === "dropped" || path[0] === "adaptations" || path.includes("lineage")))

/** It compares with an earlier logframe, and which one that is was told to be wrong. */
const followsLostLogframe: Excuse = (finding, doubt) =>
  isAboutPast(finding) && doubt.linkedIn(finding.origin.file).some(({ origin }) => origin.path[0] === "revises")

/** It goes round in a circle by way of a logframe that has another's id. */
const turnsAtTwin: Excuse = ({ code }, doubt) =>
  doubt.hasTwins && (code === "no-cycle" || code === "no-circular-contribution")

/** It asks for what programme.yaml would offer, and that was taken out. */
const lacksDisaggregation: Excuse = ({ code }, doubt) =>
  code === "require-sex-and-age" && doubt.removedIn("programme.yaml").some(({ path }) => path[0] === "disaggregations")

/** It says that an indicator was dropped in silence, and a name that would carry or drop it leads nowhere, or is gone. */
const missesLostLineage: Excuse = ({ code, origin: { file } }, doubt) =>
  (code === "no-silent-drop" || code === "valid-lineage") &&
  [...doubt.removedIn(file), ...doubt.linkedIn(file).map(({ origin }) => origin)].some(
    ({ path }) => path[0] === "dropped" || path.includes("lineage")
  )

/** It is of a rule, and linking has said already that this very thing is wrong. */
const isToldByLink: Excuse = (finding, doubt) => {
  const { file, at, path } = finding.origin
  const told = doubt.linkedIn(file)
  return !told.includes(finding) && told.some(({ origin }) => origin.at === at && isSame(origin.path, path))
}

const ofRows: ReadonlySet<string> = new Set([
  "known-indicator",
  "known-place",
  "known-reference",
  "no-ambiguous-period",
  "valid-period"
])

/** It is about rows whose mapping means what leads nowhere, or is no period, which is told where the mapping is. */
const isOfMapping: Excuse = ({ code, params, origin }, doubt) => {
  if (origin.cells === undefined || !ofRows.has(code)) return false
  const names = [params["id"], params["name"], params["text"]].filter(Boolean)
  return doubt
    .linkedIn("programme.yaml")
    .some((told) => told.origin.path[0] === "data" && names.includes(told.params["name"] ?? told.params["text"]))
}

const excuses: ReadonlyArray<Excuse> = [
  isUnderRemoved,
  missesRemoved,
  seeksLost,
  restsOnStandIn,
  followsLostLogframe,
  turnsAtTwin,
  lacksDisaggregation,
  missesLostLineage,
  isToldByLink,
  isOfMapping
]

const startsWith = (path: ReadonlyArray<PathStep>, start: ReadonlyArray<PathStep>): boolean =>
  start.length <= path.length && start.every((step, index) => String(path[index]) === String(step))

const isSame = (a: Origin["path"], b: Origin["path"]): boolean => a.length === b.length && startsWith(a, b)

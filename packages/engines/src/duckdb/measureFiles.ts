import type { MeasureRequest, Measurement, Observation } from "@logframe/core"
import { EngineError } from "../EngineError.js"
import { countingOf } from "../sql/Counting.js"
import { numberingOf } from "../sql/Numbering.js"
import { assembleFigures } from "../sql/assembleFigures.js"
import type { DuckdbOptions } from "./DuckdbOptions.js"
import type { FileRead } from "./FileRead.js"
import type { Session } from "./Session.js"
import { countPeople } from "./countPeople.js"
import type { Counted } from "./countedAs.js"
import { createLists } from "./createLists.js"
import { distinctFiles } from "./distinctFiles.js"
import { findFaults } from "./findFaults.js"
import { handedAfterAll } from "./handedAfterAll.js"
import { stateParts } from "./stateParts.js"
import { partsTable } from "./parts.js"
import { type FigureSource, readGroups, readWhole } from "./FigureSource.js"
import { keptRows, readKept } from "./keptRows.js"
import { readRecords } from "./readRecords.js"
import { readSpans } from "./readSpans.js"
import { stagedRecords } from "./stagedRecords.js"
import { setRepeatedAside } from "./setRepeatedAside.js"
import { stageFacts } from "./stageFacts.js"
import { stageFiles } from "./stageFiles.js"
import { type Summing, sumRecords } from "./sumRecords.js"

/** What is measured, and how. */
export interface Measuring {
  readonly request: MeasureRequest
  readonly options: DuckdbOptions
}

/** Measures files in a session. */
export const measureFiles = async (session: Session, { request, options }: Measuring): Promise<Measurement> => {
  const numbering = numberingOf(request)
  await createLists(session, numbering)
  const distinct = await distinctFiles(options.files)
  const staged = await stageFiles(session, numbering, { files: distinct.files, request })
  await session.run(stagedRecords(numbering))
  const source: FigureSource = { session, numbering, files: staged.files }
  const repeated = await setRepeatedAside(source, staged.headers)
  await refuseTooMany(session, "rest IS NOT NULL AND fault = 0")
  const kept = readKept(await keptRows(session, "fault = 0"), { ...staged, programme: request.programme })
  const handed = kept.value ?? []
  const facts = await stageFacts(session, numbering, { files: staged.files.length })
  const without = await handedAfterAll(source, handed, facts)
  const counted: Counted = { numbering, without }
  await measureParts(session, { ...counted, exactness: facts.exactness })
  const records = await readRecords(session, { numbering, files: staged.files, firstCells: without })
  const whole = [...(await readWhole(source, facts.exactness)), ...(await readSpans(source, counted))]
  const groups = request.grouping ? await readGroups(source, facts.exactness) : []
  const faults = await findFaults(source, { ...staged, request, handed })
  const figures = assembleFigures(
    {
      whole,
      groups,
      rows: inOrderOfFiles([...handed, ...records], staged.files),
      isHanded: (planned) =>
        countingOf(planned) === "handed" || without.has(numbering.times.firstCell.get(planned.reference) ?? -1)
    },
    request
  )
  return {
    ...figures,
    diagnostics: [
      ...distinct.diagnostics,
      ...staged.diagnostics,
      ...kept.diagnostics,
      ...repeated,
      ...faults.diagnostics
    ],
    rows: faults.rows,
    setAside: faults.setAside
  }
}

const lineOf = ({ origin }: Observation): number => Number(origin.path[0])

const inOrderOfFiles = (
  rows: ReadonlyArray<Observation>,
  files: ReadonlyArray<FileRead>
): ReadonlyArray<Observation> => {
  const places = new Map(files.map(({ path }, index) => [path, index]))
  return rows.toSorted(
    (a, b) => (places.get(a.origin.file) ?? 0) - (places.get(b.origin.file) ?? 0) || lineOf(a) - lineOf(b)
  )
}

/** More rows than these are not given to core one by one. */
const mostHanded = 500_000

const refuseTooMany = async (session: Session, where: string): Promise<void> => {
  const [counted] = await session.rows(`SELECT count(*)::DOUBLE AS rows FROM stage WHERE ${where}`)
  const rows = Number(counted?.["rows"])
  if (rows <= mostHanded) return
  throw new EngineError({
    engine: "duckdb",
    reason: `The data have ${rows} rows that are reports of a period, or means, answers and judgements: more than ${mostHanded} are not measured.`,
    remedy: "Give events as records with a `date`, or add reports up to fewer rows before they are measured."
  })
}

/** Makes the parts of all figures, and the numbers of people. */
const measureParts = async (session: Session, summing: Summing): Promise<void> => {
  await session.run(partsTable)
  await session.run(sumRecords(summing))
  for (const sql of stateParts(summing)) await session.run(sql)
  for (const sql of countPeople(summing)) await session.run(sql)
}

import {
  type Diagnostic,
  type Limits,
  type MeasureRequest,
  type Observation,
  type Programme,
  contractRules,
  limitEntries,
  planMeasure,
  rowsByIndicator,
  rules,
  runRules
} from "@logframe/core"
import type { FigureSource } from "./FigureSource.js"
import { originOfRow } from "./FileRead.js"
import { type KeptRow, keptRows, readKept } from "./keptRows.js"
import { lostRowsQuery, readLost } from "./readLost.js"
import { repeatedFault } from "./stageCsv.js"
import type { Staged } from "./stageFiles.js"

/** Where faults are sought. */
export interface FaultQuestion extends Staged {
  readonly request: MeasureRequest
  /** Rows that were given to core one by one. */
  readonly handed: ReadonlyArray<Observation>
}

/** What is wrong with rows, and how many there are. */
export interface FaultsFound {
  readonly diagnostics: ReadonlyArray<Diagnostic>
  readonly rows: number
  readonly setAside: number
}

/** More rows are not looked at one by one; how many more there are is told. */
const mostTold = 100_000

/**
 * The findings of rows that are counted nowhere. SQL only tells which rows these are; what is wrong with each is found by core,
 * as in a small file.
 */
export const findFaults = async (source: FigureSource, question: FaultQuestion): Promise<FaultsFound> => {
  const { session } = source
  const { request, handed, rejected } = question
  const { programme } = request
  const [counted] = await session.rows(
    `SELECT count(*)::DOUBLE AS rows, count(*) FILTER (WHERE fault > 0)::DOUBLE AS bad FROM stage WHERE fault >= 0`
  )
  const [lost] = await session.rows(`SELECT count(*)::DOUBLE AS rows FROM (${lostRowsQuery(source.numbering)})`)
  const outside = withoutOwner(handed, programme)
  const bad = Number(counted?.["bad"])
  const found = {
    rows: Number(counted?.["rows"]) + rejected,
    setAside: bad + Number(lost?.["rows"]) + outside.length + rejected
  }
  const records = handed.filter(({ date }) => date !== undefined)
  if (found.setAside === rejected && records.length === 0) return { ...found, diagnostics: [] }
  const faulty = await keptRows(session, `fault > 0 AND fault <> ${repeatedFault}`, mostTold)
  const read = readKept(faulty, { ...question, programme })
  const rows = [...(read.value ?? []), ...(await readLost(source, mostTold)), ...outside, ...records]
  const told = [...read.diagnostics, ...brokenRules(rows, programme)]
  const places = new Set(told.map(({ origin }) => placeOf(origin)))
  const unexplained = faulty.filter(({ row }) => !places.has(placeOf(originOfRow(source.files, row))))
  const untold = bad - faulty.length + Math.max(0, Number(lost?.["rows"]) - mostTold)
  return {
    ...found,
    diagnostics: withUntold([...told, ...unexplained.map((row) => unreadable(row, question))], untold)
  }
}

/** Reports that lie in no logframe that has their indicator; records of that kind are lost. */
const withoutOwner = (rows: ReadonlyArray<Observation>, programme: Programme): ReadonlyArray<Observation> => {
  const reports = rows.filter(({ date }) => date === undefined)
  const rowsOf = rowsByIndicator(reports)
  const owned = new Set(planMeasure(programme).flatMap((planned) => rowsOf(planned)))
  return reports.filter((row) => !owned.has(row))
}

const rowRules = rules.filter(({ id, severity }) => severity === "error" && Object.hasOwn(contractRules, id))

/** No rule of rows compares with a limit. */
const limits: Limits = {
  indicatorsPerResult: limitEntries.indicatorsPerResult.standard,
  outcomesPerLevel: limitEntries.outcomesPerLevel.standard,
  outputsPerOutcome: limitEntries.outputsPerOutcome.standard,
  statementWords: limitEntries.statementWords.standard,
  targetJump: limitEntries.targetJump.standard
}

/** The errors of rows by the rules of the contract. */
const brokenRules = (rows: ReadonlyArray<Observation>, programme: Programme): ReadonlyArray<Diagnostic> =>
  runRules(rowRules, { programme, frame: programme, observations: rows, limits })

const placeOf = ({ file, path }: Diagnostic["origin"]): string => `${file} ${path[0]}`

/** What neither core nor a rule finds fault with, and DuckDB cannot read. */
const unreadable = ({ row }: KeptRow, { files }: FaultQuestion): Diagnostic => ({
  code: "valid-csv",
  severity: "error",
  params: { detail: "The row is written in a way that is read differently by different programs" },
  origin: originOfRow(files, row),
  related: []
})

/** The findings, with the number of those that are not told on the last. */
const withUntold = (diagnostics: ReadonlyArray<Diagnostic>, untold: number): ReadonlyArray<Diagnostic> => {
  const last = diagnostics.at(-1)
  if (untold <= 0 || !last) return diagnostics
  const line = Number(last.origin.path[0] ?? 1)
  return [...diagnostics.slice(0, -1), { ...last, alike: { rows: 1, lines: [line], untold } }]
}

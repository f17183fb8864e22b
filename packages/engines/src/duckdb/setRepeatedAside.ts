import type { Diagnostic } from "@logframe/core"
import type { FigureSource } from "./FigureSource.js"
import { originOfRow } from "./FileRead.js"
import type { CsvHeader } from "./readCsvHeader.js"
import { repeatedFault } from "./stageCsv.js"

/**
 * Sets rows aside that give a record once more: of one indicator, id, categories and person the first counts. Nothing is
 * asked of files without ids of records.
 */
export const setRepeatedAside = async (
  { session, numbering, files }: FigureSource,
  headers: ReadonlyArray<CsvHeader>
): Promise<ReadonlyArray<Diagnostic>> => {
  if (!headers.some(({ columns }) => columns.includes("record"))) return []
  await session.run(
    `CREATE TABLE repeated AS SELECT DISTINCT row, first, cell FROM (
      SELECT r.row, r.cell, min(r.row) OVER (PARTITION BY c.first_cell, r.record, r.combination, r.person) AS first
      FROM records r JOIN cells c ON c.cell = r.cell WHERE r.record IS NOT NULL) WHERE row > first`
  )
  const rows = await session.rows(
    `SELECT p.row::DOUBLE AS row, p.first::DOUBLE AS first, p.cell, s.record FROM repeated p JOIN stage s ON s.rowid = p.row ORDER BY p.row LIMIT ${mostTold}`
  )
  await session.run(`UPDATE stage SET name = NULL, fault = ${repeatedFault} WHERE rowid IN (SELECT row FROM repeated)`)
  return rows.map(({ row, first, cell, record }): Diagnostic => {
    const at = originOfRow(files, Number(row))
    const earlier = originOfRow(files, Number(first))
    const id = numbering.times.cells[Number(cell)]?.planned.indicator.id
    return {
      code: "no-repeated-record",
      severity: "error",
      params: { id, record: typeof record === "string" ? record : undefined },
      origin: { ...at, path: [...at.path, "record"] },
      related: [{ ...earlier, path: [...earlier.path, "record"] }]
    }
  })
}

/** More findings of one kind are only counted. */
const mostTold = 100_000

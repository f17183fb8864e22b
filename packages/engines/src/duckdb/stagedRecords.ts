import type { Numbering } from "../sql/Numbering.js"

/**
 * The records of a stage as a view `records`, one row for each cell that a record lies in: cell, day, place's number,
 * combination, figures, person, illustrative, file and number of the row.
 */
export const stagedRecords = ({ times: { cells, shared } }: Numbering): string => {
  const placed = `SELECT n.base + d.offset_ AS cell, s.day, p.number AS place, s.combination, s.value, s.numerator, s.denominator,
      s.yes, s.person, s.record, s.illustrative, s.file, s.rowid AS row, s.rest IS NOT NULL AS is_handed
    FROM stage s JOIN names n ON n.code = s.name JOIN days d ON d.key = n.first_key + s.day JOIN places p ON p.code = s.place`
  if (shared.length === 0) return `CREATE VIEW records AS ${placed}`
  return `CREATE VIEW records AS SELECT * FROM (${placed}) WHERE cell < ${cells.length}
    UNION ALL SELECT r.* REPLACE (m.cell AS cell) FROM (${placed}) r JOIN shared m ON m.slot = r.cell`
}

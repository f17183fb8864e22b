/**
 * A kind of fault: where it can be planted, and by which codes it counts as found.
 *
 * @typedef {object} Kind
 * @property {string} id
 * @property {ReadonlyArray<string>} codes
 * @property {(programme: import("./Programme.mjs").Programme, random: () => number) => ReadonlyArray<() => import("./plants.mjs").Plant | undefined>} sites
 */

/** @type {(id: string, codes: ReadonlyArray<string> | string, sites: Kind["sites"]) => Kind} */
export const kind = (id, codes, sites) => ({ id, codes: typeof codes === "string" ? [codes] : codes, sites })

/** A kind of fault that is planted into pairs of the files of a kind, where `test` holds. */
export const inPairs = (id, codes, { files = "logframe", test, plant }) =>
  kind(id, codes, (programme, random) =>
    programme.pairs(files, test).map((pair) => () => plant(programme, pair, random))
  )

/** A kind of fault that is planted into cells of a column of data. */
export const inCells = (id, codes, { column, test = () => true, plant }) =>
  kind(id, codes, (programme, random) =>
    programme.tables().flatMap((table) =>
      table.rows.flatMap((row) => {
        const at = table.header.indexOf(column)
        const cell = row[at]
        return cell && test(cell, row, table) ? [() => plant(programme, { table, row, cell }, random)] : []
      })
    )
  )

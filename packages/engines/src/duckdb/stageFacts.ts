import type { Numbering } from "../sql/Numbering.js"
import type { Exactness } from "./Exactness.js"
import type { Session } from "./Session.js"
import { dayCount } from "./createLists.js"

/** What holds for all staged rows, and makes some queries cheaper. */
export interface StageFacts {
  readonly exactness: Exactness
  /**
   * Whether an amount and its day fit into one integer, and nothing else tells two records of a day apart: amounts are below
   * 1e9 and have six decimals at most, there is one file, and nothing is illustrative.
   */
  readonly isPacked: boolean
}

const figures = ["value", "numerator", "denominator"] as const

/** Asks the stage; each question ends at the first row that answers it. */
export const stageFacts = async (
  session: Session,
  numbering: Numbering,
  { files }: { readonly files: number }
): Promise<StageFacts> => {
  const isThere = async (test: string): Promise<boolean> =>
    (await session.rows(`SELECT 1 AS found FROM stage WHERE ${test} LIMIT 1`)).length > 0
  const isIn = (test: (figure: string) => string): Promise<boolean> => isThere(figures.map(test).join(" OR "))
  const isBroken = await isIn((figure) => `${figure} <> trunc(${figure})`)
  const isLarge = await isIn((figure) => `abs(${figure}) >= 1e9`)
  const isFine =
    isBroken && !isLarge && (await isIn((figure) => `${figure} <> try_cast(${figure} AS DECIMAL(18,6))::DOUBLE`))
  const exactness = isBroken ? (isLarge || isFine ? "DECIMAL(38,12)" : "DECIMAL(18,6)") : "BIGINT"
  const isPlain = files === 1 && dayCount(numbering) <= mostDays && !(await isThere("illustrative"))
  return { exactness, isPacked: isPlain && !isLarge && !isFine }
}

/** More days, times 2 to the power of 51, are no 64-bit integer. */
const mostDays = 2 ** 13

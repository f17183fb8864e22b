import type { Diagnostic, MeasureRequest } from "@logframe/core"
import type { FigureSource } from "./FigureSource.js"
import type { Staged } from "./stageFiles.js"

/** Where faults are sought, and how many of a kind in a file are shown. */
export interface FaultQuestion extends Staged {
  readonly request: MeasureRequest
  readonly shown: number
}

/** What is wrong with rows, and how many there are. */
export interface FaultsFound {
  readonly diagnostics: ReadonlyArray<Diagnostic>
  readonly rows: number
  readonly setAside: number
}

/** The findings of staged rows. */
export const findFaults = async ({ session }: FigureSource, { rejected }: FaultQuestion): Promise<FaultsFound> => {
  const [counted] = await session.rows(
    "SELECT count(*)::DOUBLE AS rows, count(*) FILTER (WHERE fault > 0)::DOUBLE AS bad FROM stage WHERE fault >= 0"
  )
  return {
    diagnostics: [],
    rows: Number(counted?.["rows"]) + rejected,
    setAside: Number(counted?.["bad"]) + rejected
  }
}

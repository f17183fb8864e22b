import { type PortfolioMember, type Period, lastDayOfData, parsePeriod, portfolioOf } from "@logframe/core"
import { portfolioJson } from "../print/portfolioJson.js"
import { portfolioTable } from "../print/portfolioTable.js"
import { countFindings } from "../print/printFindings.js"
import type { ExitCode, Terminal } from "../terminal/Terminal.js"
import { UsageError } from "../terminal/UsageError.js"
import { assessAtSize } from "./assessAtSize.js"
import { dayFrom } from "./assessed.js"

/** What `logframe portfolio` may be told. */
export interface PortfolioOptions {
  readonly asOf?: string
  readonly period?: string
  readonly json?: boolean
}

/**
 * Adds up the indicators that several programmes take over from the same libraries. Exit code 1 when a file of any of them
 * has an error; a programme that cannot be read is told, and is in no total.
 */
export const portfolio = async (
  folders: ReadonlyArray<string>,
  options: PortfolioOptions,
  terminal: Terminal
): Promise<ExitCode> => {
  const day = dayFrom(options.asOf)
  const period = options.period === undefined ? undefined : periodFrom(options.period)
  const members: Array<PortfolioMember> = []
  let code: ExitCode = 0
  for (const folder of folders) {
    const question = { folder, asOf: options.asOf, evaluation: false, by: undefined, engine: undefined }
    const assessed = await assessAtSize(question, terminal)
    if (!assessed) return 130
    const { programme, observations, diagnostics } = assessed
    const errors = diagnostics.filter(({ severity }) => severity === "error")
    if (errors.length > 0) {
      code = 1
      const left = programme ? "" : " The programme cannot be read, and is in no total."
      terminal.err(`${countFindings(errors)} in the files: logframe validate ${folder}.${left}\n`)
    }
    if (!programme) continue
    if (members.some((member) => member.programme.id === programme.id))
      throw new UsageError(`The programme "${programme.id}" is named twice, and would be counted twice.`)
    members.push({ programme, observations })
  }
  const asOf = day ?? lastDayOf(members)
  const indicators = portfolioOf(members, { asOf, period })
  const content = { members, indicators, asOf, period }
  terminal.out(
    options.json === true
      ? portfolioJson(content)
      : portfolioTable(content, { width: terminal.width, paint: terminal.paintOut })
  )
  return code
}

/** The last day of all data; a programme that has none yet does not move it. */
const lastDayOf = (members: ReadonlyArray<PortfolioMember>): string => {
  const reported = members.filter(({ observations }) => observations.length > 0)
  return (reported.length > 0 ? reported : members)
    .map(({ programme, observations }) => lastDayOfData(programme, observations))
    .reduce((last, day) => (day > last ? day : last), "")
}

/** Programmes have fiscal years of their own, so that only periods of the calendar are common to them. */
const periodFrom = (text: string): Period => {
  const parsed = parsePeriod(text)
  if ("period" in parsed && !text.includes("FY")) return parsed.period
  throw new UsageError(`--period takes a period of the calendar such as 2009 or 2009-Q1..2010-Q2; "${text}" is none.`)
}

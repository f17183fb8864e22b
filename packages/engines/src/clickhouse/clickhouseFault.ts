import { EngineError } from "../EngineError.js"

const engine = "clickhouse"

/** What the server said, as a reason and a remedy. The connection may hold a password, and is never told. */
export const clickhouseFault = (error: unknown, variable: string): EngineError => {
  if (error instanceof EngineError) return error
  const [line = ""] = (error instanceof Error ? error.message : String(error)).split("\n")
  const [, number, told = line] =
    /^Code: (\d+)[.,]\s*(?:e\.displayText\(\) = )?(?:DB::Exception: )?(.*)$/u.exec(line) ?? []
  const code = number ?? (error instanceof Error && "code" in error ? String(error.code) : "")
  const said = told.replace(/, e\.what\(\) = .*$/u, "").slice(0, 300)
  const known = faults[code] ?? (/^E[A-Z_]+$/u.test(code) ? unreachable : undefined)
  return new EngineError({
    engine,
    reason: `${known?.reason ?? "ClickHouse ended the work"}: ${said.replace(/[.,\s]+$/u, "")}.`,
    remedy: known?.remedy(variable) ?? `Look at what the address in ${variable} leads to, and try again.`
  })
}

interface KnownFault {
  readonly reason: string
  readonly remedy: (variable: string) => string
}

const unreachable: KnownFault = {
  reason: "ClickHouse cannot be reached",
  remedy: (variable) => `See that the server runs, and that the host and port in ${variable} are right.`
}

const refused: KnownFault = {
  reason: "ClickHouse refuses the user",
  remedy: (variable) => `Correct the user and password in ${variable}.`
}

/** By the server's number of the error (ErrorCodes.cpp). */
const faults: Readonly<Record<string, KnownFault>> = {
  "16": { reason: "ClickHouse has no such column", remedy: () => "Correct the columns under data: in programme.yaml." },
  "47": { reason: "ClickHouse has no such column", remedy: () => "Correct the columns under data: in programme.yaml." },
  "60": { reason: "ClickHouse has no such table", remedy: () => "Correct the table under data: in programme.yaml." },
  "62": {
    reason: "ClickHouse does not understand the query",
    remedy: () => "Correct the query under data: in programme.yaml."
  },
  "81": { reason: "ClickHouse has no such database", remedy: (variable) => `Correct the database in ${variable}.` },
  "159": {
    reason: "ClickHouse took too long",
    remedy: () => "Have the table ordered by indicator and date, or spread it over more shards."
  },
  "160": { reason: "ClickHouse would take too long", remedy: () => "Have the table ordered by indicator and date." },
  "164": {
    reason: "ClickHouse lets this user change no setting",
    remedy: () => "Give the user a profile with readonly = 2, which lets it read and set limits for its own queries."
  },
  "192": refused,
  "193": refused,
  "194": refused,
  "241": {
    reason: "ClickHouse has not enough memory",
    remedy: () => "Raise the user's max_memory_usage, or spread the table over more shards."
  },
  "279": { reason: "A shard of ClickHouse cannot be reached", remedy: () => "See that all shards run." },
  "516": refused
}

import { EngineError } from "../EngineError.js"

const engine = "postgresql"

/** What the server said, as a reason and a remedy. The connection may hold a password, and is never told. */
export const postgresqlFault = (error: unknown, variable: string): EngineError => {
  if (error instanceof EngineError) return error
  const code = error instanceof Error && "code" in error ? String(error.code) : ""
  const said = firstLine(error)
  const known = Object.entries(faults).find(([start]) => code.startsWith(start))?.[1]
  if (known) return new EngineError({ engine, reason: `${known.reason}: ${said}.`, remedy: known.remedy(variable) })
  return new EngineError({
    engine,
    reason: `PostgreSQL ended the work: ${said}.`,
    remedy: `Look at what the connection in ${variable} leads to, and try again.`
  })
}

/** Some errors of Node have no message but a list of others. */
const firstLine = (error: unknown): string => {
  if (error instanceof AggregateError && error.errors.length > 0) return firstLine(error.errors[0])
  const text = error instanceof Error ? error.message : String(error)
  return text.split("\n")[0]?.replace(/\.$/u, "") ?? ""
}

interface KnownFault {
  readonly reason: string
  readonly remedy: (variable: string) => string
}

const unreachable: KnownFault = {
  reason: "PostgreSQL cannot be reached",
  remedy: (variable) => `See that the server runs, and that the host and port in ${variable} are right.`
}

/** By the code that the server or Node gives, or what it begins with (Appendix A of PostgreSQL's documentation). */
const faults: Readonly<Record<string, KnownFault>> = {
  ECONN: unreachable,
  ENOTFOUND: unreachable,
  EAI_AGAIN: unreachable,
  ETIMEDOUT: unreachable,
  "28": {
    reason: "PostgreSQL refuses the user",
    remedy: (variable) => `Correct the user and password in ${variable}.`
  },
  "3D000": {
    reason: "PostgreSQL has no such database",
    remedy: (variable) => `Correct the database in ${variable}.`
  },
  "42P01": {
    reason: "PostgreSQL has no such table",
    remedy: () => "Correct the table under data: in programme.yaml."
  },
  "42703": {
    reason: "PostgreSQL has no such column",
    remedy: () => "Correct the columns under data: in programme.yaml."
  },
  "42501": {
    reason: "PostgreSQL does not let the user read this",
    remedy: () => "Have the right to read the table granted."
  },
  "42601": {
    reason: "PostgreSQL does not understand the query",
    remedy: () => "Correct the query under data: in programme.yaml."
  },
  "25006": {
    reason: "The query would change data",
    remedy: () => "Have the query only read; it runs in a transaction that only reads."
  },
  "57014": {
    reason: "PostgreSQL took too long",
    remedy: () => "Have the table indexed by indicator and date, or ask when the server is less busy."
  },
  "53": {
    reason: "PostgreSQL has not enough left",
    remedy: () => "Ask when the server is less busy, or give it more memory or disk."
  }
}

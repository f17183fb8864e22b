import type { LocatedDiagnostic } from "@logframe/core"
import { plain } from "../print/plain.js"
import { alikeLines } from "../print/printFindings.js"
import type { FindingsEncoder } from "./FindingsEncoder.js"
import { findingsIn } from "./findingsIn.js"

const commands: Readonly<Record<LocatedDiagnostic["severity"], string>> = {
  error: "error",
  warning: "warning",
  note: "notice"
}

/**
 * Findings as workflow commands, one a line, which GitHub shows as annotations beside the lines of a pull request.
 *
 * Escaped as GitHub's own toolkit does: `%`, CR and LF in a message, and `:` and `,` besides in a property. Without
 * this a text in a file could give commands to the runner.
 */
export const github: FindingsEncoder = function* (folders) {
  for (const validated of folders) for (const finding of findingsIn(validated)) yield `${command(finding)}\n`
}

const command = ({ severity, code, location, message, why, remedy, alike }: LocatedDiagnostic): string => {
  const { file, line, column, endLine, endColumn } = location
  // GitHub refuses columns of an annotation that spans lines.
  const columns = line === endLine ? { col: column, endColumn: Math.max(column, endColumn) } : {}
  const properties = Object.entries({ file, line, endLine, ...columns, title: code })
    .map(([name, value]) => `${name}=${property(String(value))}`)
    .join(",")
  return `::${commands[severity]} ${properties}::${data(plain([message, ...(alike ? alikeLines(alike) : []), `why: ${why}`, `do: ${remedy}`].join("\n")))}`
}

const data = (text: string): string => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A")

const property = (text: string): string => data(text).replaceAll(":", "%3A").replaceAll(",", "%2C")

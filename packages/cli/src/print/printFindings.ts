import type { LocatedDiagnostic, RowsAlike, SourceFile } from "@logframe/core"
import { codeFrame } from "./codeFrame.js"
import type { Paint } from "./paint.js"
import { plain } from "./plain.js"

/** Findings to print, with the texts that they are found in. */
export interface FindingsToPrint {
  readonly findings: ReadonlyArray<LocatedDiagnostic>
  readonly files: ReadonlyArray<SourceFile>
  /** The folder as the user named it; paths are shown below it. */
  readonly folder: string
}

/** Each finding as what, where, code frame, why and what to do. */
export const printFindings = ({ findings, files, folder }: FindingsToPrint, paint: Paint): string => {
  const texts = new Map(files.map((file) => [file.path, file.text]))
  const at = ({ file, line, column }: LocatedDiagnostic["location"]): string =>
    `${pathIn(folder, file)}:${line}:${column}`
  return findings
    .map((finding) => {
      const { severity, code, location, related, message, why, remedy, alike } = finding
      const lines = [
        `${paint(severity, severity)}  ${paint("strong", code)}  ${at(location)}`,
        `  ${plain(message)}`,
        ...codeFrame(texts.get(location.file) ?? "", location, paint),
        ...(alike ? alikeLines(alike).map((line) => `  ${line}`) : []),
        ...related.map((place) => paint("faint", `  see: ${at(place)}`)),
        `  why: ${why}`,
        `  do: ${plain(remedy)}  ${paint("faint", `more: logframe explain ${code}`)}`
      ]
      return `${lines.join("\n")}\n`
    })
    .join("\n")
}

/** A path below a folder, as a user would type it. */
export const pathIn = (folder: string, path: string): string =>
  folder === "." ? path : `${folder.replace(/[/\\]+$/u, "")}/${path}`

/** How many rows a finding stands for and where the first are, in words; and how many others are like it. */
export const alikeLines = ({ rows, lines, untold }: RowsAlike): ReadonlyArray<string> => {
  const more = rows > lines.length ? ` and ${rows - lines.length} more` : ""
  return [
    ...(rows > 1 ? [`in ${rows} rows, on the lines ${lines.join(", ")}${more}`] : []),
    ...(untold > 0 ? [`and ${untold} more like it in other words: --rejects FILE.csv lists every row`] : [])
  ]
}

/** How many findings there are of each severity, in words. */
export const countFindings = (findings: ReadonlyArray<Pick<LocatedDiagnostic, "severity" | "alike">>): string => {
  const count = (severity: LocatedDiagnostic["severity"]): string => {
    const number = findings
      .filter((finding) => finding.severity === severity)
      .reduce((sum, { alike }) => sum + (alike ? alike.rows + alike.untold : 1), 0)
    return `${number} ${severity}${number === 1 ? "" : "s"}`
  }
  return `${count("error")}, ${count("warning")}, ${count("note")}`
}
